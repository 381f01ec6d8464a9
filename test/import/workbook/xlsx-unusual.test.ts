import { describe, expect, it } from "vitest";
import type { RawWorkbook } from "../../support/workbook-xlsx.ts";
import {
  number,
  rawXlsx,
  read,
  relations,
  sheetXml,
  text,
  valuesOf,
  workbookXml,
} from "../../support/workbook-xlsx.ts";

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const SHEET = "xl/worksheets/sheet1.xml";
const second = { "xl/worksheets/sheet2.xml": { content: sheetXml('<row r="1"><c r="A1"><v>2</v></c></row>') } };

/** The same in the namespace of Strict OOXML. */
const strict = (xml: string): string =>
  xml.replaceAll(
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  );

const book = (attribute: string): Uint8Array =>
  rawXlsx({ workbook: workbookXml('<sheet name="名册" r:id="rId1"/>', `<workbookPr ${attribute}/>`) });

describe("what is legal is read, however unusual the writer", () => {
  const prefixed = sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    .replaceAll(/<(\/?)(?=[a-z])/gi, "<$1x:")
    .replace("xmlns=", "xmlns:x=");
  const chartFirst = {
    workbook: workbookXml('<sheet name="图表" r:id="rId2"/><sheet name="名册" r:id="rId1"/>'),
    workbookRels: relations([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "chartsheet", "chartsheets/sheet1.xml"],
    ]),
  };

  it.each<[string, RawWorkbook, object]>([
    ["[row 28] a prefix on every element", { sheet: prefixed, strings: "<si><t>张三</t></si>" }, { A1: text("张三") }],
    [
      "[row 41] rows and cells without address stand by their order",
      { rows: '<row><c><v>1</v></c><c s="0"/><c><v>3</v></c></row><row><c><v>4</v></c></row>' },
      { A1: number("1"), C1: number("3"), A2: number("4") },
    ],
    [
      "cells out of order",
      { rows: '<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>' },
      { A1: number("1"), B1: number("2") },
    ],
    [
      "[row 40] a blank row between",
      { rows: `${ROW}<row r="2"/><row r="3"><c r="A3"><v>3</v></c></row>` },
      { A1: number("1"), A3: number("3") },
    ],
    [
      "[row 39] styled cells down to the last row",
      { rows: `${ROW}<row r="1048576"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"></c></row>` },
      { A1: number("1") },
    ],
    [
      "[row 31] a second sheetData",
      {
        sheet: sheetXml(ROW).replace(
          "</worksheet>",
          '<sheetData><row r="2"><c r="A2"><v>2</v></c></row></sheetData></worksheet>',
        ),
      },
      { A1: number("1"), A2: number("2") },
    ],
    [
      "[row 31] foreign elements in rows and between rows",
      { rows: `${ROW}<x:y xmlns:x="x"><x:z/></x:y><row r="2"><extLst><ext/></extLst><c r="A2"><v>2</v></c></row>` },
      { A1: number("1"), A2: number("2") },
    ],
    [
      "[row 31] an extension in a cell",
      {
        rows: '<row r="1"><c r="A1"><v>1</v><extLst><ext><x:y xmlns:x="x">2</x:y></ext></extLst></c><c r="B1"><v>2</v></c></row>',
      },
      { A1: number("1"), B1: number("2") },
    ],
    ["comments and processing instructions", { rows: `<!-- <row r="1"/> -->${ROW}<?x <row?>` }, { A1: number("1") }],
    ["a byte order mark", { sheet: Buffer.from(`\ufeff${sheetXml(ROW)}`) }, { A1: number("1") }],
    ["[row 50] a chart sheet first", chartFirst, { A1: number("1") }],
    [
      "[row 33] a nonsense dimension",
      { sheet: sheetXml(ROW).replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>') },
      { A1: number("1") },
    ],
    [
      "[row 38] defined names over the whole sheet",
      {
        workbook: workbookXml('<sheet name="名册" r:id="rId1"/>').replace(
          "</sheets>",
          '</sheets><definedNames><definedName name="a">名册!$A:$XFD</definedName></definedNames>',
        ),
      },
      { A1: number("1") },
    ],
    [
      "[row 37] drop-down lists on whole columns",
      {
        after:
          '<dataValidations><dataValidation type="list" sqref="A1:L1048576" prompt="a > b"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
      },
      { A1: number("1") },
    ],
    [
      "[row 49] relations to parts that are not there",
      {
        after: '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>',
        parts: {
          "xl/worksheets/_rels/sheet1.xml.rels": { content: relations([["rId1", "drawing", "../drawings/none.xml"]]) },
        },
      },
      { A1: number("1") },
    ],
    [
      "[row 44] the sheet part under another name",
      {
        workbookRels: relations([["rId1", "worksheet", "/data/../Daten.xml"]]),
        parts: { [SHEET]: null, "Daten.xml": { content: sheetXml(ROW) } },
      },
      { A1: number("1") },
    ],
    [
      "a part name that differs by case",
      { workbookRels: relations([["rId1", "worksheet", "Worksheets/Sheet1.XML"]]) },
      { A1: number("1") },
    ],
    [
      "[row 29] Strict OOXML",
      {
        workbook: strict(workbookXml('<sheet name="名册" r:id="rId1"/>')),
        workbookRels: strict(relations([["rId1", "worksheet", "worksheets/sheet1.xml"]])),
      },
      { A1: number("1") },
    ],
    [
      "attributes of a cell in any order, and other quotes",
      { rows: `<row r="1"><c t="str" s="0" r="A1"><v>王</v></c><c s='0' r='B1'><v>2</v></c><c s="1" r="C1"/></row>` },
      { A1: text("王"), B1: number("2") },
    ],
    [
      "rows out of order",
      { rows: `<row r="3"><c r="A3"><v>3</v></c></row>${ROW}` },
      { A1: number("1"), A3: number("3") },
    ],
    ["[row 48] styles missing", { rows: '<row r="1"><c r="A1" s="7"><v>1</v></c></row>' }, { A1: number("1") }],
    [
      "[row 26] 300,000 nested elements",
      { after: "<c>".repeat(300_000) + "</c>".repeat(300_000), parts: { [SHEET]: { method: 0 } } },
      { A1: number("1") },
    ],
    [
      "[row 86] a cell named like a property of every object",
      { workbook: workbookXml('<sheet name="__proto__" r:id="rId1"/>') },
      { A1: number("1") },
    ],
  ])("%s", async (_what, raw, expected) => {
    expect(await valuesOf(rawXlsx(raw))).toEqual(expected);
  });

  it("[row 19] says that macros were not run", async () => {
    const workbookRels = relations([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId5", "vbaProject", "vbaProject.bin"],
    ]);
    const { value, issues } = await read(rawXlsx({ workbookRels }), "名册.xlsm");
    expect(value?.sheets).toHaveLength(1);
    expect(issues).toMatchObject([{ code: "file-macros", severity: "warning" }]);
  });

  it("[row 46] reads hidden sheets with their state and a warning each, but is silent on empty ones", async () => {
    const workbook = workbookXml(
      '<sheet name="名册" r:id="rId1"/><sheet name="旧名册" state="veryHidden" r:id="rId2"/><sheet name="空" state="hidden" r:id="rId3"/>',
    );
    const workbookRels = relations([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ["rId3", "worksheet", "worksheets/sheet3.xml"],
    ]);
    const parts = { ...second, "xl/worksheets/sheet3.xml": { content: sheetXml("") } };
    const { value, issues } = await read(rawXlsx({ workbook, workbookRels, parts }));
    expect(value?.sheets.map((sheet) => [sheet.name, sheet.state, sheet.rows.length])).toEqual([
      ["名册", "visible", 1],
      ["旧名册", "very-hidden", 1],
      ["空", "hidden", 0],
    ]);
    expect(issues).toMatchObject([{ code: "sheet-hidden", at: { file: "名册.xlsx", sheet: "旧名册", cell: null } }]);
  });

  it("[row 47] reads hidden rows and columns, lists those with cells, and warns once for the sheet", async () => {
    const rows = `${ROW}<row r="2" hidden="1"><c r="A2"><v>2</v></c><c r="C2"><v>3</v></c></row><row r="3" ht="0" customHeight="1"><c r="A3"><v>4</v></c></row><row r="9" hidden="true"/>`;
    const sheet = sheetXml(rows).replace(
      "<sheetData>",
      '<cols><col min="2" max="2" hidden="1"/><col min="3" max="16384" hidden="true"/></cols><sheetData>',
    );
    const { value, issues } = await read(rawXlsx({ sheet }));
    expect(value?.sheets[0]).toMatchObject({ hiddenRows: [2, 3], hiddenColumns: [3] });
    expect(value?.sheets[0]?.rows).toHaveLength(3);
    expect(issues).toMatchObject([{ code: "sheet-hidden-lines", at: { sheet: "名册" } }]);
  });

  it("[row 50] names a chart sheet as no table, and reads the data sheets beside it", async () => {
    const { value, issues } = await read(rawXlsx(chartFirst));
    expect(value?.sheets.map(({ name }) => name)).toEqual(["名册"]);
    expect(issues).toMatchObject([{ code: "sheet-not-table", severity: "warning", at: { sheet: "图表", cell: null } }]);
  });

  it("[row 86] keeps the names of sheets letter by letter", async () => {
    const workbook = workbookXml('<sheet name="&lt;b&gt; A&amp;B &#x4E00;&#19971;" r:id="rId1"/>');
    expect((await read(rawXlsx({ workbook }))).value?.sheets[0]?.name).toBe("<b> A&B 一七");
  });

  it("[row 79] tells which books count days from 1904", async () => {
    expect((await read(book('date1904="1"'))).value?.date1904).toBe(true);
    expect((await read(book('date1904="true"'))).value?.date1904).toBe(true);
    expect((await read(book('date1904="0"'))).value?.date1904).toBe(false);
    expect((await read(rawXlsx())).value?.date1904).toBe(false);
  });
});
