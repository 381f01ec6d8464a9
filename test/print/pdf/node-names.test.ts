import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { renameNodes, sortNodeNames } from "#print/pdf/node-names.ts";

describe("the names of a tagged document's parts", () => {
  it.each([["(node00000165) [(node00000170) (node00000165)]"], ["(node00004711) [(node00000003) (node00004711)]"]])(
    "are the same whatever was printed before: %s",
    (source) => {
      expect(renameNodes(source)).toBe("(node00000000) [(node00000001) (node00000000)]");
    },
  );

  it("stand in lexical order in their tree, in one leaf, each with its own part", async () => {
    const pdf = await PDFDocument.create();
    const { context } = pdf;
    const leaf = (...names: readonly string[]) =>
      context.register(
        context.obj({ Names: names.flatMap((name) => [PDFString.of(name), PDFName.of(`part-${name}`)]) }),
      );
    const tree = context.obj({ Kids: [leaf("node2", "node0"), leaf("node1")] });
    pdf.catalog.set(PDFName.of("StructTreeRoot"), context.obj({ IDTree: tree }));
    sortNodeNames(pdf);
    const names = tree.lookup(PDFName.of("Names"), PDFArray).asArray().map(String);
    expect(names).toEqual(["(node0)", "/part-node0", "(node1)", "/part-node1", "(node2)", "/part-node2"]);
    expect(tree.has(PDFName.of("Kids"))).toBe(false);
    const leaves = context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFDict && object.has(PDFName.of("Names")));
    expect(leaves).toEqual([]);
  });

  it("are left alone in a document without tags", async () => {
    const pdf = await PDFDocument.create();
    sortNodeNames(pdf);
    expect(pdf.catalog.has(PDFName.of("StructTreeRoot"))).toBe(false);
  });
});
