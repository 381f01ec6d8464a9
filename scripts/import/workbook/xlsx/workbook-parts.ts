import type { Sheet } from "#domain/workbook.ts";
import { refuseDamaged } from "#import/workbook/refusal.ts";
import type { ZipParts } from "#import/workbook/zip/zip-gate.ts";
import type { XmlElement } from "#import/workbook/xlsx/xml-tags.ts";
import { xmlElements } from "#import/workbook/xlsx/xml-tags.ts";
import { xmlText } from "#import/workbook/xlsx/xml-text.ts";

/** One worksheet as the workbook names it. */
export interface WorksheetPart {
  readonly name: string;
  readonly state: Sheet["state"];
  /** Name of its part in the package. */
  readonly part: string;
  /** Its text; inflated and checked when it is asked for. */
  readonly xml: () => string;
}

/** A sheet without cells. */
export interface OtherSheet {
  readonly name: string;
  /** What it is, in Chinese. */
  readonly kind: string;
}

/** The parts of a workbook that hold data, found by relations and never by name (ECMA-376 part 1, 12.3). */
export interface WorkbookParts {
  readonly date1904: boolean;
  readonly hasMacros: boolean;
  /** In tab order. */
  readonly worksheets: readonly WorksheetPart[];
  /** Chart sheets and dialog sheets. */
  readonly otherSheets: readonly OtherSheet[];
  /** Text of the part; null when there is none. */
  readonly sharedStrings: () => string | null;
  readonly styles: () => string | null;
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

/** Excel allows 31; other writers go beyond, but not this far. */
const NAME_CHARACTERS = 255;

/** Sheets that are no tables, by the type of their relation (ECMA-376 part 1, 12.3.2, 12.3.7; macro sheets: MS-XLSX). */
const OTHER_SHEETS: ReadonlyMap<string, string> = new Map([
  ["chartsheet", "图表"],
  ["dialogsheet", "对话框"],
  ["xlMacrosheet", "宏表"],
  ["xlIntlMacrosheet", "宏表"],
]);

const ROOT_RELATIONS = "_rels/.rels";

/** Follows the relations of a package to its worksheets; refuses a workbook without any, or with a part missing. */
export function workbookParts(zip: ZipParts): WorkbookParts {
  partText(zip, "[Content_Types].xml");
  const root = relations(partText(zip, ROOT_RELATIONS), ROOT_RELATIONS, "");
  const workbook = [...root.values()].find((relation) => relation.type === "officeDocument")?.part;
  if (workbook === undefined) return refuseDamaged("找不到工作簿的主体部件");
  const elements = xmlElements(partText(zip, workbook), workbook);
  const related = workbookRelations(zip, workbook);
  const optional = (type: string) => (): string | null => {
    const part = [...related.values()].find((relation) => relation.type === type)?.part;
    return part === undefined || !zip.names.has(part.toLowerCase()) ? null : partText(zip, part);
  };
  return {
    date1904: elements.some(({ name, attributes }) => name === "workbookPr" && isTrue(attributes.get("date1904"))),
    hasMacros: [...related.values()].some((relation) => relation.type === "vbaProject"),
    ...sheetParts(zip, elements, related),
    sharedStrings: optional("sharedStrings"),
    styles: optional("styles"),
  };
}

function partText(zip: ZipParts, name: string): string {
  const bytes = zip.read(name);
  return bytes === null ? refuseDamaged(`缺少部件“${name}”`) : xmlText(bytes, name);
}

function workbookRelations(zip: ZipParts, workbook: string): Map<string, Relation> {
  const slash = workbook.lastIndexOf("/");
  const folder = workbook.slice(0, slash + 1);
  const part = `${folder}_rels/${workbook.slice(slash + 1)}.rels`;
  return relations(partText(zip, part), part, folder);
}

/** Relations by id; the type's last word is the same in the transitional and the strict namespace. */
function relations(xml: string, part: string, folder: string): Map<string, Relation> {
  const found = new Map<string, Relation>();
  for (const { name, attributes } of xmlElements(xml, part)) {
    if (name !== "Relationship" || attributes.get("TargetMode") === "External") continue;
    const type = attributes.get("Type") ?? "";
    found.set(attributes.get("Id") ?? "", {
      type: type.slice(type.lastIndexOf("/") + 1),
      part: resolve(folder, attributes.get("Target") ?? ""),
    });
  }
  return found;
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  const path = target.replaceAll("\\", "/");
  for (const step of (path.startsWith("/") ? path : `${folder}${path}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function sheetParts(
  zip: ZipParts,
  elements: readonly XmlElement[],
  related: ReadonlyMap<string, Relation>,
): Pick<WorkbookParts, "worksheets" | "otherSheets"> {
  const worksheets: WorksheetPart[] = [];
  const otherSheets: OtherSheet[] = [];
  for (const element of elements) {
    if (element.name !== "sheet" || element.parent !== "sheets") continue;
    const name = sheetName(element);
    const { type, part } =
      related.get(element.attributes.get("id") ?? "") ?? refuseDamaged(`找不到工作表“${name}”的内容`);
    refuseTwin([...worksheets, ...otherSheets], name);
    const kind = OTHER_SHEETS.get(type);
    if (kind === undefined && type !== "worksheet") refuseDamaged(`工作表“${name}”的类型无法识别`);
    if (kind === undefined) worksheets.push(worksheetPart(zip, { element, name, part, others: worksheets }));
    else otherSheets.push({ name, kind });
  }
  return worksheets.length > 0 ? { worksheets, otherSheets } : refuseDamaged("工作簿里没有工作表");
}

function worksheetPart(
  zip: ZipParts,
  sheet: { element: XmlElement; name: string; part: string; others: readonly WorksheetPart[] },
): WorksheetPart {
  const { element, name, part, others } = sheet;
  if (others.some((other) => other.part.toLowerCase() === part.toLowerCase()))
    refuseDamaged(`工作表“${name}”的内容属于另一张工作表`);
  if (!zip.names.has(part.toLowerCase())) refuseDamaged(`缺少部件“${part}”`);
  return { name, state: sheetState(element.attributes.get("state")), part, xml: () => partText(zip, part) };
}

function sheetName({ attributes }: XmlElement): string {
  const name = attributes.get("name") ?? "";
  return name === "" || name.length > NAME_CHARACTERS ? refuseDamaged("工作表的名称有误") : name;
}

function refuseTwin(found: readonly { readonly name: string }[], name: string): void {
  if (found.some((other) => other.name.toLowerCase() === name.toLowerCase())) refuseDamaged(`工作表“${name}”出现两次`);
}

function sheetState(state: string | undefined): Sheet["state"] {
  if (state === "veryHidden") return "very-hidden";
  return state === "hidden" ? "hidden" : "visible";
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
