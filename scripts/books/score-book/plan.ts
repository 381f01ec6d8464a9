import { evidenceRows } from "#books/score-book/evidence-rows.ts";
import { FIRST_ROW, type Span } from "#books/score-book/frame/reference.ts";
import type { BookPart } from "#books/score-book/material.ts";
import { peerScope } from "#books/score-book/scopes.ts";
import { sectionOf } from "#books/score-book/sections.ts";
import { by, groupBy } from "#domain/order.ts";
import type { ScoreLine, SubjectScore } from "#domain/score-book.ts";

/** A line of the score, and where it stands on each sheet of the workbook. */
export interface PlannedLine {
  readonly subject: SubjectScore;
  readonly line: ScoreLine;
  /** 编号 of the indicator, or the component's name. */
  readonly id: string;
  /** Code on paper and in the book: D012-D1-03. */
  readonly code: string;
  /** The sum it goes into: a dimension, 加分, 扣减, a veto by its effect, or 组成. */
  readonly section: string;
  /** Row on 计分. */
  readonly row: number;
  /** Row on 统计; null where nothing is measured: exempt, or 到期 before its time. */
  readonly measureRow: number | null;
  /** Rows on 统计 of its peer group; null where it has none or not all of it is in this workbook. */
  readonly peers: Span | null;
  /** Rows on 依据, or on 测评 for ballots; null without a record. */
  readonly evidence: Span | null;
}

/** A subject's lines by the sum they go into; each section is one run of rows on 计分. */
export interface PlannedSubject {
  readonly subject: SubjectScore;
  readonly lines: readonly PlannedLine[];
  readonly sections: ReadonlyMap<string, readonly PlannedLine[]>;
}

const NOT_MEASURED = { measureRow: null, peers: null };

type Placed = Omit<PlannedLine, "measureRow" | "peers">;

/** Gives every line its rows before anything is written, so that formulas can point forwards and backwards. */
export function planOf(part: BookPart): readonly PlannedSubject[] {
  const placed = placeLines(part);
  const measured = placeMeasures(placed, part);
  const planned = placed.map((one): PlannedLine => Object.assign(one, measured.get(one) ?? NOT_MEASURED));
  const bySubject = groupBy(planned, ({ subject }) => subject.code);
  return part.subjects.map((subject) => {
    const lines = bySubject.get(subject.code) ?? [];
    return { subject, lines, sections: groupBy(lines, ({ section }) => section) };
  });
}

function placeLines({ subjects, material }: BookPart): readonly Placed[] {
  const { dimensions } = material.config;
  const next = { row: FIRST_ROW, evidence: FIRST_ROW, ballots: FIRST_ROW };
  return subjects.flatMap((subject) => {
    if (subject.exempt !== null) return [];
    const order = dimensions.filter(({ subjectType }) => subjectType === subject.subject.type).map(({ name }) => name);
    return linesOf(subject, order).map(({ line, id, section }): Placed => {
      const rows = evidenceRows(line);
      const sheet = line.indicator.method === "民主测评" ? "ballots" : "evidence";
      const evidence = rows === 0 ? null : { first: next[sheet], last: next[sheet] + rows - 1 };
      next[sheet] += rows;
      next.row += 1;
      return { subject, line, id, section, code: `${subject.code}-${id}`, row: next.row - 1, evidence };
    });
  });
}

/** The lines of a subject in the order of the sums: dimensions, what stands outside the hundred, components. */
function linesOf(subject: SubjectScore, dimensions: readonly string[]) {
  const own = subject.lines.map((line) => ({ line, id: line.indicator.id, section: sectionOf(line.indicator) }));
  const components = subject.components.flatMap(({ line, name }) => {
    return line === null ? [] : [{ line, id: name, section: "组成" }];
  });
  const outside = ["加分", "扣减", "否决·零分", "否决·末等", "否决·不得最高等", "组成"];
  const order = [...dimensions, ...outside];
  return [...own, ...components].toSorted(by(({ section }) => order.indexOf(section)));
}

/** Measures of one indicator stand together, and in them those of one peer group, so that a place needs one plain range. */
function placeMeasures(placed: readonly Placed[], part: BookPart) {
  const due = new Set(placed.filter(({ line }) => line.share !== null).map(indicatorKey));
  const groups = groupBy(
    placed.filter((one) => one.line.state !== "exempt" && due.has(indicatorKey(one))),
    indicatorKey,
  );
  const rows = new Map<Placed, Pick<PlannedLine, "measureRow" | "peers">>();
  let next = FIRST_ROW;
  for (const group of groups.values()) {
    for (const peers of groupBy(group, ({ subject }) => peerScope(subject, part).name).values()) {
      const first = peers[0];
      const whole = first !== undefined && peerScope(first.subject, part).complete;
      const span = { first: next, last: next + peers.length - 1 };
      const compares = first?.line.indicator.method === "排名赋分" || first?.line.indicator.method === "相对最优";
      for (const one of peers) rows.set(one, { measureRow: next++, peers: whole && compares ? span : null });
    }
  }
  return rows;
}

function indicatorKey({ subject, section, id }: Placed): string {
  return [subject.subject.type, section === "组成" ? section : "", id].join("\u0000");
}
