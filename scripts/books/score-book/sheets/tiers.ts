import { SHEETS } from "#books/score-book/columns.ts";
import type { BookContext } from "#books/score-book/context.ts";
import { fixed, type GridCell, live, pointsValue } from "#books/score-book/frame/cell.ts";
import type { GridSheet } from "#books/score-book/frame/grid.ts";
import { FIRST_ROW, rangeOf, textLiteral } from "#books/score-book/frame/reference.ts";
import { sameWords } from "#books/score-book/formulas/same.ts";
import { decidingLimit, LIMIT_WORDS } from "#books/score-book/limits.ts";
import { contestOf, type TierContest } from "#books/score-book/tier-contest.ts";
import { type Standing, standingsOf } from "#books/score-book/standings.ts";
import type { TotalSheet } from "#books/score-book/sheets/totals.ts";
import { columnLetters } from "#domain/location.ts";
import type { Tier } from "#domain/config.ts";
import { groupBy } from "#domain/order.ts";
import type { SubjectType } from "#domain/subject.ts";

const GATE_WORDS = { met: "达标", unmet: "未达标", "not-due": "未到期" } as const;
const TOTAL = 5;
const GATE = 6;
const LIMIT = 7;
/** Columns of a tier with a cut-off: 参评分, 位次, 名额, 入选. */
const PER_TIER = 4;
const FIRST_TIER = 8;

/**
 * 组织等次 or 党员等次: from the highest tier down who competes (cut-off, gate, limits, not seated above), in which place,
 * for how many seats, and who is seated. A tie across the edge seats nobody of those tied. Null without tiers or totals.
 */
export function tierSheet(type: SubjectType, context: BookContext, totals: TotalSheet | undefined): GridSheet | null {
  const { config, subtitle } = context.part.material;
  const tiers = config.tiers.filter(({ subjectType }) => subjectType === type);
  if (tiers.length === 0 || totals === undefined) return null;
  const contested = tiers.slice(0, -1);
  const standings = standingsOf(type, context.part, FIRST_ROW);
  const scopes = groupBy(standings, ({ scope }) => scope.name);
  const contests = new Map([...scopes].map(([name, members]) => [name, contestOf(members, tiers)]));
  const result = FIRST_TIER + contested.length * PER_TIER;
  return {
    name: SHEETS.tiers[type],
    title: `${type}等次建议`,
    subtitle,
    columns: columnsOf(contested),
    rows: standings.map((standing) => {
      const contest = contests.get(standing.scope.name);
      return contest ? rowOf(standing, { type, tiers, context, totals, contest }) : [];
    }),
    frozen: 3,
    checks: [result + 2],
    choices: [],
  };
}

function columnsOf(contested: readonly Tier[]) {
  return [
    { header: "范围", width: 18 },
    { header: "代码", width: 8 },
    { header: "名称", width: 16 },
    { header: "党组织", width: 18 },
    { header: "总分", width: 9 },
    { header: "基本要求", width: 9 },
    { header: "等次限制", width: 12 },
    ...contested.flatMap(({ name }) =>
      ["参评分", "位次", "名额", "入选"].map((part) => ({ header: `${name}\n${part}`, width: 9 })),
    ),
    { header: "建议等次", width: 11 },
    { header: "程序等次", width: 11 },
    { header: "核对", width: 7 },
    { header: "认定等次", width: 11 },
    { header: "待研究", width: 26 },
  ];
}

interface TierTerms {
  readonly type: SubjectType;
  readonly tiers: readonly Tier[];
  readonly context: BookContext;
  readonly totals: TotalSheet;
  readonly contest: TierContest;
}

function rowOf(standing: Standing, terms: TierTerms): readonly GridCell[] {
  const { subject, scope, span } = standing;
  const { tiers, totals } = terms;
  const head = [fixed(scope.name), fixed(subject.code, "centre"), fixed(subject.name), fixed(subject.branch ?? "—")];
  const confirmed = fixed(subject.confirmedTier?.tier ?? null, "centre");
  const contested = (tiers.length - 1) * PER_TIER;
  if (subject.exempt !== null) {
    return [...head, fixed("免评", "centre"), ...blanks(2 + contested + 3), confirmed, fixed(null)];
  }
  const facts = [
    live(totals.cell(subject, "total"), pointsValue(subject.total), "points"),
    live(totals.cell(subject, "gate"), GATE_WORDS[subject.gate.state], "centre"),
    live(`${totals.cell(subject, "limit")}&""`, decidingLimit(subject), "centre"),
  ];
  const engine = fixed(subject.tier ?? "", "centre");
  if (span === null || !scope.complete) {
    const value = [fixed(subject.tier ?? "", "centre"), engine, fixed("定值", "centre")];
    return [...head, ...facts, ...blanks(contested), ...value, confirmed, fixed(null)];
  }
  const seats = tiers.slice(0, -1).flatMap((_, index) => contestCells({ ...standing, span }, index, terms));
  return [...head, ...facts, ...seats, ...resultCells(standing.row, subject.tier ?? "", terms), engine, ...endCells()];

  function endCells(): readonly GridCell[] {
    const result = `$${columnLetters(FIRST_TIER + contested)}${standing.row}`;
    const own = `$${columnLetters(FIRST_TIER + contested + 1)}${standing.row}`;
    return [live(sameWords(result, own), "一致", "centre"), confirmed, tieCell(standing, terms)];
  }
}

