import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFString } from "@cantoo/pdf-lib";

/**
 * Names the parts of a tagged document anew, by their order in the file. Chromium names them by counters
 * of its process, which run on from document to document and are not always given in the same order.
 * The length of the text stays, because the file's table of contents counts bytes.
 */
export function renameNodes(source: string): string {
  const names = new Map<string, string>();
  return source.replace(/node\d{8}/g, (name) => {
    const known = names.get(name) ?? `node${String(names.size).padStart(8, "0")}`;
    names.set(name, known);
    return known;
  });
}

/** Sorts the tree of those names again (PDF 32000-1, 7.9.6: names stand in lexical order), as one leaf. */
export function sortNodeNames(pdf: PDFDocument): void {
  const structure = pdf.catalog.lookupMaybe(PDFName.of("StructTreeRoot"), PDFDict);
  const tree = structure?.lookupMaybe(PDFName.of("IDTree"), PDFDict);
  if (!tree) return;
  const pairs = takeNames(tree).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = pairs.flatMap(([name, part]) => [PDFString.of(name), part]);
  tree.delete(PDFName.of("Kids"));
  tree.set(PDFName.of("Names"), pdf.context.obj(names));
}

/** All names below a node of the tree with the parts they stand for; the nodes below are removed. */
function takeNames(node: PDFDict): [string, PDFObject][] {
  const names = node.lookupMaybe(PDFName.of("Names"), PDFArray)?.asArray() ?? [];
  const own = names.flatMap((name, index): [string, PDFObject][] => {
    const part = names[index + 1];
    return name instanceof PDFString && part ? [[name.asString(), part]] : [];
  });
  const below = node.lookupMaybe(PDFName.of("Kids"), PDFArray)?.asArray() ?? [];
  return own.concat(below.flatMap((kid) => takeKid(node, kid)));
}

function takeKid(node: PDFDict, kid: PDFObject): [string, PDFObject][] {
  if (!(kid instanceof PDFRef)) return [];
  const names = takeNames(node.context.lookup(kid, PDFDict));
  node.context.delete(kid);
  return names;
}
