import { MATTERS, type Choice, type Question, subjectOf } from "#domain/answers.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import { isIndexHeader } from "#domain/fields/index-header.ts";
import { fieldOf, tableKind } from "#domain/fields/table-kinds.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { cellAddress, columnLetters, locationKey, parseCellAddress } from "#domain/location.ts";
import { by, groupBy } from "#domain/order.ts";
import type { TableRegion } from "#domain/table.ts";
import { normaliseHeader } from "#domain/text.ts";

/** What questions are found in: what was read, what is wrong with it, and what is open about its records. */
export interface QuestionMaterial {
  readonly regions: readonly TableRegion[];
  readonly issues: readonly Issue[];
  /** Questions about people, organisations and records. */
  readonly questions: readonly Question[];
}

/** More columns than a clerk can choose from. */
const MOST_CHOICES = 20;

/**
 * The questions whose answers would settle issues, in fixed order: first what decides how tables are read, then
 * whose they are, then single records. Each once, wherever it arose.
 */
export function questionsOf({ regions, issues, questions }: QuestionMaterial): readonly Question[] {
  const all = [...headerQuestions(regions, issues), ...habitQuestions(regions, issues), ...questions];
  const ordered = all.toSorted(
    by(
      (one) => MATTERS.indexOf(one.matter),
      (one) => locationKey(one.at),
      (one) => one.subject,
    ),
  );
  return [
    ...new Map(ordered.toReversed().map((one) => [`${one.topic}\u0000${one.subject}`, one])).values(),
  ].toReversed();
}

/** For each header that a table lacks: which of its unknown columns is it? */
function headerQuestions(regions: readonly TableRegion[], issues: readonly Issue[]): readonly Question[] {
  const lacking = issues.filter((one) => one.code === "table-missing-headers");
  const concerned = regions.filter(
    ({ file, sheet, kind }) => kind === null && lacking.some(({ at }) => at.file === file && at.sheet === sheet),
  );
  return concerned.flatMap((region) =>
    (region.closest?.missing ?? []).flatMap((field) => headerQuestion(region, field)),
  );
}

function headerQuestion(region: TableRegion, field: string): readonly Question[] {
  const { file, sheet, headerRows, closest } = region;
  const kind = closest?.kind;
  if (kind === undefined || fieldOf(tableKind(kind), field) === null) return [];
  const unknown = region.headers.filter((header) => header.text !== "" && !isKnownHeader(header.text, kind));
  const choices = unknown.slice(0, MOST_CHOICES).map(({ column, text }): Choice => {
    const words = `“${text}”（${columnLetters(column)}列）`;
    return { text: words, subject: `${kind}：${text}`, decision: field };
  });
  const [first] = choices;
  if (first === undefined) return [];
  const at = { file, sheet, cell: cellAddress(headerRows.at(-1) ?? 1, 1) };
  const text = `这张表最接近“${kind}”，但缺少“${field}”；哪一列是它的另一种叫法？`;
  const topic = `表头别名 ${file} ${sheet ?? ""} ${kind} ${field}`;
  return [{ matter: "表头别名", subject: first.subject, topic, at, text, choices, typed: null }];
}

/** A column that numbers rows, or whose header the kind knows already: it can be no other field. */
function isKnownHeader(header: string, kind: TableKindName): boolean {
  const plain = normaliseHeader(header.replace(/[(（][^)）]*[)）]$/, ""));
  const spellings = tableKind(kind).fields.flatMap(({ name, synonyms, weakSynonyms }) =>
    [name].concat(synonyms, weakSynonyms),
  );
  return isIndexHeader(header) || spellings.some((spelling) => normaliseHeader(spelling) === plain);
}

/** For each column with numbers such as 2010.1: has Excel dropped the last zero of 2010.10? */
function habitQuestions(regions: readonly TableRegion[], issues: readonly Issue[]): readonly Question[] {
  const doubtful = issues.filter(
    (one) => one.code === "record-date-ambiguous" && one.field !== null && /\d{4}\.1(?!\d)/.test(one.text.found),
  );
  const columns = groupBy(doubtful, ({ at, field }) => [at.file, at.sheet ?? "", field].join("\u0000"));
  return [...columns.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : habitQuestion(first, { regions, count: others.length + 1 }),
  );
}

function habitQuestion(
  { at, field, text: { found } }: Issue,
  { regions, count }: { readonly regions: readonly TableRegion[]; readonly count: number },
): readonly Question[] {
  const row = parseCellAddress(at.cell ?? "")?.row ?? 0;
  const region = regions.find(
    (one) =>
      one.file === at.file &&
      one.sheet === at.sheet &&
      row >= (one.firstDataRow ?? Infinity) &&
      row <= (one.lastDataRow ?? 0),
  );
  const kind = region?.kind;
  if (kind === undefined || kind === null || field === null) return [];
  const subject = subjectOf(kind, { 文件: at.file.split("/").at(-1) ?? "", 工作表: at.sheet, 字段: field });
  const choices = [
    { text: "这一列的 2010.1 是 2010年10月（末尾的 0 被 Excel 去掉了）", subject, decision: "补0" },
    { text: "这一列的 2010.1 就是 2010年1月", subject, decision: "不补0" },
  ];
  const text = `${found}（本列共${count}处）`;
  return [{ matter: "日期写法", subject, topic: `日期写法 ${subject}`, at, text, choices, typed: null }];
}
