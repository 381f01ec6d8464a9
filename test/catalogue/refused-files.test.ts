import { describe, expect, it } from "vitest";
import { outcomes, textFile } from "../support/catalogue-inbox.ts";
import { inputFile } from "../support/check-files.ts";
import { rawXlsx } from "../support/workbook-xlsx.ts";
import { zipOf } from "../support/workbook-zip.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const REFUSED = new Map<string, [code: string, bytes: Uint8Array]>([
  ["[row 1] 空.xlsx", ["file-empty", new Uint8Array(0)]],
  ["[row 2] 半截.xlsx", ["file-damaged", rawXlsx().subarray(0, 400)]],
  ["[row 3] 校验.xlsx", ["file-damaged", rawXlsx({ parts: { [SHEET]: { crc: 7 } } })]],
  ["[row 5] 炸弹.xlsx", ["file-too-large", rawXlsx({ parts: { [SHEET]: { content: " ".repeat(20_000_000) } } })]],
  ["[row 17] 扫描.xlsx", ["file-not-table", Buffer.from("%PDF-1.4\n%âãÏÓ")]],
  ["[row 18] 打包.xlsx", ["file-archive", zipOf([{ name: "花名册.xlsx", content: rawXlsx() }])]],
  [
    "[row 21] 实体.xlsx",
    ["file-damaged", rawXlsx({ sheet: "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>" })],
  ],
  ["[row 22] 断.xlsx", ["file-damaged", rawXlsx({ sheet: "<worksheet><sheetData><row" })]],
  [
    "[row 34] 合并.xlsx",
    ["file-too-large", rawXlsx({ after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' })],
  ],
  ["[row 88] 乱码.csv", ["file-encoding", Buffer.from([0xe5, 0xa7, 0x93, 0x2c, 0xff, 0xfe, 0x2c, 0xb5, 0x0a])]],
  ["[row 90] 引号.csv", ["file-quote", Buffer.from('姓名,党组织\n"王伟,甲支部\n李芳,乙支部\n')]],
]);

describe("a file that is refused", () => {
  const ledger = textFile("台账.csv", "日期,活动名称,类别,党组织", "2010-06-05,上党课,党性教育,甲支部");
  const files = [...REFUSED].map(([path, [, bytes]]) => inputFile(path, bytes));
  const all = outcomes([...files, ledger]);

  it.each([...REFUSED].map(([path, [code]]) => [path, code] as const))(
    "%s is named with one problem in plain Chinese that says what to do",
    async (path, code) => {
      const found = (await all).get(path);
      expect(found?.issues).toEqual([expect.stringMatching(new RegExp(`^error ${code}( \\| 名册)?$`))]);
      expect(found?.report).toMatchObject({ format: null, sheets: [] });
      expect(found?.words.join()).toMatch(/请/);
      // Names of parts and formats may be Latin; sentences and stacks may not.
      expect(found?.words.join()).not.toMatch(/[a-z]+ [a-z]+ [a-z]+|Error|\bat \b|undefined|null|\/etc/i);
    },
  );

  it("never stops the others", async () => {
    for (const sound of ["党组织名册.csv", "花名册.csv", "台账.csv"])
      expect((await all).get(sound)?.issues).toEqual([]);
  });
});
