import type { CellMark } from "#books/returned/mark.ts";
import { type XmlElement, attributeOf, childOf } from "#books/returned/package/xml.ts";
import { parseCellAddress } from "#domain/location.ts";

/** Marks where they can be seen: of a merged range only the top left cell is shown. */
export function shownCells(xml: string, root: XmlElement, marks: readonly CellMark[]): readonly CellMark[] {
  const ranges = (childOf(root, "mergeCells")?.children ?? []).flatMap((range) =>
    rangeOf(attributeOf(xml, range, "ref") ?? ""),
  );
  const shown = new Map<string, CellMark>();
  for (const mark of marks) {
    const range = ranges.find((one) => covers(one, mark));
    const place = range === undefined ? mark : { ...mark, row: range.top, column: range.left };
    const key = `${place.row} ${place.column}`;
    shown.set(key, together(shown.get(key), place));
  }
  return [...shown.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function rangeOf(ref: string): readonly Range[] {
  const [from, to] = ref.replaceAll("$", "").split(":").map(parseCellAddress);
  return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : [];
}

function covers({ top, left, bottom, right }: Range, { row, column }: CellMark): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

function together(one: CellMark | undefined, other: CellMark): CellMark {
  if (one === undefined) return other;
  const severity = one.severity === "error" ? "error" : other.severity;
  return { ...one, severity, text: one.text === other.text ? one.text : `${one.text}\n${other.text}` };
}
