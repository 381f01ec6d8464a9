import {
  advance,
  annexTitle,
  bottom,
  coreInk,
  dash,
  ends,
  firstOf,
  middle,
  page,
  redRule,
  sizeOf,
  squareBottom,
  squareMiddle,
  squareTop,
  startOf,
  tail,
  turnedDash,
} from "./clause-places.ts";
import { bodyLines, type ClausePrints, lineWith } from "./clause-prints.ts";

/** A clause of GB/T 9704-2012, the value it asks for, and how it is measured in finished PDFs. */
export interface Clause {
  readonly clause: string;
  readonly what: string;
  readonly value: number;
  /** mm, pt or a count, which is exact. */
  readonly unit: "mm" | "pt" | "";
  readonly tolerance: number;
  readonly measure: (prints: ClausePrints) => number;
}

const POINT = 25.4 / 72;
const LINE = 28.98 * POINT;
const CELL = 156 / 28;

/**
 * Where the square of the first line stands. The 22 lines fill the 版心 from 37 mm down and each character stands in
 * the middle of its line, as in Word's grid; so half of a line's leading is above the first square and half below the
 * last one. (Setting the first square at 37 mm itself would need 21 wider gaps, which no office's Word file has.)
 */
const FIRST_SQUARE = 37 + (LINE - 15.75 * POINT) / 2;

const mm = { unit: "mm", tolerance: 0.5 } as const;
const thin = { unit: "mm", tolerance: 0.03 } as const;
const pt = { unit: "pt", tolerance: 0.05 } as const;
const count = { unit: "", tolerance: 0 } as const;

