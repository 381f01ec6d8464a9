import * as fc from "fast-check";
import type { FieldDefinition, TableKind } from "#domain/fields/field.ts";
import { TABLE_KIND_LIST } from "#domain/fields/table-kinds.ts";
import { columnLetters } from "#domain/location.ts";
import type { Written } from "./legacy-twins.ts";

/** Kinds whose rows are a list; 民主测评 needs the configuration's options. */
const KINDS = TABLE_KIND_LIST.filter(({ name }) => name !== "民主测评");
const PROSE = [
  "打扫卫生",
  "走访群众",
  "慰问老党员",
  "A区 3号楼",
  "读《论持久战》",
  "第二季度例会",
  "修改章程（草案）",
  "1.整治会风",
];
const PEOPLE = ["王伟", "李芳", "欧阳娜娜", "买买提·艾力", "张三丰"];
const WORDS: Partial<Record<FieldDefinition["type"], readonly string[]>> = {
  name: PEOPLE,
  subject: PEOPLE,
  organisation: ["甲支部", "乙支部", "机关第一党支部"],
  names: ["王伟", "王伟、李芳"],
  flag: ["是", "否"],
  code: ["D1-03", "A2-11"],
};
/** Fields that other fields of a row must agree with are left blank, so that no row contradicts itself by chance. */
const LEFT_BLANK: ReadonlySet<FieldDefinition["type"]> = new Set(["date", "number", "integer", "id-number", "phone"]);

/** A field's typed value, and the text that the record must hold. */
type Typed = readonly [typed: Written, text: string];

/** A table of one of our kinds, laid out as an office might. */
export interface RandomTable {
  readonly kind: TableKind["name"];
  /** Lines of cells from A1 on. */
  readonly lines: readonly (readonly Written[])[];
  /** Ranges such as `A1:D1`. */
  readonly merges: readonly string[];
  /** The records that were written, from top to bottom: field → text. */
  readonly records: readonly Readonly<Record<string, string>>[];
}

const pad = (part: number): string => String(part).padStart(2, "0");
/** A day in one of two half-years: what is due is due in the second, so that no row contradicts itself. */
const dayFrom = (first: number): fc.Arbitrary<Typed> =>
  fc
    .tuple(fc.integer({ min: first, max: first + 5 }), fc.integer({ min: 1, max: 28 }), fc.nat(6))
    .map(([month, date, spelling]) => {
      const spellings = [
        `2010-${pad(month)}-${pad(date)}`,
        `2010年${month}月${date}日`,
        `2010/${month}/${date}`,
        `2010.${pad(month)}.${pad(date)}`,
        `2010${pad(month)}${pad(date)}`,
        `${month}月${date}日`,
        `2010-${month}-${date}`,
      ];
      return [spellings[spelling] ?? "", `2010-${pad(month)}-${pad(date)}`];
    });
const count: fc.Arbitrary<Typed> = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.boolean())
  .map(([number, isText]) => [isText ? String(number) : number, String(number)]);
const oneOf = (...texts: readonly string[]): fc.Arbitrary<Typed> => fc.constantFrom(...texts).map((one) => [one, one]);

function typedValue({ type, values, deadline }: FieldDefinition): fc.Arbitrary<Typed> {
  if (values !== null) return oneOf(...values);
  if (type === "date") return dayFrom(deadline ? 7 : 1);
  return type === "number" || type === "integer" ? count : oneOf(...(WORDS[type] ?? PROSE));
}

/** How a table stands on its sheet. */
const layout = fc.record({
  blankRowsAbove: fc.nat(2),
  blankColumns: fc.nat(3),
  unitLine: fc.boolean(),
  numbered: fc.boolean(),
  foreignColumn: fc.boolean(),
  headLines: fc.constantFrom(1, 2),
  blankEvery: fc.constantFrom(0, 0, 2),
  headAgainAfter: fc.constantFrom(0, 0, 3),
  total: fc.boolean(),
  note: fc.boolean(),
  signOff: fc.boolean(),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

/** A random table of ours, anywhere on its sheet, with its columns in any order. */
export const randomTable: fc.Arbitrary<RandomTable> = fc.constantFrom(...KINDS).chain((kind) => {
  const required = kind.fields.filter((field) => field.required || field.type === "organisation");
  const optional = kind.fields.filter((field) => !required.includes(field) && !LEFT_BLANK.has(field.type));
  return fc
    .tuple(fc.subarray(optional), layout)
    .chain(([some, place]) => fc.tuple(shuffled([...required, ...some]), fc.constant(place)))
    .chain(([fields, place]) =>
      fc
        .array(fc.tuple(...fields.map(typedValue)), { minLength: 1, maxLength: 8 })
        .map((rows) => laidOut({ kind, fields, rows, place })),
    );
});

function shuffled(fields: readonly FieldDefinition[]): fc.Arbitrary<readonly FieldDefinition[]> {
  return fc.shuffledSubarray([...fields], { minLength: fields.length, maxLength: fields.length });
}

interface Content {
  readonly kind: TableKind;
  readonly fields: readonly FieldDefinition[];
  readonly rows: readonly (readonly Typed[])[];
  readonly place: Layout;
}

function laidOut({ kind, fields, rows, place }: Content): RandomTable {
  const names = [
    ...(place.numbered ? ["序号"] : []),
    ...fields.map(({ name }) => name),
    ...(place.foreignColumn ? ["经手人"] : []),
  ];
  const lines: (readonly Written[])[] = Array.from({ length: place.blankRowsAbove }, () => []);
  const merges: string[] = [];
  const put = (...cells: readonly Written[]): number =>
    lines.push([...Array.from({ length: place.blankColumns }, () => null), ...cells]);
  const span = (row: number, [from, to]: readonly [number, number], down = 0): unknown =>
    merges.push(
      `${columnLetters(place.blankColumns + from)}${row}:${columnLetters(place.blankColumns + to)}${row + down}`,
    );
  span(put(`某协会2010年6月${kind.name}`), [1, names.length]);
  if (place.unitLine)
    put("填报单位：某协会", ...Array.from({ length: names.length - 2 }, () => null), "填报日期：2010年6月30日");
  const head = (): void => {
    // A group over all columns would be a title.
    if (place.headLines === 2 && names.length > 2) {
      const row = put("基本情况", null, ...names.slice(2));
      put(...names.slice(0, 2), ...names.slice(2).map(() => null));
      span(row, [1, 2]);
      for (let column = 3; column <= names.length; column += 1) span(row, [column, column], 1);
    } else put(...names);
  };
  head();
  rows.forEach((cells, index) => {
    if (place.blankEvery > 0 && index > 0 && index % place.blankEvery === 0) lines.push([]);
    if (place.headAgainAfter > 0 && index > 0 && index % place.headAgainAfter === 0) head();
    put(
      ...(place.numbered ? [index + 1] : []),
      ...cells.map(([typed]) => typed),
      ...(place.foreignColumn ? ["小刘"] : []),
    );
  });
  if (place.total) put("合计", ...names.slice(1, -1).map(() => null), rows.length);
  if (place.note) put("注：本表一式两份，由办公室存档。");
  if (place.signOff) put("审核人：张三　　填表人：李四　　联系电话：");
  const records = rows.map((cells) => Object.fromEntries(fields.map(({ name }, at) => [name, cells[at]?.[1] ?? ""])));
  return { kind: kind.name, lines, merges, records };
}
