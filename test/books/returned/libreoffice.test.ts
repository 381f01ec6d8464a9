import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { markWorkbook } from "#books/returned/mark-workbook.ts";
import { returnMarkOf } from "#domain/return-mark.ts";
import { packageFaults } from "../../support/office-package-check.ts";
import { errorAt, markingWith, markOn, opened, warningAt, workbookIn } from "../../support/returned-workbook.ts";
import { sampleFiles } from "../../support/sample-inbox.ts";

const run = promisify(execFile);
const ROSTER = /花名册.*\.xlsx$/;

function installed(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

let folder = "";
let original = new Uint8Array();
let sheet = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pingbao-office-"));
  const { inbox } = await sampleFiles();
  original = Uint8Array.from(inbox.find(({ path }) => ROSTER.test(path))?.bytes ?? []);
  sheet = (await workbookIn(original)).sheets[0]?.name ?? "";
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function savedAgain(bytes: Uint8Array): Promise<Uint8Array> {
  await writeFile(join(folder, "退回件.xlsx"), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await run("soffice", [
    profile,
    "--headless",
    "--convert-to",
    "xlsx",
    "--outdir",
    join(folder, "saved"),
    join(folder, "退回件.xlsx"),
  ]);
  return new Uint8Array(await readFile(join(folder, "saved", "退回件.xlsx")));
}

// The title says that the test did not run, and why, where the program is missing.
describe.skipIf(!installed("soffice"))("a returned copy that LibreOffice opens and saves (needs soffice)", () => {
  it("keeps its colours, its comments and its list", async () => {
    const copy = markWorkbook(
      original,
      markingWith([errorAt("C6", sheet), warningAt("D7", sheet), errorAt("B99", sheet)], original),
    ).bytes;
    expect(packageFaults(copy)).toEqual([]);
    const bytes = await savedAgain(copy);
    const book = await opened(bytes);
    expect(markOn(book, sheet, "C6").colour).toBe("FFFFC9C6");
    expect(markOn(book, sheet, "C6").comment).toContain("【评报】错误：花名册中没有“张三”");
    expect(markOn(book, sheet, "D7").colour).toBe("FFFFF3B8");
    expect(markOn(book, sheet, "B99").comment).toContain("应填写：");
    const [list, ...data] = (await workbookIn(bytes)).sheets;
    expect(list?.name).toBe("问题清单");
    expect(list && returnMarkOf(list)).not.toBeNull();
    expect(data[0]?.rows).toEqual((await workbookIn(original)).sheets[0]?.rows);
  });

  it("is marked anew when it comes back with other faults, and the old marks are gone", async () => {
    const once = await savedAgain(
      markWorkbook(original, markingWith([errorAt("C6", sheet), warningAt("D7", sheet)], original)).bytes,
    );
    const again = markWorkbook(once, { ...markingWith([errorAt("D7", sheet)], once), listSheet: "问题清单" }).bytes;
    const book = await opened(await savedAgain(again));
    expect(markOn(book, sheet, "C6")).toEqual({ colour: null, comment: "" });
    expect(markOn(book, sheet, "D7").colour).toBe("FFFFC9C6");
    expect((await workbookIn(again)).sheets.filter((one) => returnMarkOf(one) !== null)).toHaveLength(1);
  });
});
