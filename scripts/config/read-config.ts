import { mergeAnswers } from "#config/answers/merge-answers.ts";
import { readAnswers } from "#config/answers/read-answers.ts";
import { type ConfigBook, configBook } from "#config/sheet/config-book.ts";
import { readBriefingIssues, readWrittenTexts } from "#config/sheets/briefing.ts";
import { readConfirmedTiers, readHolidays } from "#config/sheets/decisions.ts";
import { readDimensions } from "#config/sheets/dimensions.ts";
import { readIndicators } from "#config/sheets/indicators.ts";
import { readOffice } from "#config/sheets/office.ts";
import { readPhases } from "#config/sheets/phases.ts";
import { readSubmissions } from "#config/sheets/submissions.ts";
import { readHeaderSynonyms, readOrganisationAliases } from "#config/sheets/synonyms.ts";
import { readTiers } from "#config/sheets/tiers.ts";
import { readBallotGroups, readBallotOptions, readComponents } from "#config/sheets/weights.ts";
import type { Checked } from "#domain/checked.ts";
import type { Config } from "#domain/config.ts";
import { byPlace } from "#domain/issues/issue.ts";
import type { Workbook } from "#domain/workbook.ts";

/** The sheets of 考评配置 (formats.md section 1). */
export const CONFIG_SHEETS = [
  "基本信息",
  "期次",
  "文稿补充",
  "阶段任务",
  "维度",
  "指标",
  "组成",
  "等次",
  "测评选项",
  "测评群体",
  "报送要求",
  "表头别名",
  "组织别名",
  "认定结果",
  "节假日",
] as const;

/**
 * Reads and checks 考评配置 completely: sheets and columns in any order, all faults at once, each with sheet and
 * cell. Null when there is any error; warnings let it in. Defaults of formats.md are filled in, numbers stay exact.
 * `confirmed` is 已确认.xlsx, null when there is none: what it settles is merged in.
 */
export function readConfig(workbook: Workbook, confirmed: Workbook | null = null): Checked<Config | null> {
  const book = configBook(workbook, CONFIG_SHEETS);
  const dimensions = readDimensions(book.value);
  const tiers = readTiers(book.value);
  const office = readOffice(book.value);
  const parts = {
    briefingIssues: readBriefingIssues(book.value),
    writtenTexts: readWrittenTexts(book.value),
    phases: readPhases(book.value),
    indicators: readIndicators(book.value, dimensions.value.rows),
    components: readComponents(book.value),
    ballotOptions: readBallotOptions(book.value),
    ballotGroups: readBallotGroups(book.value),
    submissions: readSubmissions(book.value),
    confirmedTiers: readConfirmedTiers(book.value, tiers.value.rows),
    holidays: readHolidays(book.value),
  };
  const spelt = readSpellings(book.value, confirmed);
  const checked = [book, dimensions, tiers, office, spelt, ...Object.values(parts)];
  const issues = checked.flatMap((one) => one.issues).sort(byPlace);
  if (office.value === null || issues.some((one) => one.severity === "error")) return { value: null, issues };
  const { file, sha256 } = workbook;
  const criteria = { dimensions: dimensions.value.dimensions, tiers: tiers.value.tiers };
  return { value: { file, sha256, office: office.value, ...criteria, ...spelt.value, ...valuesOf(parts) }, issues };
}

/** The spellings of the staff's sheets and what the clerks settled besides. */
function readSpellings(
  book: ConfigBook,
  confirmed: Workbook | null,
): Checked<Pick<Config, "headerSynonyms" | "organisationAliases" | "answers">> {
  const headers = readHeaderSynonyms(book);
  const aliases = readOrganisationAliases(book);
  const answers = confirmed === null ? { value: [], issues: [] } : readAnswers(confirmed);
  const { issues, ...value } = mergeAnswers(answers.value, {
    headerSynonyms: headers.value.spellings,
    organisationAliases: aliases.value.spellings,
    stated: [...headers.value.stated, ...aliases.value.stated],
  });
  return { value, issues: [...headers.issues, ...aliases.issues, ...answers.issues, ...issues] };
}

function valuesOf<P extends Readonly<Record<string, Checked<unknown>>>>(
  parts: P,
): { readonly [K in keyof P]: P[K]["value"] } {
  const values = Object.entries(parts).map(([key, part]) => [key, part.value] as const);
  return Object.fromEntries(values) as { readonly [K in keyof P]: P[K]["value"] };
}
