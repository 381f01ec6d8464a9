import { LINE, MEASURE, SHEETS } from "#books/score-book/columns.ts";
import type { BookContext } from "#books/score-book/context.ts";
import { fixed, type GridCell, input, live, pointsValue } from "#books/score-book/frame/cell.ts";
import { cellOn, rangeOn } from "#books/score-book/frame/reference.ts";
import { roundedPoints } from "#books/score-book/formulas/points.ts";
import { sameFormula } from "#books/score-book/formulas/same.ts";
import { decidingLimit, disciplinaryWords, LIMIT_WORDS } from "#books/score-book/limits.ts";
import type { PlannedLine, PlannedSubject } from "#books/score-book/plan.ts";
import type { Component } from "#domain/config.ts";
import type { Exact } from "#domain/points.ts";
import { exact } from "#domain/points.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import type { SubjectType } from "#domain/subject.ts";

/** A column of a sheet of totals. */
export interface TotalColumn {
  /** By which other columns and sheets find it. */
  readonly key: string;
  readonly header: string;
  readonly width: number;
  /** Filled for exempt subjects too. */
  readonly always: boolean;
  /** `at` gives the cell of another column in the same row. */
  readonly cell: (one: PlannedSubject, at: (key: string) => string) => GridCell;
}

/** The columns of 组织总分 or 党员总分 from left to right. */
export function totalColumns(type: SubjectType, context: BookContext): readonly TotalColumn[] {
  const { config } = context.part.material;
  const scored = config.dimensions.filter((one) => one.subjectType === type && one.kind === "考评");
  const required = config.dimensions.filter((one) => one.subjectType === type && one.kind === "基本要求");
  const components = config.components.filter((one) => one.subjectType === type);
  const names = scored.map(({ name }) => name);
  return [
    ...subjectColumns(),
    ...names.flatMap(dimensionColumns),
    ...sumColumns(names),
    ...components.map((component) => componentColumn(component)),
    baseColumn(components, context),
    ...outsideColumns(type, context),
    limitColumn(),
    gateColumn(required.map(({ name }) => name)),
  ];
}

function column(key: string, header: string, cell: TotalColumn["cell"]): TotalColumn {
  return { key, header, width: 9, always: false, cell };
}

function subjectColumns(): readonly TotalColumn[] {
  return [
    { key: "code", header: "代码", width: 8, always: true, cell: ({ subject }) => fixed(subject.code, "centre") },
    { key: "name", header: "名称", width: 16, always: true, cell: ({ subject }) => fixed(subject.name) },
    { key: "branch", header: "党组织", width: 18, always: true, cell: ({ subject }) => fixed(subject.branch ?? "—") },
    { key: "note", header: "备注", width: 18, always: true, cell: ({ subject }) => fixed(noteOf(subject)) },
  ];
}

function noteOf({ exempt, pending }: SubjectScore): string {
  if (exempt !== null) return `免评：${exempt}`;
  return pending ? "待核实" : "";
}

function dimensionColumns(name: string): readonly TotalColumn[] {
  const scoreOf = ({ subject }: PlannedSubject) => subject.dimensions.find((one) => one.name === name);
  return [
    {
      ...column(`points:${name}`, `${name}\n得分`, (one) =>
        sumCell(one.sections.get(name), LINE.points, scoreOf(one)?.points),
      ),
      width: 9,
    },
    {
      ...column(`full:${name}`, `${name}\n满分`, (one) =>
        sumCell(one.sections.get(name), LINE.full, scoreOf(one)?.full),
      ),
      width: 9,
    },
  ];
}

/** The sum of a section's rows on 计分; nothing where none of its lines counts. */
function sumCell(lines: readonly PlannedLine[] | undefined, of: number, now: number | null | undefined): GridCell {
  const range = rangeOfLines(lines, of);
  if (range === null) return fixed(null, "points");
  return live(`IF(COUNT(${range})=0,"",ROUND(SUM(${range}),2))`, pointsValue(now ?? null), "points");
}

function rangeOfLines(lines: readonly PlannedLine[] | undefined, of: number): string | null {
  const first = lines?.[0];
  const last = lines?.at(-1);
  return first && last ? rangeOn(SHEETS.lines, of, { first: first.row, last: last.row }) : null;
}

function sumColumns(names: readonly string[]): readonly TotalColumn[] {
  const total = (part: "points" | "full") => (one: PlannedSubject, at: (key: string) => string) => {
    const scored = one.subject.dimensions.filter(({ name }) => names.includes(name));
    const sum = scored.reduce((all, dimension) => all + (dimension[part] ?? 0), 0);
    return live(
      names.length === 0 ? "0" : `ROUND(SUM(${names.map((name) => at(`${part}:${name}`)).join(",")}),2)`,
      pointsValue(sum),
      "points",
    );
  };
  return [column("points", "维度\n得分合计", total("points")), column("full", "维度\n满分合计", total("full"))];
}

/** Out of 100; 维度 from the sums, ballots and judges' marks from their measure, exact in both cases. */
function componentColumn({ name, content }: Component): TotalColumn {
  return column(`component:${name}`, `${name}\n（百分制）`, (one, at) => {
    const now = componentValue(one.subject, name)?.valueOf() ?? "";
    if (content === "维度") {
      return live(`IF(N(${at("full")})=0,"",100*${at("points")}/${at("full")})`, now, "points");
    }
    const row = one.lines.find((line) => line.section === "组成" && line.id === name)?.measureRow ?? null;
    if (row === null) return fixed(null, "points");
    const measure = cellOn(SHEETS.measures, MEASURE.value, row);
    return live(`IF(ISNUMBER(${measure}),100*${measure},"")`, now, "points");
  });
}

