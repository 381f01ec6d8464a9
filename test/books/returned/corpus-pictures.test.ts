import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { markWorkbook } from "#books/returned/mark-workbook.ts";
import { parseCellAddress } from "#domain/location.ts";
import { type Sheet } from "#domain/workbook.ts";
import { packageFaults } from "../../support/office-package-check.ts";
import { errorAt, markingWith, workbookIn } from "../../support/returned-workbook.ts";

const run = promisify(execFile);
const CORPUS = process.env["PINGBAO_CORPUS"] ?? "";
const RED = [0xff, 0xc9, 0xc6] as const;
const COUNT = 6;
/** Pixels away from a coloured one that the edges of letters and lines on it reach. */
const EDGE = 5;
/** Part of the page at its head and foot that holds page numbers. */
const MARGIN = 0.07;

function installed(program: string, question: string): boolean {
  try {
    execFileSync(program, [question], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pingbao-pictures-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The first workbooks of the folder whose own package can be read, by name. */
async function corpusFiles(): Promise<readonly { name: string; bytes: Uint8Array }[]> {
  const found: { name: string; bytes: Uint8Array }[] = [];
  for (const name of (await readdir(CORPUS))
    .filter((one) => one.endsWith(".xlsx"))
    .toSorted()
    .toReversed()) {
    const bytes = new Uint8Array(await readFile(join(CORPUS, name)));
    const sheets = await workbookIn(bytes, name).then(
      (book) => (book.format === "xlsx" ? book.sheets : []),
      () => [],
    );
    if (sheets.some(hasCells) && found.length < COUNT) found.push({ name, bytes });
  }
  return found;
}

const hasCells = ({ state, rows }: Sheet): boolean => state === "visible" && rows.length > 2;

/** Three cells with values, spread over the first sheet that holds any. */
async function marksFor(bytes: Uint8Array, name: string) {
  const sheet = (await workbookIn(bytes, name)).sheets.find(hasCells);
  const hidden = new Set(sheet?.hiddenRows);
  const rows = (sheet?.rows ?? []).filter(({ row }) => !hidden.has(row));
  const picked = [rows[1], rows[Math.floor(rows.length / 2)], rows.at(-1)].flatMap((row) => row?.cells[0] ?? []);
  return picked.map(({ row, column }) => errorAt(`${String.fromCharCode(64 + column)}${row}`, sheet?.name ?? null));
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/** Every page of a workbook as LibreOffice prints it, as plain pixels (PPM). */
async function pages(bytes: Uint8Array, name: string): Promise<readonly Picture[]> {
  const place = join(folder, name);
  await mkdir(place, { recursive: true });
  await writeFile(join(place, "表.xlsx"), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", place, join(place, "表.xlsx")]);
  await run("pdftoppm", ["-r", "60", join(place, "表.pdf"), join(place, "页")]);
  const names = (await readdir(place)).filter((one) => one.endsWith(".ppm")).toSorted();
  return Promise.all(names.map(async (one) => pictureOf(await readFile(join(place, one)))));
}

function pictureOf(ppm: Buffer): Picture {
  const [head = "", width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString("latin1", 0, 40)) ?? [];
  return { width: Number(width), height: Number(height), pixels: ppm.subarray(head.length) };
}

/** How many pixels differ, and how many of them lie neither on our red nor right beside it. */
function difference(before: Picture, after: Picture): { changed: number; elsewhere: number } {
  const isRed = (x: number, y: number): boolean => {
    const at = (y * after.width + x) * 3;
    return RED.every((part, index) => Math.abs((after.pixels[at + index] ?? 0) - part) <= 2);
  };
  const nearRed = (x: number, y: number): boolean => {
    for (let dy = -EDGE; dy <= EDGE; dy += 1) {
      for (let dx = -EDGE; dx <= EDGE; dx += 1) {
        const [nx, ny] = [x + dx, y + dy];
        if (nx >= 0 && ny >= 0 && nx < after.width && ny < after.height && isRed(nx, ny)) return true;
      }
    }
    return false;
  };
  const count = { changed: 0, elsewhere: 0 };
  for (let pixel = 0; pixel < after.width * after.height; pixel += 1) {
    const at = pixel * 3;
    if (before.pixels.compare(after.pixels, at, at + 3, at, at + 3) === 0) continue;
    count.changed += 1;
    const [x, y] = [pixel % after.width, Math.floor(pixel / after.width)];
    // Page numbers count on over the sheets of a workbook, so the list before them changes the foot of the page.
    if (y > after.height * (1 - MARGIN) || y < after.height * MARGIN) continue;
    if (!nearRed(x, y)) count.elsewhere += 1;
  }
  return count;
}

const ready = CORPUS !== "" && installed("soffice", "--version") && installed("pdftoppm", "-v");

describe.skipIf(!ready)(
  "pictures of real workbooks and their copies (needs PINGBAO_CORPUS, soffice and pdftoppm)",
  () => {
    it("differ only where cells were marked, behind the pages of the list", { timeout: 300_000 }, async () => {
      const files = await corpusFiles();
      expect(files).toHaveLength(COUNT);
      for (const { name, bytes } of files) {
        const issues = await marksFor(bytes, name);
        expect(issues.every(({ at }) => parseCellAddress(at.cell ?? "") !== null)).toBe(true);
        const copy = markWorkbook(bytes, markingWith(issues, bytes)).bytes;
        expect(packageFaults(copy), name).toEqual(packageFaults(bytes));
        const key = createHash("sha256").update(name).digest("hex").slice(0, 8);
        const [originals, copies] = [await pages(bytes, `${key}-a`), await pages(copy, `${key}-b`)];
        expect(copies.length, name).toBe(originals.length + 1);
        const differences = originals.map((page, index) => difference(page, copies[index + 1] ?? page));
        expect(
          differences.reduce((sum, { elsewhere }) => sum + elsewhere, 0),
          name,
        ).toBe(0);
        expect(
          differences.reduce((sum, { changed }) => sum + changed, 0),
          name,
        ).toBeGreaterThan(100);
      }
    });
  },
);