/** All that is measured, in the order of the clauses. */
export const CLAUSES: readonly Clause[] = [
  { clause: "5.2.1", what: "A4: width", value: 210, ...mm, measure: ({ grid }) => page(grid, 0).width },
  { clause: "5.2.1", what: "A4: height", value: 297, ...mm, measure: ({ grid }) => page(grid, 0).height },
  {
    clause: "5.2.1",
    what: "天头 37 mm and half of the line's leading: top of the first line's em box",
    value: FIRST_SQUARE,
    ...mm,
    measure: ({ grid }) => squareTop(firstOf(bodyLines(page(grid, 0)))),
  },
  {
    clause: "5.2.1",
    what: "版心 225 mm less half of the leading: bottom of line 22's em box",
    value: FIRST_SQUARE + 21 * LINE + 15.75 * POINT,
    ...mm,
    measure: ({ grid }) => squareBottom(firstOf(bodyLines(page(grid, 0)).slice(-1))),
  },
  { clause: "5.2.1", what: "订口: left edge of the ink", value: 28, ...mm, measure: ({ grid }) => coreInk(grid).left },
  {
    clause: "5.2.1",
    what: "版心: right edge of the ink",
    value: 184,
    ...mm,
    measure: ({ grid }) => coreInk(grid).right,
  },
  { clause: "5.2.2", what: "body 3号", value: 15.75, ...pt, measure: ({ grid }) => sizeOf(grid, "考") },
  {
    clause: "5.2.3",
    what: "lines on a full page",
    value: 22,
    ...count,
    measure: ({ grid }) => Math.min(...[0, 1].map((one) => bodyLines(page(grid, one)).length)),
  },
  {
    clause: "5.2.3",
    what: "characters in a full line",
    value: 28,
    ...count,
    measure: ({ grid }) => firstOf(bodyLines(page(grid, 1))).glyphs.length,
  },
  {
    clause: "5.2.3",
    what: "from one character to the next",
    value: CELL,
    ...thin,
    measure: ({ grid }) => advance(firstOf(bodyLines(page(grid, 1)))),
  },
  {
    clause: "7.2.7",
    what: "red rule: width",
    value: 156,
    ...mm,
    measure: ({ briefing }) => redRule(briefing).width,
  },
  { clause: "7.2.7", what: "red rule: thickness", value: 0.5, ...thin, measure: (one) => redRule(one.briefing).height },
  {
    clause: "7.2.7",
    what: "red rule below the characters above it",
    value: 4,
    ...mm,
    measure: ({ briefing }) => redRule(briefing).top - squareBottom(lineWith(briefing, "2010年7月5日")),
  },
  { clause: "7.3.1", what: "title 2号", value: 22, ...pt, measure: ({ paper }) => sizeOf(paper, "示例市") },
  {
    clause: "7.3.1",
    what: "title two blank lines below the red rule (2 lines and its own leading)",
    value: 2 * LINE + 5 * POINT,
    ...mm,
    measure: ({ briefing }) => squareTop(lineWith(briefing, "考评情况")) - bottom(redRule(briefing)),
  },
  {
    clause: "7.3.1",
    what: "title: middle",
    value: 28 + 78,
    ...mm,
    measure: ({ paper }) => middle(lineWith(paper, "示例市科学技术协会")),
  },
  {
    clause: "7.3.2",
    what: "主送机关 at the left edge",
    value: 28,
    ...mm,
    measure: ({ paper }) => startOf(paper, "各党"),
  },
  {
    clause: "7.3.3",
    what: "paragraph begins two characters in",
    value: 28 + 2 * CELL,
    ...mm,
    measure: ({ paper }) => startOf(paper, "正文第一段"),
  },
  { clause: "7.3.3", what: "heading 一、 3号", value: 15.75, ...pt, measure: ({ paper }) => sizeOf(paper, "一、第一") },
  { clause: "7.3.3", what: "heading （一） 3号", value: 15.75, ...pt, measure: (one) => sizeOf(one.paper, "（一）第") },
  { clause: "7.3.3", what: "heading 1. 3号", value: 15.75, ...pt, measure: ({ paper }) => sizeOf(paper, "1. 第三") },
  {
    clause: "7.3.4",
    what: "附件说明 one blank line below the body",
    value: 2 * LINE,
    ...mm,
    measure: ({ paper }) => lineWith(paper, "附件：").baseline - lineWith(paper, "正文末段").baseline,
  },
  {
    clause: "7.3.4",
    what: "附件说明 two characters in",
    value: 28 + 2 * CELL,
    ...mm,
    measure: ({ paper }) => startOf(paper, "附件："),
  },
  {
    clause: "7.3.5.2",
    what: "name of the office ends two characters from the right",
    value: 184 - 2 * CELL,
    ...mm,
    measure: ({ paper }) => lineWith(paper, "领导小组办公室").glyphs.at(-1)?.end ?? 0,
  },
  {
    clause: "7.3.5.2",
    what: "date begins two characters right of the name",
    value: 2 * CELL,
    ...mm,
    measure: ({ paper }) => startOf(paper, "2010年7月5日") - startOf(paper, "示例市科协领导"),
  },
  { clause: "7.3.7", what: "附件 at the left edge", value: 28, ...mm, measure: ({ paper }) => startOf(paper, "附件1") },
  {
    clause: "7.3.7",
    what: "its title on the third line (middle of the em box)",
    value: 37 + 2.5 * LINE,
    ...mm,
    measure: ({ paper }) => squareMiddle(annexTitle(paper)),
  },
  { clause: "7.4", what: "版记 4号", value: 14, ...pt, measure: ({ paper }) => sizeOf(paper, "抄送") },
  {
    clause: "7.4",
    what: "版记 one character in",
    value: 28 + 14 * POINT,
    ...mm,
    measure: ({ paper }) => startOf(paper, "抄送"),
  },
  {
    clause: "7.4",
    what: "last rule on the edge of the 版心",
    value: 262,
    ...mm,
    measure: (one) => bottom(tail(one)[2]),
  },
  { clause: "7.4", what: "first rule", value: 0.35, ...thin, measure: (one) => tail(one)[0].height },
  { clause: "7.4", what: "inner rule", value: 0.25, ...thin, measure: (one) => tail(one)[1].height },
  { clause: "7.4", what: "last rule", value: 0.35, ...thin, measure: (one) => tail(one)[2].height },
  { clause: "7.5", what: "page number 4号", value: 14, ...pt, measure: ({ grid }) => sizeOf(grid, "—") },
  { clause: "7.5", what: "top of the dash", value: 269, ...mm, measure: ({ grid }) => dash(grid).top },
  {
    clause: "7.5",
    what: "odd page: right end",
    value: 184 - 14 * POINT,
    ...mm,
    measure: ({ grid }) => lineWith(grid, "— 1 —").glyphs.at(-1)?.end ?? 0,
  },
  {
    clause: "7.5",
    what: "even page: left end",
    value: 28 + 14 * POINT,
    ...mm,
    measure: ({ grid }) => startOf(grid, "— 2 —"),
  },
  {
    clause: "7.8",
    what: "turned: dash from the edge",
    value: 28,
    ...mm,
    measure: ({ wide }) => turnedDash(wide).right,
  },
  { clause: "7.8", what: "turned, odd: lower end", value: 184 - 14 * POINT, ...mm, measure: (one) => ends(one, 0).end },
  {
    clause: "7.8",
    what: "turned, even: upper end",
    value: 28 + 14 * POINT,
    ...mm,
    measure: (one) => ends(one, 1).start,
  },
];
