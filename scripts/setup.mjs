// Set-up before every command: what is missing is fetched from the npm registry, and from nowhere else.
// Written in a syntax that Node 12 reads (no ?. ?? or top-level await), so that an old Node
// gets the message below instead of a syntax error; functions that Node 12 lacks are only called after it.
import { spawnSync } from "child_process";
import { createHash } from "crypto";
import fs from "fs";
import { dirname, join } from "path";
import { fileURLToPath, pathToFileURL } from "url";

const OLDEST_NODE = [20, 19];
const EXIT_NO_BROWSER_OR_FONT = 3;
const EXIT_INTERNAL = 70;

/** The browser from npm is built for one system only. */
const HAS_NPM_BROWSER = process.platform === "linux" && process.arch === "x64";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FONTS = join(ROOT, ".fonts");
const BROWSER = join(ROOT, ".browser");
const PROGRAM = join(ROOT, ".cache", "program");

/** Faces taken out of the npm packages: our file name, and the file in `@fontsource/`. */
const FACES = [
  ["NotoSerifSC-Regular.ttf", "noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff"],
  ["NotoSerifSC-Black.ttf", "noto-serif-sc/files/noto-serif-sc-chinese-simplified-900-normal.woff"],
  ["NotoSansSC-Medium.ttf", "noto-sans-sc/files/noto-sans-sc-chinese-simplified-500-normal.woff"],
  // The package calls the whole font "latin": 30,142 characters, the stand-in for rare ones.
  ["LXGWWenKai-Regular.ttf", "lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff"],
];

// A browser needs a font and a font configuration to start.
const FONT_CONFIGURATION =
  '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
  '<dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>';

class SetUpError extends Error {
  constructor(message, exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

main().catch((cause) => {
  console.error(cause instanceof SetUpError ? cause.message : cause);
  process.exitCode = cause instanceof SetUpError ? cause.exitCode : EXIT_INTERNAL;
});

async function main() {
  if (!isNodeNewEnough(process.versions.node)) {
    const needed = `评报需要 Node.js ${OLDEST_NODE.join(".")} 或更新的版本，这台机器上是 ${process.versions.node}`;
    throw new SetUpError(`${needed}。请从 https://nodejs.org 安装新版后重新运行。`, EXIT_INTERNAL);
  }
  installPackages(process.argv.includes("--dev"));
  await compileProgram();
  await installFonts();
  installBrowser();
}

function isNodeNewEnough(version) {
  const parts = version.split(".").map(Number);
  return parts[0] > OLDEST_NODE[0] || (parts[0] === OLDEST_NODE[0] && parts[1] >= OLDEST_NODE[1]);
}

/** Installs from the lock file, unless every package that is needed is there in the locked version. */
function installPackages(dev) {
  if (arePackagesInstalled(dev)) return;
  console.error("正在安装程序所需的软件包（第一次约需一分钟）…");
  npmInstall(ROOT, { what: "程序所需的软件包", exitCode: EXIT_INTERNAL, dev });
}

/** npm writes the list of what it has installed as its last act: an installation that was cut short has none. */
function arePackagesInstalled(dev) {
  const installed = readJson(join(ROOT, "node_modules", ".package-lock.json"));
  if (installed === null) return false;
  const locked = readJson(join(ROOT, "package-lock.json")).packages;
  return Object.keys(locked).every((name) => {
    const wanted = locked[name];
    const present = installed.packages[name];
    // Optional packages are those of other systems.
    if (name === "" || wanted.optional || wanted.devOptional || (wanted.dev && !dev)) return true;
    return present !== undefined && present.version === wanted.version;
  });
}

/**
 * Compiles the commands where a source has changed: loading 380 small TypeScript files and 700 of the packages one by one
 * costs three seconds at every start. The folder is as deep as the sources', so that paths relative to a module stay right.
 */
async function compileProgram() {
  const sources = sourceStamp(join(ROOT, "scripts"));
  if (readStamp(PROGRAM)[0] === sources) return;
  const commands = fs.readdirSync(join(ROOT, "scripts")).filter((name) => name.endsWith(".ts"));
  const entries = commands.map((name) => ({ in: join(ROOT, "scripts", name), out: name.slice(0, -3) }));
  fs.rmSync(PROGRAM, { recursive: true, force: true });
  const { build } = await import("esbuild");
  await build({
    entryPoints: entries.concat({ in: join(ROOT, "scripts/print/pdf/browser/start.ts"), out: "browser" }),
    outdir: PROGRAM,
    bundle: true,
    splitting: true,
    // These find their own files (WebAssembly, protocol parts) beside themselves.
    external: ["subset-font", "fontkit", "puppeteer"],
    banner: {
      js: 'import { createRequire as makeRequire_ } from "node:module"; const require = makeRequire_(import.meta.url);',
    },
    platform: "node",
    format: "esm",
    sourcemap: true,
    sourcesContent: false,
    logLevel: "error",
  });
  writeStamp(PROGRAM, [sources]);
}

/** Changes whenever a package, a source below the folder, or this file is edited, added or removed. */
function sourceStamp(folder) {
  const hash = createHash("sha256")
    .update(lockHash(ROOT))
    .update(fs.readFileSync(join(folder, "setup.mjs")));
  const names = fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".ts"));
  for (const name of names.sort()) hash.update(name + fs.statSync(join(folder, name)).mtimeMs);
  return hash.digest("hex");
}

