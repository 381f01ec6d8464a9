import { attributesOf, parseXml, type XmlElement } from "#books/returned/package/xml.ts";
import { zipEntries } from "#books/zip-stamp.ts";
import { parseCellAddress } from "#domain/location.ts";

/** Order of a worksheet's children as the schema has it (ECMA-376 part 1, 18.3.1.99): Excel "repairs" a sheet that breaks it. */
// oxfmt-ignore
const WORKSHEET = "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst".split(" ");
const STYLES = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
const REL_SUFFIX = ".rels";

type Parts = ReadonlyMap<string, string>;

/** The parts of a workbook file as text, by name. */
export function partsOf(bytes: Uint8Array): Parts {
  return new Map(zipEntries(bytes).map((entry) => [entry.name, new TextDecoder().decode(entry.bytes)]));
}

/**
 * What is wrong with a package by the rules that Excel insists on and LibreOffice does not: content types, targets of
 * relations, order of elements, counts and numbers of styles, order of cells, one comment box per comment.
 */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  const faults: string[] = [];
  for (const [name, text] of parts) {
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    try {
      parseXml(text);
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
  }
  const worksheets = [...parts].filter(([, text]) => /<(\w+:)?worksheet[\s>]/.test(text));
  return [
    ...faults,
    ...typeFaults(parts),
    ...relationFaults(parts),
    ...styleFaults(parts, worksheets),
    ...worksheets.flatMap(([name, text]) => sheetFaults(name, text)),
    ...workbookFaults(parts, worksheets),
    ...commentFaults(parts),
  ];
}

function typeFaults(parts: Parts): readonly string[] {
  const xml = parts.get("[Content_Types].xml") ?? "<Types/>";
  const declared = tags(xml, parseXml(xml).children);
  const overrides = declared.flatMap((tag) => tag.get("PartName") ?? []);
  const named = new Set(overrides);
  const extensions = new Set(declared.flatMap((tag) => tag.get("Extension")?.toLowerCase() ?? []));
  const twice = overrides.filter((one, at) => overrides.indexOf(one) !== at);
  const missing = overrides.filter((one) => !hasPart(parts, one.slice(1)));
  const untyped = [...parts.keys()].filter(
    (name) =>
      name !== "[Content_Types].xml" &&
      !named.has(`/${name}`) &&
      !extensions.has(name.split(".").at(-1)?.toLowerCase() ?? ""),
  );
  return [
    ...twice.map((one) => `content type twice: ${one}`),
    ...missing.map((one) => `content type of a missing part: ${one}`),
    ...untyped.map((one) => `no content type: ${one}`),
  ];
}

function relationFaults(parts: Parts): readonly string[] {
  const rels = [...parts].filter(([name]) => name.endsWith(REL_SUFFIX));
  return rels.flatMap(([name, xml]) => {
    const source = name.replace("_rels/", "").slice(0, -REL_SUFFIX.length);
    const relations = tags(xml, parseXml(xml).children);
    const ids = relations.map((tag) => tag.get("Id"));
    const folder = source.slice(0, source.lastIndexOf("/") + 1);
    const lost = relations
      .filter((tag) => tag.get("TargetMode") !== "External")
      .map((tag) => new URL(tag.get("Target") ?? "", `file:///${folder}`).pathname.slice(1))
      .filter((target) => !hasPart(parts, decodeURIComponent(target)));
    const faults = lost.map((target) => `${name}: no part ${target}`);
    if (source !== "" && !hasPart(parts, source)) faults.push(`${name}: its part is missing`);
    if (new Set(ids).size < ids.length) faults.push(`${name}: an id twice`);
    return faults;
  });
}

function styleFaults(parts: Parts, worksheets: readonly (readonly [string, string])[]): readonly string[] {
  const entry = [...parts].find(([, text]) => /<(\w+:)?styleSheet[\s>]/.test(text));
  if (!entry) return [];
  const [name, xml] = entry;
  const root = parseXml(xml);
  const group = (wanted: string) => root.children.find((child) => child.name === wanted);
  const size = (wanted: string): number => group(wanted)?.children.length ?? 0;
  const counts = ["fonts", "fills", "borders", "cellXfs"].filter((wanted) => {
    const element = group(wanted);
    const count = element && attributesOf(xml.slice(element.start, element.startEnd)).get("count");
    return count !== undefined && Number(count) !== size(wanted);
  });
  const formats = tags(xml, group("cellXfs")?.children ?? []);
  const beyond = formats.filter(
    (tag) =>
      Number(tag.get("fontId") ?? 0) >= size("fonts") ||
      Number(tag.get("fillId") ?? 0) >= size("fills") ||
      Number(tag.get("borderId") ?? 0) >= size("borders"),
  );
  const used = worksheets.flatMap(([part, text]) =>
    [...text.matchAll(/<(?:\w+:)?c\b[^>]*\ss="(\d+)"/g)]
      .filter((match) => Number(match[1]) >= formats.length)
      .map(() => part),
  );
  return [
    ...outOfOrder(name, root, STYLES),
    ...counts.map((one) => `${name}: wrong count of ${one}`),
    ...beyond.map(() => `${name}: a format names a font, fill or border that is not there`),
    ...used.map((part) => `${part}: a style that is not there`),
  ];
}

