import { describe, expect, it } from "vitest";
import { rawParts, rawXlsx, read, refusalOf, valuesOf, number } from "../../support/workbook-xlsx.ts";
import type { ZipPart } from "../../support/workbook-zip.ts";
import { withLongEnd, zipOf } from "../../support/workbook-zip.ts";

const MIB = 1024 * 1024;
const SHEET = "xl/worksheets/sheet1.xml";

const withPart = (name: string, part: Partial<ZipPart>): Uint8Array => rawXlsx({ parts: { [name]: part } });
const plus = (...extra: ZipPart[]): Uint8Array => zipOf([...rawParts(), ...extra]);

/** A workbook whose stored sheet has one digit changed after packing. */
function flipped(): Uint8Array {
  const bytes = Buffer.from(
    rawXlsx({ rows: '<row r="1"><c r="A1"><v>92.5</v></c></row>', parts: { [SHEET]: { method: 0 } } }),
  );
  bytes[bytes.indexOf("92.5")] = "8".charCodeAt(0);
  return bytes;
}

/** Bytes of the archive changed at a place counted from a mark. */
function patched(bytes: Uint8Array, mark: string, shift: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(Buffer.from(mark, "hex")) + shift;
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

/** One entry fewer in the end record than there are in the directory. */
function miscounted(): Uint8Array {
  const bytes = Buffer.from(rawXlsx());
  bytes.writeUInt16LE(bytes.readUInt16LE(bytes.length - 12) - 1, bytes.length - 12);
  return bytes;
}

describe("an archive passes the gate only when every reader must understand it the same way", () => {
  it.each<[string, Uint8Array, string]>([
    [
      "a file over 64 MB",
      new Uint8Array(64 * MIB + 1).fill(65),
      "file-too-large | 文件过大：文件有 65 MB，上限为 64 MB",
    ],
    [
      "[row 9] more than 2,000 parts",
      zipOf(Array.from({ length: 2001 }, (_, index) => ({ name: `xl/${index}`, content: "" }))),
      "file-too-large | 文件过大：文件内部的部件有 2001 个",
    ],
    [
      "[row 5] a part of over 64 MB",
      withPart(SHEET, { content: new Uint8Array(64 * MIB + 1) }),
      "file-too-large | 文件过大：部件“xl/worksheets/sheet1.xml”展开后有 65 MB",
    ],
    [
      "[row 8] parts of over 256 MB together",
      plus(
        ...Array.from({ length: 5 }, (_, index) => ({
          name: `xl/media/${index}`,
          content: "",
          declaredSize: 60 * MIB,
        })),
      ),
      "file-too-large | 文件过大：全部内容展开后有 301 MB",
    ],
    [
      "[row 5] a part that grows more than 200 times",
      withPart(SHEET, { content: " ".repeat(20 * MIB) }),
      "file-too-large | 文件过大：部件“xl/worksheets/sheet1.xml”展开后是压缩时的",
    ],
    [
      "[row 6] a part that grows so, though nobody asks for it",
      plus({ name: "xl/media/1.png", content: new Uint8Array(20 * MIB) }),
      "file-too-large | 文件过大：部件“xl/media/1.png”",
    ],
    [
      "[row 7] a size field that says less than there is",
      withPart(SHEET, { content: " ".repeat(3000), declaredSize: 100 }),
      "file-damaged | 文件已损坏：部件“xl/worksheets/sheet1.xml”无法解压",
    ],
    [
      "[row 7] a size field that says more than there is",
      withPart(SHEET, { declaredSize: 100_000 }),
      "file-damaged | 文件已损坏：部件“xl/worksheets/sheet1.xml”的实际大小与登记的不同",
    ],
    [
      "[row 10] one name twice",
      plus({ name: SHEET, content: "<x/>" }),
      "file-damaged | 文件已损坏：部件“xl/worksheets/sheet1.xml”出现两次",
    ],
    [
      "[row 10] one name twice but for case",
      plus({ name: "XL/Worksheets/SHEET1.xml", content: "<x/>" }),
      "file-damaged | 文件已损坏：部件“XL/Worksheets/SHEET1.xml”出现两次",
    ],
    ["one name twice but for the slash", plus({ name: "xl\\worksheets\\sheet1.xml", content: "<x/>" }), "出现两次"],
    [
      "[row 3] a flipped byte",
      flipped(),
      "file-damaged | 文件已损坏：部件“xl/worksheets/sheet1.xml”的校验码不符，内容已改变",
    ],
    ["[row 3] a wrong checksum", withPart(SHEET, { crc: 1 }), "的校验码不符"],
    ["[row 4] a damaged deflate stream", withPart(SHEET, { packed: Buffer.from("ffffffff", "hex") }), "无法解压"],
    ["[row 14] an unknown compression method", withPart(SHEET, { method: 12 }), "用了不认识的压缩方法"],
    ["[row 14] an encrypted part", withPart(SHEET, { flags: 1 }), "file-encrypted"],
    ["[row 12] a path out of the archive", plus({ name: "xl/../../boot.ini", content: "" }), "指向文件以外"],
    ["[row 12] an absolute path", plus({ name: "/etc/passwd", content: "" }), "指向文件以外"],
    ["[row 12] a drive letter", plus({ name: "C:\\boot.ini", content: "" }), "指向文件以外"],
    [
      "[row 11] another name in the local header",
      withPart(SHEET, { localName: "xl/worksheets/sheet2.xml" }),
      "的两处登记不一致",
    ],
    ["[row 11] another checksum in the local header", patched(rawXlsx(), "504b0304", 14), "的两处登记不一致"],
    [
      "other sizes after a streamed part",
      withPart(SHEET, { streamed: true, descriptor: [1, 2, 3] }),
      "的两处登记不一致",
    ],
    ["a streamed part whose local header says it is none", patched(rawXlsx(), "504b0304", 6), "的两处登记不一致"],
    [
      "a wrong checksum of a part that nobody reads",
      plus({ name: "xl/media/1.png", content: "x", crc: 1 }),
      "的校验码不符",
    ],
    ["an entry in the directory beyond the number that is given", miscounted(), "部件的目录与登记的数目不一致"],
    ["a part that reaches into the directory", withPart(SHEET, { declaredPacked: 5000 }), "的两处登记不一致"],
    ["a local header that is not there", withPart(SHEET, { offset: 5 }), "的两处登记不一致"],
    ["[row 14] a split archive", zipOf(rawParts(), 1), "是分卷压缩的一部分"],
    ["[row 2] a directory cut off", rawXlsx().subarray(0, -30), "压缩结构不完整"],
    ["[row 2] the last byte missing", rawXlsx().subarray(0, -1), "压缩结构不完整"],
    ["a directory entry that is none", patched(rawXlsx(), "504b0102", 0), "压缩结构不完整"],
  ])("%s is refused", async (_what, bytes, expected) => {
    expect(await refusalOf(bytes)).toContain(expected);
  });

  it("[row 8] refuses two entries whose bytes overlap although each is sound in itself", async () => {
    const inner = zipOf([{ name: "b", content: "<x/>", method: 0 }]);
    const outer = { name: "a", content: inner, method: 0 };
    const bytes = zipOf([outer, ...rawParts(), { name: "b", content: "<x/>", method: 0, offset: 30 + 1 }]);
    expect(await refusalOf(bytes)).toContain("内部的部件互相重叠");
  });

  it("reads what real writers do: sizes after the content, stored parts, backslashes, folders, a comment, 64-bit records", async () => {
    const streamed = rawParts().map((part) => Object.assign(part, { streamed: true }));
    const stored = rawParts().map((part) => Object.assign(part, { method: 0 }));
    const slashes = rawParts().map((part) => Object.assign(part, { name: part.name.replaceAll("/", "\\") }));
    const folders = [{ name: "xl/", content: "", method: 0 }, ...rawParts()];
    const expected = { A1: number("1") };
    const long = rawParts().map((part) => Object.assign(part, { long: true }));
    for (const parts of [streamed, stored, slashes, folders, long])
      expect(await valuesOf(zipOf(parts))).toEqual(expected);
    expect(await valuesOf(withLongEnd(zipOf(long)))).toEqual(expected);
    const commented = Buffer.concat([rawXlsx(), Buffer.from("comment")]);
    commented.writeUInt16LE(7, commented.length - 9);
    expect(await valuesOf(commented)).toEqual(expected);
  });

  it("[row 3] never lets a flipped byte change a value: refused, or read as before", async () => {
    const sound = rawXlsx({
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>92.5</v></c></row>',
      strings: "<si><t>张三</t></si>",
    });
    const expected = (await read(sound)).value?.sheets;
    let refused = 0;
    for (let at = 0; at < sound.length; at += 1) {
      const copy = Buffer.from(sound);
      copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
      const { value } = await read(copy);
      if (value === null) refused += 1;
      else expect(value.sheets, `byte ${at}`).toEqual(expected);
    }
    expect(refused).toBeGreaterThan(sound.length / 10);
  });
});
