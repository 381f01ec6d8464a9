import type { Config } from "#domain/config.ts";
import type { FieldDefinition, TableKind } from "#domain/fields/field.ts";
import { TABLE_KIND_LIST } from "#domain/fields/table-kinds.ts";
import { normaliseHeader } from "#domain/text.ts";

/** How well a header speaks for a field: 0 standard name or the office's own, 1 a usual spelling, 2 a weak one. */
export interface Spelling {
  readonly field: FieldDefinition;
  readonly rank: number;
  /** Place in the field's own list; the earlier is the closer. */
  readonly order: number;
}

/** The headers of one kind, normalised, with what each means. */
export interface KindSpellings {
  readonly kind: TableKind;
  readonly meanings: ReadonlyMap<string, Spelling>;
}

/** Headers that no kind reads but that show a row to be a head (domain.md 3.1, 3.2). */
const OTHER_HEADERS =
  "序号 编号 NO. NO 序 行号 籍贯 学位 党龄 记录人 列席 请假人数 缺席人数 出勤率 到会率 参加工作时间 职称 职级 工作单位 户籍所在地 现居住地 签名 应出勤 实出勤 出勤次数 金额";

/** Headers about somebody else than the member; their 姓名 is not the member's (domain.md 3.2). */
const OF_OTHERS = /^(家庭成员|家属|配偶|父亲|母亲|子女|联系人|紧急联系人|证明人|介绍人|入党介绍人|监护人|培养联系人)/;

/** All spellings of all kinds, with those that the office registered under 表头别名. */
export function spellingsOf(synonyms: Config["headerSynonyms"]): readonly KindSpellings[] {
  return TABLE_KIND_LIST.map((kind) => {
    const own = synonyms.filter((one) => one.table === kind.name);
    const entries = kind.fields.flatMap((field) =>
      fieldSpellings(
        field,
        own.filter((one) => one.field === field.name).map((one) => one.synonym),
      ),
    );
    // The closest meaning is set last, because the last entry of a key stays.
    return { kind, meanings: new Map(entries.sort((a, b) => b[1].rank - a[1].rank)) };
  });
}

/** The words by which heads are found. */
export interface Vocabulary {
  readonly headers: ReadonlySet<string>;
  /** Headers of the person in a sign-in table: the column that every line of a matrix has. */
  readonly names: ReadonlySet<string>;
}

/**
 * Every header that some kind knows, and some that none reads: the words by which a head is found.
 * Words that also stand in cells (书记, 党员, 单位 as a level) are left out: they would make heads of rows.
 */
export function vocabularyOf(spellings: readonly KindSpellings[]): Vocabulary {
  const words = [...spellings.flatMap(({ meanings }) => [...meanings.keys()]), ...OTHER_HEADERS.split(" ")];
  const cellWords = TABLE_KIND_LIST.flatMap(({ fields }) => fields).flatMap(valueWords);
  const never = new Set(["书记", "副书记", "党员", ...cellWords].map(normaliseHeader));
  const headers = new Set(words.map(normaliseHeader).filter((word) => !never.has(word)));
  const signIn = spellings.find(({ kind }) => kind.name === "签到表")?.meanings ?? new Map<string, Spelling>();
  const names = [...signIn].filter(([word, { field }]) => field.name === "姓名" && headers.has(word));
  return { headers, names: new Set(names.map(([word]) => word)) };
}

function valueWords(field: FieldDefinition): readonly string[] {
  return [...(field.values ?? []), ...Object.keys(field.valueSynonyms)];
}

/** True for a header about somebody else: 家庭成员姓名, 入党介绍人. */
export function isOfOthers(header: string): boolean {
  return OF_OTHERS.test(normaliseHeader(header));
}

/** A header without a remark in brackets at its end: 时长（小时） → 时长. */
export function withoutRemark(header: string): string {
  return normaliseHeader(header).replace(/\([^()]*\)$/, "");
}

function fieldSpellings(field: FieldDefinition, own: readonly string[]): [string, Spelling][] {
  const ranked = [[field.name, ...own], field.synonyms, field.weakSynonyms];
  return ranked.flatMap((texts, rank) =>
    texts.map((text, order): [string, Spelling] => [normaliseHeader(text), { field, rank, order }]),
  );
}