function componentValue(subject: SubjectScore, name: string): Exact | null {
  const component = subject.components.find((one) => one.name === name);
  if (component === undefined || component.score === null) return null;
  if (component.line !== null) return component.line.measured?.mul(100) ?? null;
  const scored = subject.dimensions.filter(({ kind }) => kind === "考评");
  const sum = (part: "points" | "full"): number => scored.reduce((all, one) => all + (one[part] ?? 0), 0);
  return exact(100 * sum("points"), sum("full"));
}

/** Σ weight × component ÷ Σ weight over the components that have data. */
function baseColumn(components: readonly Component[], { parameters }: BookContext): TotalColumn {
  return column("base", "加权得分", ({ subject }, at) => {
    const terms = components.map(({ name, subjectType }) => {
      return { cell: at(`component:${name}`), weight: parameters.weight(subjectType, name) };
    });
    const sum = terms.map(({ cell, weight }) => `N(${cell})*${weight}`).join("+");
    const weights = terms.map(({ cell, weight }) => `ISNUMBER(${cell})*${weight}`).join("+");
    return live(`IF((${weights})=0,"",(${sum})/(${weights}))`, baseNow(subject) ?? "", "points");
  });
}

function baseNow(subject: SubjectScore): number | null {
  const present = subject.components.flatMap(({ name, weight }) => {
    const value = componentValue(subject, name);
    return value === null ? [] : [{ value, weight: exact(weight) }];
  });
  const weights = present.reduce((sum, { weight }) => sum.add(weight), exact(0));
  if (weights.equals(0)) return null;
  const sum = present.reduce((all, { value, weight }) => all.add(value.mul(weight)), exact(0));
  return sum.div(weights).valueOf();
}

function outsideColumns(type: SubjectType, { parameters }: BookContext): readonly TotalColumn[] {
  const cap = parameters.bonusCap(type);
  return [
    column("bonus", "加分", ({ subject, sections }) => {
      const range = rangeOfLines(sections.get("加分"), LINE.points);
      return live(range === null ? "0" : `ROUND(MIN(${cap},SUM(${range})),2)`, pointsValue(subject.bonus), "points");
    }),
    column("malus", "扣减", ({ subject, sections }) => {
      const range = rangeOfLines(sections.get("扣减"), LINE.points);
      return live(range === null ? "0" : `ROUND(SUM(${range}),2)`, pointsValue(subject.malus), "points");
    }),
    {
      ...column("penalty", "处分限制", ({ subject }) => input(disciplinaryWords(subject).join("、"), "centre")),
      width: 12,
    },
    column("zero", "零分否决", ({ subject, sections }, at) => {
      const range = rangeOfLines(sections.get(`否决·${LIMIT_WORDS.zero}`), LINE.verdict);
      const zero = subject.limits.some(({ effect }) => effect === "zero") ? 1 : 0;
      return live(`IF(${firesFormula(range, at("penalty"), LIMIT_WORDS.zero)},1,0)`, zero);
    }),
    column("total", "总分", ({ subject }, at) => {
      // The billionth rounds what is below 0 wrongly by at most 0.01, and 0 is the least there is.
      const total = `MAX(0,MIN(100+${cap},${roundedPoints(`${at("base")}+${at("bonus")}+${at("malus")}`)}))`;
      const formula = `IF(ISNUMBER(${at("base")}),IF(${at("zero")}=1,0,${total}),"")`;
      return live(formula, pointsValue(subject.total), "points");
    }),
    column("engine", "程序总分", ({ subject }) => fixed(pointsValue(subject.total), "points")),
    column("same", "核对", (_, at) => live(sameFormula(at("total"), at("engine")), "一致", "centre")),
  ];
}

/** Whether a veto of an effect fires, or a disciplinary measure says the same. */
function firesFormula(range: string | null, penalty: string, words: string): string {
  const written = `ISNUMBER(SEARCH("${words}",${penalty}))`;
  return range === null ? written : `OR(SUM(${range})>0,${written})`;
}

function limitColumn(): TotalColumn {
  const { lowest, "not-highest": notHighest, "no-tier": noTier } = LIMIT_WORDS;
  return {
    ...column("limit", "等次限制", ({ subject, sections }, at) => {
      const fires = (words: string): string =>
        firesFormula(rangeOfLines(sections.get(`否决·${words}`), LINE.verdict), at("penalty"), words);
      const formula = `IF(${fires(noTier)},"${noTier}",IF(${fires(lowest)},"${lowest}",IF(${fires(notHighest)},"${notHighest}","")))`;
      return live(formula, decidingLimit(subject), "centre");
    }),
    width: 12,
  };
}

const GATE_WORDS = { met: "达标", unmet: "未达标", "not-due": "未到期" } as const;

function gateColumn(required: readonly string[]): TotalColumn {
  return column("gate", "基本要求", ({ subject, sections }) => {
    const ranges = required.flatMap((name) => rangeOfLines(sections.get(name), LINE.verdict) ?? []);
    if (ranges.length === 0) return fixed(GATE_WORDS["not-due"], "centre");
    const all = ranges.join(",");
    const formula = `IF(COUNT(${all})=0,"未到期",IF(SUM(${all})=COUNT(${all}),"达标","未达标"))`;
    return live(formula, GATE_WORDS[subject.gate.state], "centre");
  });
}
