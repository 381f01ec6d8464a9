import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createHash } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";

const SETUP = fileURLToPath(new URL("../../scripts/setup.mjs", import.meta.url));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const FACES = ["NotoSerifSC-Regular.ttf", "NotoSerifSC-Black.ttf", "NotoSansSC-Medium.ttf", "LXGWWenKai-Regular.ttf"];
const LOCKED = {
  "": {},
  "node_modules/used": { version: "1.0.0" },
  "node_modules/tool": { version: "2.0.0", dev: true },
  "node_modules/other-system": { version: "3.0.0", optional: true },
};

/** A project in which everything is in place; `installed` is npm's own list of what is there. */
function aProject(installed: Readonly<Record<string, unknown>> | null): string {
  const root = mkdtempSync(join(tmpdir(), "setup-"));
  folders.push(root);
  for (const folder of ["scripts", "node_modules", ".fonts", ".browser"]) mkdirSync(join(root, folder));
  mkdirSync(join(root, ".cache", "program"), { recursive: true });
  // Compiled already: the lock file, this very set-up, and no source.
  const lock = createHash("sha256")
    .update(JSON.stringify({ packages: LOCKED }))
    .digest("hex");
  const compiled = createHash("sha256").update(lock).update(readFileSync(SETUP)).digest("hex");
  writeFileSync(join(root, ".cache", "program", "ready"), compiled);
  cpSync(SETUP, join(root, "scripts", "setup.mjs"));
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: LOCKED }));
  if (installed)
    writeFileSync(join(root, "node_modules", ".package-lock.json"), JSON.stringify({ packages: installed }));
  for (const face of FACES) writeFileSync(join(root, ".fonts", face), "");
  for (const folder of [".fonts", ".browser"]) {
    writeFileSync(join(root, folder, "package-lock.json"), folder);
    const hash = createHash("sha256").update(folder).digest("hex");
    writeFileSync(join(root, folder, "ready"), `${hash}\n${process.execPath}`);
  }
  return root;
}

/** Runs the set-up with an npm that writes down what it was asked and fails with `trouble`. */
function setUp(root: string, words: readonly string[], trouble = "network ENOTFOUND") {
  const npm = join(root, "npm-cli.js");
  const log = join(root, "asked.txt");
  writeFileSync(log, "");
  writeFileSync(
    npm,
    `require("fs").appendFileSync(${JSON.stringify(log)}, process.cwd() + " " + process.argv.slice(2).join(" ") + " skip=" + process.env.PUPPETEER_SKIP_DOWNLOAD + "\\n");
     console.error(${JSON.stringify(trouble)}); process.exit(1);`,
  );
  const run = spawnSync(process.execPath, [join(root, "scripts", "setup.mjs"), ...words], {
    encoding: "utf8",
    env: { ...process.env, npm_execpath: npm, PINGBAO_BROWSER: "", PUPPETEER_EXECUTABLE_PATH: "" },
  });
  return { status: run.status, said: run.stderr, asked: readFileSync(log, "utf8") };
}

const PRODUCTION = { "node_modules/used": { version: "1.0.0" } };
const FULL = { ...PRODUCTION, "node_modules/tool": { version: "2.0.0" } };

describe("the set-up", () => {
  it.each([
    ["start, only the product's packages installed", PRODUCTION, []],
    ["start, all packages installed", FULL, []],
    ["test, all packages installed", FULL, ["--dev"]],
  ])("does and says nothing when all is in place: %s", (_, installed, words) => {
    expect(setUp(aProject(installed), words)).toEqual({ status: 0, said: "", asked: "" });
  });

  it.each([
    ["nothing is installed", null, [], "--omit=dev"],
    ["a package is missing", {}, [], "--omit=dev"],
    [
      "a package has another version than the lock file",
      { "node_modules/used": { version: "0.9.0" } },
      [],
      "--omit=dev",
    ],
    ["the tests' packages are missing", PRODUCTION, ["--dev"], "--include=dev"],
  ])("installs from the lock file, without install scripts, when %s", (...row) => {
    const [, installed, words, kind] = row;
    const { asked } = setUp(aProject(installed), words);
    expect(asked).toContain(`ci --ignore-scripts ${kind}`);
    expect(asked).toContain("skip=1");
  });

  it("says in Chinese what could not be fetched without a network", () => {
    const run = setUp(aProject(null), []);
    expect(run.status).toBe(70);
    expect(run.said).toContain("没有能够取得程序所需的软件包。请检查网络");
  });

  it("does not blame the network for another fault", () => {
    expect(setUp(aProject(null), [], "npm error code EUSAGE").said).toContain("交给维护人员");
  });

  it("fetches the fonts again when one is missing or their lock file has changed; exit code 3 when it cannot", () => {
    const missing = aProject(FULL);
    rmSync(join(missing, ".fonts", "NotoSansSC-Medium.ttf"));
    const changed = aProject(FULL);
    writeFileSync(join(changed, ".fonts", "package-lock.json"), "new");
    for (const root of [missing, changed]) {
      const run = setUp(root, []);
      expect(run.asked).toContain(`${join(root, ".fonts")} ci --ignore-scripts`);
      expect(run.said).toContain("没有能够取得字体");
      expect(run.status).toBe(3);
    }
  });

  it("refuses an old Node in Chinese, in a syntax that old Nodes read", () => {
    const source = readFileSync(SETUP, "utf8");
    const code = source.replace(/\/\/.*|`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/g, "");
    expect(code).not.toMatch(/\?\.[^\d]|\?\?|^await /m);
    const root = aProject(FULL);
    const path = join(root, "scripts", "setup.mjs");
    writeFileSync(path, source.replace("process.versions.node)", '"18.20.1")'));
    const run = setUp(root, []);
    expect(run.status).toBe(70);
    expect(run.said).toContain("评报需要 Node.js 20.19 或更新的版本");
  });
});
