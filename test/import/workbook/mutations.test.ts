import { readFile } from "node:fs/promises";
import { utils, write } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import type { Workbook } from "#domain/workbook.ts";
import { FOLDERS } from "#files/project.ts";
import { readInbox } from "#files/inbox.ts";
import { rawXlsx, read } from "../../support/workbook-xlsx.ts";

/** Mutations of all sound files together; a longer run by hand raises it. */
const RUNS = Number(process.env["PINGBAO_MUTATIONS"] ?? "2000");

/** Repeats with the seed: the failing byte is named in the message (mulberry32). */
function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    return ((mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed))) >>> 0) % below;
  };
}

async function office(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("花名册");
  sheet.addRow(["姓名", "出生日期", "得分"]);
  for (let row = 0; row < 12; row += 1) sheet.addRow([`王伟${row}`, new Date(Date.UTC(1980, row, 3)), 92.5 + row]);
  sheet.mergeCells("A15:C15");
  sheet.getCell("A15").note = "批注";
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const stored = (): Uint8Array =>
  rawXlsx({
    rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>92.5</v></c><c r="C1" t="inlineStr"><is><t>李四</t></is></c></row>',
    strings: "<si><t>张三</t></si>",
    parts: { "xl/worksheets/sheet1.xml": { method: 0 }, "xl/sharedStrings.xml": { method: 0 } },
  });

async function sampleFile(pattern: RegExp): Promise<Uint8Array> {
  const files = (await readInbox(`${FOLDERS.samples}/inbox`)).value;
  const found = files.find(({ path }) => pattern.test(path));
  if (found === undefined) throw new Error(`no sample like ${pattern}`);
  return found.bytes;
}

function written(bookType: "ods" | "biff8"): Uint8Array {
  const book = utils.book_new();
  const rows = Array.from({ length: 20 }, (_, row) => [`王伟${row}`, 92.5 + row, `机关第${row}党支部`]);
  utils.book_append_sheet(book, utils.aoa_to_sheet([["姓名", "得分", "党组织"], ...rows]), "花名册");
  return new Uint8Array(write(book, { bookType, type: "buffer" }) as Buffer);
}

const contentOf = ({ sheets, date1904 }: Workbook): unknown => ({ sheets, date1904 });

describe("one changed byte never changes what is read: refused, or equal to the original", () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, number]>([
    ["a workbook of another writer", office, 0.3],
    ["a workbook without compression", stored, 0.2],
    ["a configuration", () => readFile(`${FOLDERS.samples}/config/考评配置.xlsx`), 0.05],
    ["an OpenDocument workbook", () => written("ods"), 0.2],
    ["a workbook of the sample", () => sampleFile(/\.xlsx$/), 0.25],
  ])(
    "%s",
    async (name, bytesOf, share) => {
      const sound = await bytesOf();
      const { value } = await read(sound);
      if (value === null) throw new Error("the original is refused");
      const expected = contentOf(value);
      const draw = draws(20_100_701);
      let refused = 0;
      for (let run = 0; run < RUNS * share; run += 1) {
        const at = draw(sound.length);
        const copy = new Uint8Array(sound);
        copy[at] = (copy[at] ?? 0) ^ (1 + draw(255));
        const found = await read(copy);
        if (found.value === null) {
          refused += 1;
          expect(found.issues, `${name}, byte ${at}`).toHaveLength(1);
        } else expect(contentOf(found.value), `${name}, byte ${at}: ${sound[at]} → ${copy[at]}`).toEqual(expected);
      }
      expect(refused).toBeGreaterThan(RUNS * share * 0.5);
    },
    60_000,
  );

  // Neither has an old .xls: a changed digit is another digit. What can be told is told, and nothing makes the reader fail.
  it("an old workbook is refused in words, or read", async () => {
    const sound = written("biff8");
    expect((await read(sound, "名册.xls")).value?.sheets[0]?.rows).toHaveLength(21);
    const draw = draws(2);
    for (let run = 0; run < RUNS / 4; run += 1) {
      const copy = new Uint8Array(sound);
      const at = draw(sound.length);
      copy[at] = (copy[at] ?? 0) ^ (1 + draw(255));
      const { value, issues } = await read(copy, "名册.xls");
      if (value === null) expect(issues, `byte ${at}`).toHaveLength(1);
    }
  });

  // Plain text has no checksum: a changed letter is another letter. What can be told is told: never half a character.
  it("a text file is refused, or read without a single replaced or lost character", async () => {
    const sound = new TextEncoder().encode("姓名,得分\n张三,92.5\n李四,88\n王五六,75\n");
    const draw = draws(1);
    for (let run = 0; run < RUNS / 4; run += 1) {
      const copy = new Uint8Array(sound);
      const at = draw(sound.length);
      copy[at] = (copy[at] ?? 0) ^ (1 + draw(255));
      const { value, issues } = await read(copy, "名册.csv");
      if (value === null) expect(issues, `byte ${at}`).toHaveLength(1);
      else expect(JSON.stringify(value.sheets), `byte ${at}: ${copy[at]}`).not.toContain("\ufffd");
    }
  });
});
