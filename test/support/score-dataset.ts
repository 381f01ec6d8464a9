import type { Dataset, DatasetRecord, Member, Organisation } from "#domain/dataset.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import type { Location } from "#domain/location.ts";
import { cellAddress } from "#domain/location.ts";
import type { FieldValue, FieldValues } from "#domain/record.ts";

/** A field written short: text, a number as decimal text after #, a day as ISO text after @, a list as an array. */
export type Written = string | readonly string[] | null;

/** Field values from short forms: { 时长: "#2.5", 日期: "@2010-06-18", 类别: "党性教育", 专项: ["落实年"] }. */
export function fields(written: Readonly<Record<string, Written>>): FieldValues {
  return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, fieldValue(value)]));
}

function fieldValue(written: Written): FieldValue | null {
  if (written === null) return null;
  if (typeof written !== "string") return { kind: "list", items: written };
  if (written.startsWith("#")) return { kind: "number", decimal: written.slice(1) };
  if (written.startsWith("@")) return { kind: "date", date: { day: written.slice(1), precision: "day" } };
  return { kind: "text", text: written };
}

/** An evaluated branch. */
export function organisation(name: string, changes: Partial<Organisation> = {}): Organisation {
  const at: Location = { file: "党组织名册.xlsx", sheet: "名册", cell: "A2" };
  return { name, superior: null, type: "机关", evaluated: true, exempt: null, values: fields({}), at, ...changes };
}

/** A member, `党组织/姓名`. */
export function member(id: string, changes: Partial<Member> = {}): Member {
  const [branch = "", name = ""] = id.split("/");
  const at: Location = { file: "花名册.xlsx", sheet: "在职", cell: "B3" };
  const memberships = [{ organisation: branch, from: null, to: null }];
  return { id, name, organisation: branch, exempt: null, memberships, values: fields({}), at, ...changes };
}

/** What a test says of a record; the rest follows from it. */
export interface RecordWords {
  readonly kind?: TableKindName;
  /** `党组织/姓名` is a member, anything else an organisation. */
  readonly owner: string;
  readonly day?: string;
  readonly values?: Readonly<Record<string, Written>>;
  readonly participants?: readonly string[];
  readonly organisation?: string | null;
  readonly due?: string | null;
  readonly done?: string | null;
  readonly row?: number;
  readonly file?: string;
}

const PLAIN = { kind: "活动台账", row: 3, due: null, done: null, participants: [], day: null } as const;

/** A record of one row of a sheet: its cells are those of the row, by the order of the kind's fields. */
export function record(words: RecordWords): DatasetRecord {
  const { kind, owner, row, due, done, participants, day } = { ...PLAIN, ...words };
  const at = placeIn(kind, row, words.file ?? `${kind}.xlsx`);
  const values = fields({ ...datesOf(kind, due, done), ...words.values });
  const filled = Object.keys(values).filter((name) => values[name] !== null);
  return {
    kind,
    values,
    cells: Object.fromEntries(filled.map((name) => [name, at(name)])),
    at: at(tableKind(kind).ownerField ?? ""),
    owner: { type: owner.includes("/") ? "党员" : "组织", id: owner },
    participants,
    organisation: words.organisation === undefined ? (owner.split("/")[0] ?? null) : words.organisation,
    day: day ?? due ?? "2010-06-18",
    due,
    done,
  };
}

function datesOf(kind: TableKindName, due: string | null, done: string | null): Record<string, Written> {
  const { dueField } = tableKind(kind);
  return dueField === null || due === null ? {} : { [dueField]: `@${due}`, 完成日期: done && `@${done}` };
}

function placeIn(kind: TableKindName, row: number, file: string): (field: string) => Location {
  const names = tableKind(kind).fields.map((field) => field.name);
  return (field) => ({ file, sheet: kind, cell: cellAddress(row, names.indexOf(field) + 1 || 1) });
}

/** A dataset of June 2010 around some records. */
export function dataset(changes: Partial<Dataset> = {}): Dataset {
  return {
    period: "2010-06",
    organisations: [organisation("甲支部")],
    members: [],
    records: [],
    pending: new Set(),
    upcoming: [],
    submissions: [],
    ...changes,
  };
}

/** Several records alike, on rows of their own. */
export function records(count: number, words: RecordWords): readonly DatasetRecord[] {
  return Array.from({ length: count }, (_, index) => record({ ...words, row: 3 + index }));
}