function blanks(count: number): readonly GridCell[] {
  return [...Array(count).keys()].map(() => fixed(null));
}

/** Who competes for a tier, in which place, for how many seats, and whether seated. */
function contestCells(
  { subject, row, span }: Standing & { span: NonNullable<Standing["span"]> },
  index: number,
  { type, tiers, context, contest }: TierTerms,
): readonly GridCell[] {
  const tier = tiers[index];
  if (tier === undefined) return [];
  const { parameters } = context;
  const first = FIRST_TIER + index * PER_TIER;
  const at = (column: number): string => `$${columnLetters(column)}${row}`;
  const [score, place, seats] = [at(first), at(first + 1), at(first + 2)];
  const range = rangeOf(first, span);
  const quota = parameters.quota(type, tier.name);
  const evaluated = span.last - span.first + 1;
  const now = contest.of(subject, index);
  return [
    live(`IF(AND(${admission(index, at, parameters.floor(type, tier.name))}),${at(TOTAL)},"")`, now.score, "points"),
    live(`IF(ISNUMBER(${score}),RANK(${score},${range},0),"")`, now.place),
    live(
      `IF(ISNUMBER(${quota}),MAX(1,INT(${quota}*ROWS(${range})+1E-9)),ROWS(${range}))`,
      contest.seats(index, evaluated),
    ),
    live(`IF(ISNUMBER(${score}),IF(${place}+COUNTIF(${range},${score})-1<=${seats},1,0),0)`, now.seated),
  ];
}

/** The conditions of a tier: a total, not seated above, the cut-off, no limit; for the top tier the gate as well. */
function admission(index: number, at: (column: number) => string, floor: string): string {
  const above = [...Array(index).keys()].map((one) => `${at(FIRST_TIER + one * PER_TIER + 3)}=0`);
  const { lowest, "no-tier": noTier, "not-highest": notHighest } = LIMIT_WORDS;
  const limits = [noTier, lowest, ...(index === 0 ? [notHighest] : [])].map((words) => `${at(LIMIT)}<>"${words}"`);
  const gate = index === 0 ? [`${at(GATE)}<>"未达标"`] : [];
  return [`ISNUMBER(${at(TOTAL)})`, ...above, `N(${at(TOTAL)})>=${floor}`, ...limits, ...gate].join(",");
}

function resultCells(row: number, now: string, { tiers }: TierTerms): readonly GridCell[] {
  const at = (column: number): string => `$${columnLetters(column)}${row}`;
  const last = tiers.at(-1)?.name ?? "";
  const formula = tiers
    .slice(0, -1)
    .reduceRight(
      (lower, { name }, index) => `IF(${at(FIRST_TIER + index * PER_TIER + 3)}=1,${textLiteral(name)},${lower})`,
      textLiteral(last),
    );
  const none = `OR(NOT(ISNUMBER(${at(TOTAL)})),${at(LIMIT)}="${LIMIT_WORDS["no-tier"]}")`;
  return [live(`IF(${none},"",${formula})`, now, "centre")];
}

/** Names the tier across whose edge the subject is tied; people decide. */
function tieCell({ subject, row }: Standing, { tiers, contest }: TierTerms): GridCell {
  const at = (column: number): string => `$${columnLetters(column)}${row}`;
  const contested = tiers.slice(0, -1);
  const formula = contested.reduceRight((lower, { name }, index) => {
    const [place, seats, seated] = [1, 2, 3].map((part) => at(FIRST_TIER + index * PER_TIER + part));
    return `IF(AND(ISNUMBER(${place}),N(${place})<=${seats},${seated}=0),${textLiteral(tieWords(name))},${lower})`;
  }, '""');
  const tied = contested.find((_, index) => contest.tied(subject, index));
  return live(formula, tied ? tieWords(tied.name) : "", "text");
}

function tieWords(tier: string): string {
  return `“${tier}”名额边缘同分，请研究确定`;
}