async function installFonts() {
  const files = FACES.map((face) => join(FONTS, face[0]));
  if (files.every((file) => fs.existsSync(file)) && readStamp(FONTS)[0] === lockHash(FONTS)) return;
  console.error("正在安装字体（约 200 MB，只留 25 MB）…");
  npmInstall(FONTS, { what: "字体", exitCode: EXIT_NO_BROWSER_OR_FONT, dev: false });
  const packages = join(FONTS, "node_modules", "@fontsource");
  const fontverter = (await import("fontverter")).default;
  for (const face of FACES) {
    const font = fs.readFileSync(join(packages, face[1]));
    fs.writeFileSync(join(FONTS, face[0]), await fontverter.convert(font, "sfnt"));
  }
  for (const name of fs.readdirSync(packages)) {
    fs.copyFileSync(join(packages, name, "LICENSE"), join(FONTS, `LICENSE-${name}.txt`));
  }
  fs.rmSync(join(FONTS, "node_modules"), { recursive: true, force: true });
  writeStamp(FONTS, [lockHash(FONTS)]);
}

/** Installs the browser from npm where the product's own search finds none, on Linux x64. */
function installBrowser() {
  const [hash, path] = readStamp(BROWSER);
  const current = hash === lockHash(BROWSER);
  const found = current && path && fs.existsSync(path);
  if (found || process.env.PINGBAO_BROWSER || process.env.PUPPETEER_EXECUTABLE_PATH) return;
  let search = searchBrowser();
  if (search.path === "" && HAS_NPM_BROWSER && !(current && fs.existsSync(join(BROWSER, "chromium", "chromium")))) {
    console.error("这台机器上没有可用的 Chrome 或 Edge，正在安装打印用的浏览器（约 72 MB）…");
    npmInstall(BROWSER, { what: "打印用的浏览器", exitCode: EXIT_NO_BROWSER_OR_FONT, dev: false });
    unpackBrowser();
    search = searchBrowser();
  }
  tellSearch(search);
}

function tellSearch(search) {
  writeStamp(BROWSER, [lockHash(BROWSER), search.path]);
  if (search.path === "") console.error(`现在还不能打印。${search.reason}`);
}

