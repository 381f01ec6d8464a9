import type exceljs from "exceljs";
import type { Config } from "#domain/config.ts";
import type { Dataset, DatasetRecord } from "#domain/dataset.ts";
import { exact } from "#domain/points.ts";
import { fieldDecimal } from "#domain/record.ts";
import type { ScoreBook, ScoreLine } from "#domain/score-book.ts";
import type { TypedCell } from "./recalculated.ts";
import { rowsWhere } from "./score-book-scores.ts";

interface Changed {
  readonly data: Dataset;
  readonly settings: Config;
  readonly typed: readonly TypedCell[];
}

/** The weight that full marks give an indicator, the weight of a component and one member's hours, changed in both places. */
export function changedMonth({ data, settings }: { data: Dataset; settings: Config }, book: exceljs.Workbook): Changed {
  const indicator = settings.indicators.find(({ method }) => method === "比率得分");
  const component = settings.components.find(({ subjectType }) => subjectType === "党员");
  const hours = data.records.find((record) => record.kind === "志愿服务" && record.day.startsWith(data.period));
  if (!indicator || !component || !hours) throw new Error("the month has nothing to change");
  const full = indicator.full + 550;
  return {
    data: { ...data, records: data.records.map((one) => (one === hours ? withValue(one, "时长", "9.5") : one)) },
    settings: {
      ...settings,
      indicators: settings.indicators.map((one) => (one === indicator ? { ...one, full } : one)),
      components: settings.components.map((one) => (one === component ? { ...one, weight: "45" } : one)),
    },
    typed: [
      ...rowsWhere(book.getWorksheet("指标"), { A: indicator.id, B: indicator.subjectType }).map((row) => {
        return { sheet: "指标", cell: `G${row}`, value: full / 100 };
      }),
      ...rowsWhere(book.getWorksheet("参数"), { A: "党员", B: component.name }).map((row) => {
        return { sheet: "参数", cell: `C${row}`, value: 45 };
      }),
      ...hourCells(hours, book),
    ],
  };
}

/** A record counts in several lines, its own and its branch's: every row of it is typed over. */
function hourCells(record: DatasetRecord, book: exceljs.Workbook): readonly TypedCell[] {
  const at = record.cells["时长"] ?? record.at;
  const place = { I: at.file, J: at.sheet ?? "—", K: at.cell ?? "—", H: "原始数值" };
  return rowsWhere(book.getWorksheet("依据"), place).map((row) => ({ sheet: "依据", cell: `E${row}`, value: 9.5 }));
}

/** A record with another number in one of its fields. */
export function withValue(record: DatasetRecord, field: string, decimal: string): DatasetRecord {
  if (fieldDecimal(record.values[field]) === decimal) throw new Error("the number is the same");
  return { ...record, values: { ...record.values, [field]: { kind: "number", decimal } } };
}

/** The results of groups that are not shown alone, as they have to be typed in where a coefficient changes. */
export function mergedResults(book: exceljs.Workbook, changed: ScoreBook): readonly TypedCell[] {
  const lines = new Map<string, ScoreLine>(
    changed.subjects.flatMap(({ code, lines: own, components }) => [
      ...own.map((line) => [`${code}-${line.indicator.id}`, line] as const),
      ...components.flatMap(({ line, name }) => (line === null ? [] : [[`${code}-${name}`, line] as const])),
    ]),
  );
  const sheet = book.getWorksheet("测评");
  return rowsWhere(sheet, { E: "不单列" }).map((row) => {
    const names = keptBackNames(sheet?.getRow(row));
    const working = lines.get(sheet?.getRow(row).getCell("A").text ?? "")?.working;
    const groups = working?.kind === "ballot" ? working.groups.filter(({ name }) => names.includes(name)) : [];
    const weight = groups.reduce((sum, one) => sum.add(exact(one.weight)), exact(0));
    const rates = groups.reduce((sum, one) => sum.add(one.rate.mul(exact(one.weight))), exact(0));
    return { sheet: "测评", cell: `M${row}`, value: rates.div(weight).valueOf() };
  });
}

/** The groups that a row of 测评 takes together. */
export function keptBackNames(row: exceljs.Row | undefined): readonly string[] {
  const [names = ""] = row?.getCell("C").text.split("（") ?? [];
  return names.split("、");
}
