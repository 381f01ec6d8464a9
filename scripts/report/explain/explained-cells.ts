import type { DatasetRecord } from "#domain/dataset.ts";
import type { ExplainedCell } from "#domain/explanation.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import type { Location } from "#domain/location.ts";
import { fieldText } from "#domain/record.ts";
import type { ScoreLine } from "#domain/score-book.ts";

/** What stands in a cell, uncleaned; null when it cannot be read again. */
export type TextAt = (at: Location) => string | null;

/** Fields that tell a reader which record it is. Names of judges, voters and leaders who commented are none. */
const TELLING_FIELDS: Readonly<Record<TableKindName, readonly string[]>> = {
  花名册: [],
  党组织名册: [],
  活动台账: ["活动名称", "类别"],
  签到表: ["活动名称", "状态"],
  志愿服务: ["内容"],
  稿件: ["题目", "类型", "采用级别"],
  公开承诺: ["承诺事项"],
  民主测评: ["群体"],
  评委打分: [],
  领导点评: ["点评内容"],
  奖惩: ["名称", "类型", "级别", "文号"],
  整改台账: ["问题"],
  自评表: ["指标编号"],
  指标数据: ["指标编号"],
  典型事迹: ["题目"],
  图片说明: ["说明"],
};

/** A record's cell: what stands there, and which record it is. */
export function recordCell(record: DatasetRecord, at: Location, textAt: TextAt): ExplainedCell {
  const told = TELLING_FIELDS[record.kind].flatMap((field) => fieldText(record.values[field]) ?? []);
  const about = told.length === 0 ? record.kind : `${record.kind}：${told.join("、")}`;
  return { ...place(at), text: textAt(at), day: record.day, about };
}

/** A cell that belongs to no record of a line. */
export function plainCell(at: Location, textAt: TextAt): ExplainedCell {
  return { ...place(at), text: textAt(at), day: null, about: "" };
}

/**
 * The evidence of a line, in the order of its records. Of a group of voters too small to be shown the cell is named, its
 * text withheld.
 */
export function evidenceCells(line: ScoreLine, textAt: TextAt): ExplainedCell[] {
  const hidden = hiddenGroups(line);
  return line.records.map((record) => {
    const withheld = hidden === "all" || hidden.has(fieldText(record.values["群体"]) ?? "");
    return recordCell(record, line.cellOf(record), withheld ? () => null : textAt);
  });
}

/** Names of groups; all while the line does not count, because then nobody has judged which are too small. */
function hiddenGroups({ working, indicator }: ScoreLine): ReadonlySet<string> | "all" {
  if (working?.kind !== "ballot") return indicator.method === "民主测评" ? "all" : new Set();
  return new Set(working.groups.filter(({ shown }) => !shown).map(({ name }) => name));
}

function place({ file, sheet, cell }: Location): Location {
  return { file, sheet, cell };
}