/** Starts a browser exactly as printing does; the path is empty when none works. */
function searchBrowser() {
  const program = `import { startBrowser } from ${JSON.stringify(pathToFileURL(join(PROGRAM, "browser.js")).href)};
    const place = { browserPath: null, environment: process.env, npmBrowserFolder: ${JSON.stringify(BROWSER)} };
    try {
      const running = await startBrowser(place);
      process.stdout.write(running.description.path);
      await running.end();
    } catch (cause) {
      process.stderr.write([cause.message, cause.remedy].join("；"));
    }`;
  const run = runNode(["--input-type=module", "--eval", program], { cwd: ROOT });
  return { path: run.stdout, reason: run.stderr };
}

/** The package unpacks into the folder for temporary files: one of ours; its libraries only as if in the cloud. */
function unpackBrowser() {
  const unpacked = join(BROWSER, "unpacked");
  const folder = join(BROWSER, "chromium");
  fs.rmSync(unpacked, { recursive: true, force: true });
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(unpacked);
  const program = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
  const environment = { TMPDIR: unpacked, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  const run = runNode(["--input-type=module", "--eval", program], { cwd: BROWSER, environment });
  if (run.status !== 0) throw new SetUpError(`浏览器没有解开：${run.stderr}`, EXIT_NO_BROWSER_OR_FONT);
  const kept = join(unpacked, "kept");
  fs.mkdirSync(kept);
  fs.renameSync(join(unpacked, "chromium"), join(kept, "chromium"));
  fs.chmodSync(join(kept, "chromium"), 0o755);
  fs.renameSync(join(unpacked, "fonts", "fonts"), join(kept, "fonts"));
  fs.writeFileSync(join(kept, "fonts.conf"), FONT_CONFIGURATION);
  const libraries = spawnSync("ldd", [join(kept, "chromium")], { encoding: "utf8" });
  const complete = libraries.status === 0 && libraries.stdout.indexOf("not found") === -1;
  if (!complete) fs.renameSync(join(unpacked, "al2023", "lib"), join(kept, "lib"));
  fs.renameSync(kept, folder);
  fs.rmSync(unpacked, { recursive: true, force: true });
  fs.rmSync(join(BROWSER, "node_modules"), { recursive: true, force: true });
}

/** Runs `npm ci` in a folder. Install scripts are off: nothing but the packages themselves is fetched. */
function npmInstall(folder, task) {
  const kind = task.dev ? "--include=dev" : "--omit=dev";
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1", "--fetch-retry-mintimeout=1000"];
  const run = runNpm(["ci", "--ignore-scripts", kind].concat(quiet), folder);
  if (run.status === 0) return;
  const detail = String(run.stderr || run.error || "").trim();
  const offline = /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network|socket/i.test(detail);
  const remedy = offline ? "请检查网络（需要能访问 npm 软件源）后重新运行。" : "请把下面的信息交给维护人员：";
  const lines = detail.split("\n").slice(0, 6).join("\n");
  throw new SetUpError(`没有能够取得${task.what}。${remedy}\n${lines}`, task.exitCode);
}

function runNpm(words, folder) {
  const npm = process.env.npm_execpath || "";
  const environment = { PUPPETEER_SKIP_DOWNLOAD: "1" };
  if (/npm-cli\.[cm]?js$/.test(npm)) return runNode([npm].concat(words), { cwd: folder, environment });
  // On Windows npm is a .cmd file, which only a shell can run; the words are fixed, nothing is quoted.
  const env = Object.assign({}, process.env, environment);
  return spawnSync("npm", words, { cwd: folder, shell: process.platform === "win32", encoding: "utf8", env });
}

function runNode(words, options) {
  const env = Object.assign({}, process.env, options.environment);
  return spawnSync(process.execPath, words, { cwd: options.cwd, encoding: "utf8", env });
}

function lockHash(folder) {
  const lock = fs.readFileSync(join(folder, "package-lock.json"));
  return createHash("sha256").update(lock).digest("hex");
}

function readStamp(folder) {
  return fs.existsSync(join(folder, "ready")) ? fs.readFileSync(join(folder, "ready"), "utf8").split("\n") : [];
}

function writeStamp(folder, lines) {
  fs.writeFileSync(join(folder, "ready"), lines.join("\n"));
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