function sheetFaults(name: string, xml: string): readonly string[] {
  const root = parseXml(xml);
  const rows = (root.children.find((child) => child.name === "sheetData")?.children ?? []).filter(
    (row) => row.name === "row",
  );
  const numbers = rows.map((row) => Number(attributesOf(xml.slice(row.start, row.startEnd)).get("r") ?? Number.NaN));
  const faults = rising(numbers) ? [] : [`${name}: rows out of order`];
  for (const row of rows) {
    const columns = tags(xml, row.children).map((cell) => parseCellAddress(cell.get("r") ?? "")?.column ?? Number.NaN);
    if (!rising(columns)) faults.push(`${name}: cells out of order`);
  }
  return [...outOfOrder(name, root, WORKSHEET), ...faults];
}

function workbookFaults(parts: Parts, worksheets: readonly (readonly [string, string])[]): readonly string[] {
  const entry = [...parts].find(([, text]) => /<(\w+:)?workbook[\s>]/.test(text));
  if (!entry) return ["no workbook"];
  const [name, xml] = entry;
  const root = parseXml(xml);
  const children = (wanted: string) => tags(xml, root.children.find((child) => child.name === wanted)?.children ?? []);
  const sheets = children("sheets");
  const twice = (key: string): boolean =>
    new Set(sheets.map((tag) => tag.get(key)?.toLowerCase())).size < sheets.length;
  const local = children("definedNames").flatMap((tag) => tag.get("localSheetId") ?? []);
  const selected = worksheets.filter(([, text]) => /tabSelected="(1|true)"/.test(text));
  return [
    ...["name", "sheetId", "id"].filter(twice).map((key) => `${name}: two sheets of one ${key}`),
    ...local.filter((id) => Number(id) >= sheets.length).map(() => `${name}: a name of a sheet that is not there`),
    ...(selected.length > 1 ? ["several tabs are selected"] : []),
  ];
}

function commentFaults(parts: Parts): readonly string[] {
  const comments = [...parts].filter(([, xml]) => /<(\w+:)?comments[\s>]/.test(xml));
  return comments.flatMap(([name, xml]) => {
    const root = parseXml(xml);
    const [authors, list] = ["authors", "commentList"].map((wanted) =>
      root.children.find((child) => child.name === wanted),
    );
    const own = tags(xml, list?.children ?? []);
    const refs = own.map((tag) => tag.get("ref") ?? "");
    const boxes = boxesBeside(parts, name);
    const faults = refs.filter((ref) => !boxes.includes(ref)).map((ref) => `${name}: no box for ${ref}`);
    faults.push(...boxes.filter((box) => !refs.includes(box)).map((box) => `${name}: a box without a comment, ${box}`));
    const isUnknown = (tag: ReadonlyMap<string, string>): boolean =>
      Number(tag.get("authorId")) >= (authors?.children.length ?? 0);
    if (own.some(isUnknown)) faults.push(`${name}: an author that is not there`);
    if (new Set(refs).size < refs.length) faults.push(`${name}: two comments on one cell`);
    if (new Set(boxes).size < boxes.length) faults.push(`${name}: two boxes for one cell`);
    return faults;
  });
}

/** The cells that have a comment box in the drawing of the sheet whose comments these are. */
function boxesBeside(parts: Parts, comments: string): readonly string[] {
  const base = comments.split("/").at(-1) ?? "";
  const [, rels = ""] = [...parts].find(([name, text]) => name.endsWith(REL_SUFFIX) && text.includes(base)) ?? [];
  const drawing = /Target="[^"]*\/([^/"]+\.vml)"/.exec(rels)?.[1] ?? "?";
  const [, vml = ""] = [...parts].find(([name]) => name.endsWith(drawing)) ?? [];
  return [...vml.matchAll(/<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)<\/x:Column>/g)].map(
    ([, row, column]) => `${letters(Number(column) + 1)}${Number(row) + 1}`,
  );
}

function letters(column: number): string {
  return column > 26
    ? `${letters(Math.floor((column - 1) / 26))}${letters(((column - 1) % 26) + 1)}`
    : String.fromCharCode(64 + column);
}

function outOfOrder(name: string, root: XmlElement, order: readonly string[]): readonly string[] {
  const ranks = root.children.map((child) => order.indexOf(child.name)).filter((rank) => rank >= 0);
  return ranks.every((rank, at) => at === 0 || rank >= (ranks[at - 1] ?? 0)) ? [] : [`${name}: elements out of order`];
}

function rising(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => at === 0 || Number.isNaN(number) || number > (numbers[at - 1] ?? 0));
}

function tags(xml: string, elements: readonly XmlElement[]): readonly ReadonlyMap<string, string>[] {
  return elements.map((element) => attributesOf(xml.slice(element.start, element.startEnd)));
}

function hasPart(parts: Parts, name: string): boolean {
  return [...parts.keys()].some((one) => one.toLowerCase() === name.toLowerCase());
}
