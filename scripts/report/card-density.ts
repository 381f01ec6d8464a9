import type { Source } from "#report/evidence.ts";
import type { LineGroup } from "#report/score-lines.ts";

/** How tightly the lines of a card are set: classes of its style sheet. An overfull card runs on to a second page. */
export const DENSITIES = ["roomy", "normal", "tight", "packed", "overfull"] as const;
export type Density = (typeof DENSITIES)[number];

/** How a density sets a row; lengths in mm. Must agree with the style sheet of the card. */
interface RowSetting {
  /** Height of the indicator's name, and of each line of its rule or evidence. */
  readonly nameHeight: number;
  readonly smallHeight: number;
  readonly padding: number;
  /** Characters (full width) that one line of an indicator's number and name holds. */
  readonly nameWidth: number;
  /** Characters (full width) that one line of rule and of evidence holds; Infinity: the rule is left out. */
  readonly ruleWidth: number;
  readonly evidenceWidth: number;
  /** Cell ranges shown per line. */
  readonly rangesShown: number;
  /** Height left for lines and sources: the tighter the type, the smaller the chart. */
  readonly room: number;
}

const TIGHT = {
  nameHeight: 3.5,
  smallHeight: 2.9,
  padding: 0.5,
  nameWidth: 19,
  ruleWidth: 22,
  evidenceWidth: 20,
  rangesShown: 3,
};
const PACKED = { ...TIGHT, nameHeight: 3.2, padding: 0.3, ruleWidth: Infinity, rangesShown: 1 };
const ROWS: Readonly<Record<Density, RowSetting>> = {
  roomy: {
    nameHeight: 4.6,
    smallHeight: 3.9,
    padding: 2.2,
    nameWidth: 14,
    ruleWidth: 17,
    evidenceWidth: 16,
    rangesShown: 10,
    room: 138,
  },
  normal: {
    nameHeight: 4,
    smallHeight: 3.4,
    padding: 1,
    nameWidth: 17,
    ruleWidth: 19,
    evidenceWidth: 18,
    rangesShown: 6,
    room: 147,
  },
  tight: { ...TIGHT, room: 150 },
  packed: { ...PACKED, room: 153 },
  overfull: { ...PACKED, room: Infinity },
};

/** One line of the list of sources, in mm, and how many characters it holds. */
const SOURCE_LINE = { height: 3.4, width: 60 };

/** Height of a further line in the table of facts, in mm. */
const FACT_LINE = 5.3;

/** Cell ranges that a card of a density shows per line. */
export function rangesShown(density: Density): number {
  return ROWS[density].rangesShown;
}

/** The lines of a card as they would be set. */
export interface CardLines {
  readonly groups: readonly LineGroup[];
  readonly sources: readonly Source[];
  readonly density: Density;
}

/**
 * Says whether the lines of a card fit the page; an estimate on the safe side. `furtherLines` counts the lines by which
 * the table of facts and the remarks below it exceed one line a row and no remark.
 */
export function fitsCard({ groups, sources, density }: CardLines, furtherLines: number): boolean {
  const lines = groups.flatMap((group) => group.lines);
  const widths = widthsOf(density, hasSelf(groups));
  const rows = lines.map((line) => rowHeight(line, density, widths));
  const sourceText = sources.map(({ number, place }) => `${number} ${place}　`).join("");
  const sourceHeight = linesOf(sourceText, SOURCE_LINE.width) * SOURCE_LINE.height;
  const height = rows.reduce((total, row) => total + row, sourceHeight + furtherLines * FACT_LINE);
  return height <= ROWS[density].room;
}

/** True where a line has a 自评得分: then the lines have a column for it. */
export function hasSelf(groups: readonly LineGroup[]): boolean {
  return groups.some(({ lines }) => lines.some(({ self }) => self !== null));
}

/** Part of the column of evidence that is left beside a column of 自评. */
const BESIDE_SELF = 0.75;

function widthsOf(density: Density, withSelf: boolean): Pick<RowSetting, "ruleWidth" | "evidenceWidth"> {
  const { ruleWidth, evidenceWidth } = ROWS[density];
  return { ruleWidth, evidenceWidth: withSelf ? Math.floor(evidenceWidth * BESIDE_SELF) : evidenceWidth };
}

function rowHeight(
  { id, rule, evidence, name }: LineGroup["lines"][number],
  density: Density,
  { ruleWidth, evidenceWidth }: Pick<RowSetting, "ruleWidth" | "evidenceWidth">,
): number {
  const { nameHeight, nameWidth, smallHeight, padding } = ROWS[density];
  const rules = ruleWidth === Infinity ? 0 : linesOf(rule, ruleWidth);
  const left = linesOf(`${id} ${name}`, nameWidth) * nameHeight + rules * smallHeight;
  return padding + Math.max(left, linesOf(evidence, evidenceWidth) * smallHeight);
}

/** How many lines a text takes in a cell that holds `width` Han characters; an empty one none. */
export function linesOf(text: string, width: number): number {
  return Math.ceil(widthOf(text) / width);
}

/** Width in Han characters; a Latin letter or digit takes about half of one. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character < "\u0100" ? 0.55 : 1), 0);
}
