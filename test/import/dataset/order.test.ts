import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadTable, TypedRow } from "../../support/dataset-tables.ts";
import { monthOf, register, roster, tableOf } from "../../support/dataset-tables.ts";

const organisation = fc.constantFrom("第一党支部", "第二党支部", "市科协党总支", "无此支部");
const name = fc.constantFrom("王伟", "李芳", "赵强", "孙丽", "无此人");
const day = fc.constantFrom("2010-06-30", "2010-07-01", "2010-07", "2010-08-01");

const rows: Readonly<Record<"活动台账" | "志愿服务" | "公开承诺" | "花名册", fc.Arbitrary<TypedRow>>> = {
  活动台账: fc.record({
    日期: day,
    活动名称: fc.constantFrom("上党课", "座谈会"),
    类别: fc.constantFrom("党性教育", "其他"),
    党组织: organisation,
    实到人数: fc.constantFrom("", "9", "8"),
    参加人员: fc.constantFrom("", "王伟、李芳", "全体党员", "外人"),
  }),
  志愿服务: fc.record({
    姓名: name,
    日期: day,
    内容: fc.constantFrom("劳动", "走访"),
    时长: fc.constantFrom("1", "2"),
  }),
  公开承诺: fc.record({
    对象: fc.oneof(name, organisation),
    承诺事项: fc.constantFrom("走访", "读书"),
    完成时限: day,
    完成日期: fc.constantFrom("", "2010-07-01"),
    状态: fc.constantFrom("", "进行中", "已完成"),
  }),
  花名册: fc.record({
    姓名: fc.constantFrom("王伟", "李芳", "钱进"),
    党组织: organisation,
    出生日期: fc.constantFrom("", "1970-03", "1975-08"),
    身份证号: fc.constantFrom("", "990101197003070017"),
    转出日期: fc.constantFrom("", "2010-07-10"),
  }),
};

const table: fc.Arbitrary<ReadTable> = fc.constantFrom("活动台账", "志愿服务", "公开承诺", "花名册").chain((kind) =>
  fc
    .record({
      rows: fc.array(rows[kind], { minLength: 1, maxLength: 4 }),
      asOf: fc.constantFrom("2010-05-31", "2010-07", "2010-08"),
      sha256: fc.uuid(),
    })
    .map((made) => tableOf(kind, made.rows, { asOf: made.asOf, sha256: made.sha256 })),
);

const tables = fc.uniqueArray(table, { minLength: 1, maxLength: 6, selector: (one) => one.table.sha256 });

const FILE_NAME = /[-0-9A-Za-z\u4e00-\u9fff]+\.xlsx/g;

/** Everything of a month but the names of the files; what is listed by place, without its order. */
function content(read: readonly ReadTable[]): unknown {
  const { dataset, issues, verdicts } = monthOf([register(), roster(), ...read]);
  return {
    dataset: nameless({ ...dataset, pending: [...dataset.pending], submissions: null }),
    submissions: dataset.submissions.map(nameless).sort(),
    issues: issues.map(nameless).sort(),
    verdicts: nameless(verdicts),
  };
}

function nameless(value: unknown): string {
  return JSON.stringify(value).replaceAll(FILE_NAME, "file");
}

function renamed(read: ReadTable, file: string): ReadTable {
  const rename = <T extends { readonly file: string }>(place: T): T => ({ ...place, file });
  const made = rename(read.table);
  const records = read.records.map((record) => {
    const cells = Object.fromEntries(Object.entries(record.cells).map(([field, at]) => [field, rename(at)]));
    return { ...record, cells, at: rename(record.at), table: made };
  });
  return { ...read, table: made, records };
}

describe("same input, same output", () => {
  it("does not depend on the order of tables or records", () => {
    const shuffled = tables.chain((read) =>
      fc.tuple(
        fc.constant(read),
        fc.shuffledSubarray(read, { minLength: read.length, maxLength: read.length }),
        fc.boolean(),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([read, again, turned]) => {
        const mixed = turned ? again.map((one) => ({ ...one, records: one.records.toReversed() })) : again;
        expect(content(mixed)).toEqual(content(read));
      }),
      { numRuns: 200 },
    );
  });

  it("does not depend on file names, but for the places named", () => {
    fc.assert(
      fc.property(tables, fc.array(fc.nat(99), { minLength: 6, maxLength: 6 }), (read, names) => {
        const others = read.map((one, index) => renamed(one, `${names[index]}-${index}.xlsx`));
        expect(content(others)).toEqual(content(read));
      }),
      { numRuns: 100 },
    );
  });

  it("gives every data row exactly one verdict, and a record to every used ledger row", () => {
    fc.assert(
      fc.property(tables, (read) => {
        const month = monthOf([register(), roster(), ...read]);
        for (const one of read) expect(month.of(one)).toHaveLength(one.table.rows.length);
        const ledgers = read.filter((one) => one.table.kind !== "花名册");
        const used = ledgers.flatMap((one) => month.of(one)).filter((verdict) => verdict === "used");
        expect(month.dataset.records).toHaveLength(used.length);
      }),
      { numRuns: 200 },
    );
  });
});
