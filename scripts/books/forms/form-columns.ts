import type { BlankForm } from "#books/forms/blank-form.ts";
import type { FormChoices } from "#books/forms/form-choices.ts";
import { votesField } from "#domain/fields/ballots.ts";
import type { FieldDefinition, FieldType } from "#domain/fields/field.ts";

/**
 * What may be typed into a column: prose · text that must stay as typed (ID numbers, phones, codes) · date · number ·
 * one of fixed values · one of a list of the office, by the field's name. Bounds are plain decimals. `strict` false:
 * other values are let in.
 */
export type Entry =
  | { readonly kind: "text" | "exact-text" | "date" }
  | { readonly kind: "number"; readonly whole: boolean; readonly least: string; readonly most: string }
  | { readonly kind: "choice"; readonly values: readonly string[]; readonly strict: boolean }
  | { readonly kind: "listed"; readonly field: string };

/** One column of a blank form. */
export interface FormColumn {
  /** Empty for a column of the matrix, whose head the sender writes. */
  readonly header: string;
  readonly required: boolean;
  readonly entry: Entry;
  /** What to type, as one sentence without a full stop. */
  readonly hint: string;
  /** Empty when there is none to show. */
  readonly example: string;
}

/** Columns for activities in the matrix: as many as fit on a page beside names. */
const OCCASIONS = 10;

/** The marks of a matrix, as the key under its table explains them (formats.md section 2). */
export const MARKS: readonly (readonly [mark: string, state: string])[] = [
  ["√", "出勤"],
  ["△", "迟到"],
  ["○", "请假"],
  ["×", "缺席"],
];

/** The columns of a form behind 序号: its kind's fields, the options of a ballot, the activities of a matrix. */
export function formColumns(form: BlankForm, choices: FormChoices): readonly FormColumn[] {
  const { kind, layout } = form;
  if (layout === "matrix") {
    const people = kind.fields.filter(({ type }) => type === "name" || type === "organisation");
    return [
      ...people.map((field) => fieldColumn(form, field, choices)),
      ...Array.from({ length: OCCASIONS }, occasion),
    ];
  }
  const options = kind.name === "民主测评" ? choices.ballotOptions : [];
  return [...kind.fields, ...options.map(votesField)].map((field) => fieldColumn(form, field, choices));
}

function fieldColumn({ kind }: BlankForm, field: FieldDefinition, choices: FormChoices): FormColumn {
  const isOwnName = kind.name === "党组织名册" && field.name === "党组织";
  const list = isOwnName ? null : listFor(field, choices);
  const entry: Entry = list === null ? ownEntry(field) : { kind: "listed", field: list };
  const hint = field.hint ?? usualHint(field, entry);
  return { header: field.name, required: field.required, entry, hint, example: field.example ?? "" };
}

/** The list of the office that serves a field: its own by name, that of 党组织 for every organisation. */
function listFor(field: FieldDefinition, { lists }: FormChoices): string | null {
  const wanted = field.type === "organisation" ? "党组织" : field.name;
  return lists.find((list) => list.field === wanted)?.field ?? null;
}

function ownEntry(field: FieldDefinition): Entry {
  const { type, values } = field;
  if (values !== null) return { kind: "choice", values, strict: type !== "choices" };
  if (type === "date") return { kind: isOftenMonth(field) ? "exact-text" : "date" };
  if (type === "integer" || type === "number") return numberEntry(field);
  return { kind: EXACT.has(type) ? "exact-text" : "text" };
}

/** Where a month is all that is known (出生日期), Excel would make a day of it: 1975年3月 must stay as typed. */
function isOftenMonth({ type, example }: FieldDefinition): boolean {
  return type === "date" && (example ?? "").endsWith("月");
}

/** Larger numbers than these are slips of the hand. */
const ANY_NUMBER = { least: "-1000000000", most: "1000000000" };

/** What is counted, that is integers and numbers with a unit, cannot be negative. */
function numberEntry({ type, units, max }: FieldDefinition): Entry {
  const isCounted = type === "integer" || units.length > 0;
  const least = isCounted ? "0" : ANY_NUMBER.least;
  return { kind: "number", whole: type === "integer", least, most: max ?? ANY_NUMBER.most };
}

const EXACT: ReadonlySet<FieldType> = new Set(["id-number", "phone", "code"]);

const USUAL_HINTS: Readonly<Record<FieldType, string>> = {
  name: "与花名册一致，姓名中间不加空格",
  organisation: "写党组织的标准名称",
  subject: "写党员姓名或党组织的标准名称",
  text: "照实填写",
  date: "写到日，如 2010-7-15",
  number: "只写数字",
  integer: "只写整数",
  choice: "从下拉列表中选",
  choices: "有几项时用“、”隔开",
  names: "写姓名，用“、”隔开；全体参加的写“全体党员”",
  flag: "写“是”或“否”",
  "id-number": "18位，按文本填写",
  phone: "手机号码，或带区号的固定电话",
  code: "照考评配置中的编号填写",
};

function usualHint(field: FieldDefinition, entry: Entry): string {
  const { type, units, example } = field;
  if (entry.kind === "listed") return "从下拉列表中选";
  if (isOftenMonth(field)) return `写到日；只知道年月的写到月，如 ${example ?? ""}`;
  const [unit] = units;
  return unit === undefined ? USUAL_HINTS[type] : `${USUAL_HINTS[type]}，单位为${unit}`;
}

function occasion(): FormColumn {
  return {
    header: "",
    required: false,
    entry: { kind: "choice", values: MARKS.map(([mark]) => mark), strict: false },
    hint: MARKS.map(([mark, state]) => `${mark}${state}`).join("、"),
    example: "√",
  };
}
