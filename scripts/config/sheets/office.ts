import { duplicates } from "#config/checks.ts";
import type { WholeValues } from "#config/sheet/column.ts";
import { optional, required } from "#config/sheet/column.ts";
import type { ConfigBook } from "#config/sheet/config-book.ts";
import { flag, integer, marks, share, text, word } from "#config/sheet/parsers.ts";
import type { ConfigRow, ReadSheet } from "#config/sheet/read-sheet.ts";
import { readSheet } from "#config/sheet/read-sheet.ts";
import type { RawCell } from "#config/sheet/read-values.ts";
import { readValues } from "#config/sheet/read-values.ts";
import type { Checked } from "#domain/checked.ts";
import type { Office } from "#domain/config.ts";
import type { Issue, IssuePlace } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { cellText } from "#domain/workbook.ts";

const COLUMNS = {
  topic: required("项目", ({ token }) => token.replace(/ /g, "")),
  content: optional("内容", ({ value }) => value),
  note: optional("说明", text),
};
/** Columns of 基本信息. */
type OfficeColumns = typeof COLUMNS;

/** The topics of 基本信息, read like the columns of a table that lies on its side. */
const TOPICS = {
  unit: required("单位名称", text),
  partyOrganisation: required("党组织名称", text),
  briefingName: required("简报名称", text),
  editor: required("编印单位", text),
  reportTo: optional("报", text),
  sendTo: optional("送", text),
  issueTo: optional("发", text),
  copies: optional("印数", text),
  yearStartMonth: optional("年度起始月", integer(1, 12)),
  numberRestartsYearly: optional("期号每年重编", flag),
  totalNumberStart: optional("总期号起始", integer(0, 999_999)),
  noticeDays: optional("公示天数", integer(1, 365)),
  noticeDayType: optional("公示日类型", word(["工作日", "自然日"])),
  receiver: optional("受理部门", text),
  receiverPhone: optional("受理电话", text),
  ballotDenominator: optional("测评分母", word(["有效票", "收回票", "发出票"])),
  ballotMinimum: optional("测评人数下限", integer(1, 9999)),
  ballotQuorum: optional("测评有效比例", share),
  trimJudges: optional("评委去高低", flag),
  memberRankScope: optional("党员排名范围", word(["本支部", "全体"])),
  organisationRankScope: optional("党组织排名范围", word(["同类型", "全体"])),
  nameOrder: optional("姓名排序", word(["笔画", "拼音"])),
  bonusCap: optional("加分封顶", marks(0)),
  afterwards: optional("完成后执行", text),
};

/**
 * Reads 基本信息; blanks get the defaults of formats.md and product.md (year from January, 期号 numbered
 * anew each year, valid ballots, groups of at least 5, two thirds of the ballots returned, ranks 本支部 and 全体, names
 * by 笔画). Null when anything is wrong.
 */
export function readOffice(book: ConfigBook): Checked<Office | null> {
  const sheet = readSheet(book, { name: "基本信息", columns: COLUMNS, needsRows: false });
  const headerAt = sheet.headerAt;
  if (headerAt === null) return { value: null, issues: sheet.issues };
  const topics = readTopics(sheet, headerAt("topic"), book.date1904);
  const issues = [...sheet.issues, ...unknownTopics(sheet.rows), ...repeatedTopics(sheet.rows), ...topics.issues];
  const items = Object.fromEntries(sheet.rows.flatMap((row) => writtenTopic(row)));
  return { value: topics.whole && toOffice(topics.whole, items), issues };
}

function readTopics(sheet: ReadSheet<OfficeColumns>, header: IssuePlace, date1904: boolean) {
  const rows = new Map(sheet.rows.map((row) => [row.values.topic, row]));
  return readValues(TOPICS, {
    cellOf: (key): RawCell => {
      const row = rows.get(TOPICS[key].header);
      if (!row) return { value: null, place: header };
      return { value: row.values.content, place: row.at("content"), faulty: row.whole === null };
    },
    date1904,
    missing: (topic, place) => issue("config-office-missing", place, { topic }),
  });
}

function unknownTopics(rows: readonly ConfigRow<OfficeColumns>[]): readonly Issue[] {
  const known = new Set(Object.values(TOPICS).map((topic) => topic.header));
  return rows.flatMap((row) => {
    const { topic } = row.values;
    return topic === null || known.has(topic)
      ? []
      : [issue("config-office-unknown", row.at("topic"), { found: topic })];
  });
}

function repeatedTopics(rows: readonly ConfigRow<OfficeColumns>[]): readonly Issue[] {
  return duplicates(rows.map((row) => ({ key: row.values.topic, shown: row.values.topic ?? "", at: row.at("topic") })));
}

function writtenTopic(row: ConfigRow<OfficeColumns>): readonly (readonly [string, string])[] {
  const { topic, content } = row.values;
  return topic === null || content === null ? [] : [[topic, cellText(content)]];
}

function toOffice(topics: WholeValues<typeof TOPICS>, items: Readonly<Record<string, string>>): Office {
  return {
    unit: topics.unit,
    partyOrganisation: topics.partyOrganisation,
    briefingName: topics.briefingName,
    editor: topics.editor,
    reportTo: topics.reportTo,
    sendTo: topics.sendTo,
    issueTo: topics.issueTo,
    copies: topics.copies,
    yearStartMonth: topics.yearStartMonth ?? 1,
    numberRestartsYearly: topics.numberRestartsYearly ?? true,
    totalNumberStart: topics.totalNumberStart,
    ...evaluationSettings(topics),
    items,
  };
}

function evaluationSettings(topics: WholeValues<typeof TOPICS>) {
  return {
    memberRankScope: topics.memberRankScope ?? "本支部",
    organisationRankScope: topics.organisationRankScope ?? "全体",
    ballotDenominator: topics.ballotDenominator ?? "有效票",
    ballotMinimum: topics.ballotMinimum ?? 5,
    ballotQuorum: topics.ballotQuorum ?? "2/3",
    trimJudges: topics.trimJudges ?? false,
    nameOrder: topics.nameOrder ?? "笔画",
    bonusCap: topics.bonusCap,
  } as const;
}
