import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { stampZip, zipEntries } from "#books/zip-stamp.ts";

async function workbookBytes(created: Date): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.created = created;
  book.modified = created;
  book.addWorksheet("花名册").addRow(["姓名", "王伟"]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const DAY = new Date("2010-09-01T00:00:00Z");

describe("a stamped archive", () => {
  it("has the same bytes whenever it is written", async () => {
    const first = stampZip(await workbookBytes(DAY));
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const second = stampZip(await workbookBytes(DAY));
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it("differs when the contents differ", async () => {
    const other = stampZip(await workbookBytes(new Date("2011-01-01T00:00:00Z")));
    expect(Buffer.compare(stampZip(await workbookBytes(DAY)), other)).not.toBe(0);
  });

  it("keeps every file of the archive, the content types first and the others by name", async () => {
    const before = zipEntries(await workbookBytes(DAY));
    const after = zipEntries(stampZip(await workbookBytes(DAY)));
    const names = after.map((entry) => entry.name);
    expect(names[0]).toBe("[Content_Types].xml");
    expect(names.slice(1)).toEqual(names.slice(1).toSorted());
    expect(names.toSorted()).toEqual(before.map((entry) => entry.name).toSorted());
    for (const entry of after) {
      const same = before.find((one) => one.name === entry.name);
      expect(Buffer.from(entry.bytes).equals(Buffer.from(same?.bytes ?? []))).toBe(true);
    }
  });

  it("names one time for all entries, and is stamped once for all", async () => {
    const stamped = Buffer.from(stampZip(await workbookBytes(DAY)));
    expect(stamped.readUInt32LE(10)).toBe(0x00210000);
    expect(Buffer.compare(stamped, stampZip(stamped))).toBe(0);
  });

  it("opens in a spreadsheet program", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(stampZip(await workbookBytes(DAY))).buffer);
    expect(book.getWorksheet("花名册")?.getCell("B1").value).toBe("王伟");
  });

  it("refuses what our libraries did not write", () => {
    expect(() => stampZip(Buffer.from("not an archive at all, but long enough"))).toThrow(/archive/);
  });
});
