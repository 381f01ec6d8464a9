import { describe, expect, it } from "vitest";
import { packageFaults, partsOf } from "../../support/office-package-check.ts";
import { office } from "../../support/office-workbook.ts";
import { errorAt, marked, workbookIn } from "../../support/returned-workbook.ts";
import { type RawWorkbook, workbookXml } from "../../support/workbook-xlsx.ts";
import { zipOf } from "../../support/workbook-zip.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml";
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

const ROWS =
  '<row r="1" spans="1:2"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="inlineStr"><is><t>得分</t></is></c></row>' +
  '<row r="3"><c r="A3" t="inlineStr"><is><t>张三</t></is></c><c r="C3"><v>92.5</v></c></row>';

/** Two fills, and a style with a border, bold type and a number format. */
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;分&quot;"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="14"/><name val="黑体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="164" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment horizontal="center"/></xf></cellXfs>';

const PREFIXED = {
  sheet: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData><x:pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></x:worksheet>`,
  workbook: `<x:workbook xmlns:x="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="名册" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
};
const STRICT_BOOK = {
  sheet: `<worksheet xmlns="${STRICT}/spreadsheetml/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
  workbook: `<workbook xmlns="${STRICT}/spreadsheetml/main" xmlns:r="${STRICT}/officeDocument/relationships"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
};

describe("a copy of an unusual package", () => {
  it.each<[string, RawWorkbook, readonly string[]]>([
    ["without styles", { rows: ROWS }, ["A1", "B3", "D9"]],
    ["with styles", { rows: ROWS, styles: STYLES }, ["C3", "B3", "A2"]],
    [
      "with empty groups in its styles",
      { rows: ROWS, styles: '<fills count="0"/><cellXfs count="1"><xf/></cellXfs>' },
      ["A1"],
    ],
    ["with a prefix on every element (.NET exporters)", PREFIXED, ["A1", "B1", "A2"]],
    ["in strict Open XML", STRICT_BOOK, ["A1", "C4"]],
    ["whose sheet holds no cell", { rows: "" }, ["A1", "B2"]],
    ["whose sheet data are one empty tag", { sheet: `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>` }, ["A1"]],
    ["with empty rows", { rows: '<row r="2"/><row r="4" ht="30"/>' }, ["B2", "A4", "A3"]],
    [
      "protected against changes",
      {
        rows: ROWS,
        after:
          '<sheetProtection sheet="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><drawing r:id="rId9"/>'.replace(
            '<drawing r:id="rId9"/>',
            "",
          ),
      },
      ["A1"],
    ],
    [
      "with a comment and CDATA in its XML",
      { rows: `<!-- <c r="Z1"> --><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<c>&]]></t></is></c></row>` },
      ["A1"],
    ],
    [
      "whose names need escapes",
      { rows: ROWS, workbook: workbookXml('<sheet name="一&amp;二\'三" sheetId="7" r:id="rId1"/>') },
      ["A1"],
    ],
  ])("%s is marked and sound", async (_, raw, cells) => {
    const name = raw.workbook?.includes("一&amp;二") ? "一&二'三" : "名册";
    const bytes = marked(
      office(
        raw,
        raw.styles === undefined
          ? ""
          : `<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>`,
      ),
      cells.map((cell) => errorAt(cell, name)),
    );
    expect(packageFaults(bytes)).toEqual([]);
    const [, sheet] = (await workbookIn(bytes)).sheets;
    expect(sheet?.name).toBe(name);
    const [xml] = [...partsOf(bytes)].filter(([part]) => part.endsWith("sheet1.xml")).map(([, text]) => text);
    for (const cell of cells) expect(xml).toMatch(new RegExp(`<(x:)?c r="${cell}"[^>]* s="\\d+"`));
  });

  it("gives a blank cell the look of its row, else of its column", () => {
    const styled = '<sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="4" width="9" style="1"/></cols>';
    const rows = '<row r="1" s="1" customFormat="1"><c r="A1"/></row><row r="2"><c r="A2"/></row>';
    const sheet = `<worksheet xmlns="${MAIN}">${styled}<sheetData>${rows}</sheetData></worksheet>`;
    const parts = partsOf(marked(office({ sheet, styles: STYLES }), [errorAt("E1"), errorAt("C2"), errorAt("E2")]));
    const xml = parts.get("xl/worksheets/sheet1.xml") ?? "";
    const formats = [...(parts.get("xl/styles.xml") ?? "").matchAll(/<xf [^>]*>/g)].map(([tag]) => tag).slice(1);
    const formatOf = (cell: string) => formats[Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(xml)?.[1])];
    expect(formatOf("E1")).toContain('numFmtId="164"');
    expect(formatOf("C2")).toContain('numFmtId="164"');
    expect(formatOf("E2")).toContain('numFmtId="0"');
  });

  it("puts the drawing of the comments where the schema wants it: before tables and extensions", () => {
    const after =
      '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><tableParts count="0"/><extLst/>';
    const xml = partsOf(marked(office({ rows: ROWS, after }), [errorAt("A1")])).get("xl/worksheets/sheet1.xml") ?? "";
    expect(xml).toMatch(/<pageMargins[^>]*\/><legacyDrawing [^>]*\/><tableParts/);
  });

  it("leaves one tab selected: with two every entry would go to both sheets", () => {
    const sheet = `<worksheet xmlns="${MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/></worksheet>`;
    const bytes = marked(office({ sheet }), []);
    expect([...partsOf(bytes).values()].filter((text) => text.includes("tabSelected"))).toHaveLength(1);
  });

  it("takes another name for the list when the office has a sheet 问题清单 of its own", async () => {
    const own = office({ workbook: workbookXml('<sheet name="问题清单" sheetId="1" r:id="rId1"/>') });
    expect((await workbookIn(marked(own, [errorAt("A1", "问题清单")]))).sheets.map(({ name }) => name)).toEqual([
      "问题清单（评报）",
      "问题清单",
    ]);
  });

  it("says how many comments it leaves out when there are thousands, and colours all cells", () => {
    const issues = Array.from({ length: 2300 }, (_, index) => errorAt(`A${index + 1}`));
    const bytes = marked(office({ rows: "" }), issues);
    expect(
      partsOf(bytes)
        .get("xl/comments1.xml")
        ?.match(/<comment /g),
    ).toHaveLength(2000);
    expect(partsOf(bytes).get("xl/worksheets/sheet1.xml")?.match(/<c /g)).toHaveLength(2300);
  });

  it.each([
    ["no archive", new TextEncoder().encode("没有压缩包，只有文字，而且足够长足够长")],
    ["no workbook part", zipOf([{ name: "[Content_Types].xml", content: `<Types xmlns="${TYPES}"/>` }])],
    ["cells without addresses around a blank one", office({ rows: "<row><c><v>1</v></c><c><v>2</v></c></row>" })],
    ["a sheet that ends early", office({ sheet: `<worksheet xmlns="${MAIN}"><sheetData><row r="1">` })],
  ])("is not attempted where it would be unsafe: %s", (_, bytes) => {
    expect(() => marked(bytes, [errorAt("A7")])).toThrow();
  });

  it("marks cells without addresses where they stand", () => {
    const xml = partsOf(marked(office({ rows: "<row><c><v>1</v></c><c><v>2</v></c></row>" }), [errorAt("B1")])).get(
      "xl/worksheets/sheet1.xml",
    );
    expect(xml).toMatch(/<row><c><v>1<\/v><\/c><c s="\d+"><v>2<\/v><\/c><\/row>/);
  });
});
