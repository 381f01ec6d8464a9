import type { CivilDate } from "#domain/civil-date.ts";

/** The kinds of table we read, by their Chinese names (product.md section 5). */
export const TABLE_KINDS = [
  "花名册",
  "党组织名册",
  "活动台账",
  "签到表",
  "志愿服务",
  "稿件",
  "公开承诺",
  "民主测评",
  "评委打分",
  "领导点评",
  "奖惩",
  "整改台账",
  "自评表",
  "指标数据",
  "典型事迹",
  "图片说明",
] as const;

/** One of {@link TABLE_KINDS}. */
export type TableKindName = (typeof TABLE_KINDS)[number];

/**
 * How a field's cells are read.
 * name: a person · organisation: a Party organisation · subject: a person or an organisation ·
 * text: prose · date · number: plain decimal · integer · choice: one of `values` · choices: several of
 * `values` · names: several names in one cell · flag: 是 or 否 · id-number · phone · code: a short code.
 */
export type FieldType =
  | "name"
  | "organisation"
  | "subject"
  | "text"
  | "date"
  | "number"
  | "integer"
  | "choice"
  | "choices"
  | "names"
  | "flag"
  | "id-number"
  | "phone"
  | "code";

/** One column of a table kind: drives recognition, parsing, checks, blank forms and messages. */
export interface FieldDefinition {
  /** Standard name as in formats.md section 2. */
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
  /** Other spellings of the header (domain.md 3.2); compared after normaliseHeader. */
  readonly synonyms: readonly string[];
  /** Spellings that mean this field only where no better header stands in the table: 单位 for 党组织. */
  readonly weakSynonyms: readonly string[];
  /** Fixed list of standard values for choice and choices; null when any text may stand. */
  readonly values: readonly string[] | null;
  /** Other spellings of a value → its standard value (党课 → 党性教育); "" for a spelling that says nothing. */
  readonly valueSynonyms: Readonly<Record<string, string>>;
  /** Units that may stand behind a number and are dropped (2.5小时); none for other types. */
  readonly units: readonly string[];
  /** Largest number that can be meant, as decimal text; null without bound. What is counted is never below 0. */
  readonly max: string | null;
  /** True where a share is meant and 95% is 0.95; elsewhere a percent sign is a fault. */
  readonly percent: boolean;
  /** True for a date until which something is to be done: 6月底前 and 年底前 name its month and its year. */
  readonly deadline: boolean;
  /** True when two records with the same key but another value here contradict each other (formats.md section 2). */
  readonly matters: boolean;
  /** A value as the clerk may type it, for the example row of the blank form; null where a form needs none. */
  readonly example: string | null;
  /** A note for the clerk, one sentence without a full stop: what belongs here; null when the name says it all. */
  readonly hint: string | null;
}

/**
 * Two fields of one row that must agree; checked only where both are filled in (domain.md 3.2, logic checks).
 * A date of month or year precision contradicts another only when it does in every reading.
 * not-more: a number is at most another, which is `otherwise` when blank · not-before: a date is not earlier
 * than another (or than a fixed day) · years-after: a date is at least so many years after another ·
 * agrees-with-id: a birthday or a sex is the one in the ID number (GB 11643-1999) · votes-add-up: the votes of the options,
 * 有效, 弃权 and 收回 of a ballot fit together.
 */
export type CrossCheck =
  | { readonly rule: "not-more"; readonly field: string; readonly than: string; readonly otherwise: string | null }
  | { readonly rule: "not-before"; readonly field: string; readonly than: string }
  | { readonly rule: "not-before-day"; readonly field: string; readonly day: CivilDate }
  | { readonly rule: "years-after"; readonly field: string; readonly than: string; readonly years: number }
  | { readonly rule: "votes-add-up"; readonly field: string }
  | { readonly rule: "agrees-with-id"; readonly field: string; readonly id: string };

/** One kind of table: its fields, and what makes two records the same. */
export interface TableKind {
  readonly name: TableKindName;
  readonly fields: readonly FieldDefinition[];
  /**
   * Standard field names that make the key; `person` stands for the person or organisation identified
   * (姓名, 对象 or 党组织).
   */
  readonly key: readonly string[];
  readonly checks: readonly CrossCheck[];
  /** Words in a title or sheet name that speak for this kind when headers leave it open. */
  readonly titleWords: readonly string[];
  /** roster: a snapshot of who there is · ledger: records that grow and are sent again. */
  readonly nature: "snapshot" | "ledger";
  /** Field whose date decides the window (formats.md section 1); null for snapshots. */
  readonly dateField: string | null;
  /** Field of the deadline, for 完成率 and 按期完成; null when the kind has none. */
  readonly dueField: string | null;
  /** Field of the person or organisation the record belongs to; null for snapshots. */
  readonly ownerField: string | null;
}
