import { type ZipEntry, writeZip, zipEntries } from "#books/zip-stamp.ts";
import { appendTo, applyEdits } from "#books/returned/package/edits.ts";
import {
  UnsafeToPatch,
  attributeOf,
  attributesOf,
  childrenOf,
  escapeXml,
  parseXml,
} from "#books/returned/package/xml.ts";

/** A workbook's parts by name, to be changed one by one; the parts never asked for keep their bytes. */
export interface OfficePackage {
  /** Part names as written, `/` between folders, by their lower-case form. */
  readonly names: Map<string, string>;
  readonly parts: Map<string, Uint8Array>;
}

/** A relation of one part to another (ECMA-376 part 2, 6.5). */
export interface Relation {
  readonly id: string;
  /** The last word of the type: the same in the transitional and the strict namespace. */
  readonly type: string;
  /** Name of the part; null for a target outside the package. */
  readonly part: string | null;
}

const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const CONTENT_TYPES = "[Content_Types].xml";

/** Opens a package for changes. Throws when it is no ordinary zip archive. */
export function openPackage(bytes: Uint8Array): OfficePackage {
  const names = new Map<string, string>();
  const parts = new Map<string, Uint8Array>();
  for (const { name, bytes: content } of zipEntries(bytes)) {
    // Some writers on Windows put backslashes between folders, which Excel itself mends.
    const clean = name.replaceAll("\\", "/");
    names.set(clean.toLowerCase(), clean);
    parts.set(clean.toLowerCase(), content);
  }
  return { names, parts };
}

/** The package as a file; equal contents give equal bytes. */
export function closePackage({ names, parts }: OfficePackage): Uint8Array {
  const entries: ZipEntry[] = [...parts].map(([key, bytes]) => ({ name: names.get(key) ?? key, bytes }));
  return writeZip(entries);
}

/** The text of a part; null when there is none of that name. Throws {@link UnsafeToPatch} unless it is UTF-8. */
export function readPart(pack: OfficePackage, name: string): string | null {
  const bytes = pack.parts.get(name.toLowerCase());
  if (bytes === undefined) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnsafeToPatch(`the part ${name} is not UTF-8`);
  }
}

/** The text of a part that must be there. */
export function needPart(pack: OfficePackage, name: string): string {
  const text = readPart(pack, name);
  if (text === null) throw new UnsafeToPatch(`there is no part ${name}`);
  return text;
}

/** Writes a part, new or changed. */
export function writePart(pack: OfficePackage, name: string, text: string): void {
  const key = name.toLowerCase();
  pack.names.set(key, pack.names.get(key) ?? name);
  pack.parts.set(key, new TextEncoder().encode(text));
}

/** A part name that is still free: `xl/comments#.xml` → `xl/comments3.xml`. */
export function freeName(pack: OfficePackage, pattern: string): string {
  for (let number = 1; ; number += 1) {
    const name = pattern.replace("#", String(number));
    if (!pack.parts.has(name.toLowerCase())) return name;
  }
}

/** The relations of a part; of the package itself for "". */
export function relationsOf(pack: OfficePackage, part: string): readonly Relation[] {
  const name = relationsPart(part);
  const xml = readPart(pack, name);
  if (xml === null) return [];
  return childrenOf(parseXml(xml), "Relationship").map((element) => {
    const attributes = attributesOf(xml.slice(element.start, element.startEnd));
    const type = attributes.get("Type") ?? "";
    const outside = attributes.get("TargetMode") === "External";
    return {
      id: attributes.get("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      part: outside ? null : resolve(part, attributes.get("Target") ?? ""),
    };
  });
}

/** Adds a relation and returns its id. `base` is the namespace of relation types, which is another in strict packages. */
export function addRelation(
  pack: OfficePackage,
  from: string,
  to: { readonly base: string; readonly type: string; readonly part: string },
): string {
  const name = relationsPart(from);
  const xml = readPart(pack, name) ?? EMPTY_RELATIONS;
  const root = parseXml(xml);
  const taken = new Set(childrenOf(root, "Relationship").map((element) => attributeOf(xml, element, "Id")));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const text = `<${root.prefix}Relationship Id="${id}" Type="${to.base}/${to.type}" Target="${escapeXml(relative(from, to.part))}"/>`;
  writePart(pack, name, applyEdits(xml, [appendTo(xml, root, text)]));
  return id;
}

/** Declares what a new part is; VML drawings by their extension, all others by name. */
export function declarePart(pack: OfficePackage, part: string, contentType: string): void {
  const xml = needPart(pack, CONTENT_TYPES);
  const root = parseXml(xml);
  const byExtension = part.endsWith(".vml");
  const known = childrenOf(root, "Default").map((element) => attributeOf(xml, element, "Extension")?.toLowerCase());
  if (byExtension && known.includes("vml")) return;
  const text = byExtension
    ? `<${root.prefix}Default Extension="vml" ContentType="${contentType}"/>`
    : `<${root.prefix}Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`;
  writePart(pack, CONTENT_TYPES, applyEdits(xml, [appendTo(xml, root, text)]));
}

/** The content type that is declared for a part by name; null when none is. */
export function contentTypeOf(pack: OfficePackage, part: string): string | null {
  const xml = needPart(pack, CONTENT_TYPES);
  const wanted = `/${part}`.toLowerCase();
  const found = childrenOf(parseXml(xml), "Override").find(
    (element) => attributeOf(xml, element, "PartName")?.toLowerCase() === wanted,
  );
  return found === undefined ? null : attributeOf(xml, found, "ContentType");
}

function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Not every reader follows a target that begins at the root of the package. */
function relative(from: string, to: string): string {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common += 1;
  return [...here.slice(common).map(() => ".."), ...there.slice(common)].join("/");
}

function resolve(from: string, target: string): string {
  const steps: string[] = [];
  const path = target.replaceAll("\\", "/");
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  for (const step of (path.startsWith("/") ? path : `${folder}${path}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
