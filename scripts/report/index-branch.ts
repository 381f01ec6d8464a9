import { z } from "zod";
import { subjectKey } from "#domain/subject.ts";
import { by } from "#domain/order.ts";
import { dateText } from "#domain/civil-date.ts";
import type { ReportDefinition, ReportJob } from "#domain/report-job.ts";
import { maskPersonal } from "#domain/text.ts";
import type { Branch } from "#report/branches.ts";
import { type DocumentShelf, documentSchema, documentSummary, entryWriter, isIn } from "#report/index-documents.ts";
import { cardPaths, memberGroup, memberGroupSchema } from "#report/index-subjects.ts";
import type { Month } from "#report/month.ts";
import { movementSentence, tierChangeSentence } from "#report/movement-rows.ts";
import { maskedModel, pageHead, pageHeadSchema } from "#report/page-head.ts";
import { commitmentSchema, rectificationRows } from "#report/progress-rows.ts";
import { standingOf, standingSchema } from "#report/standing.ts";
import { tasksSentence } from "#report/statistics-words.ts";
import { type Duty, dutiesOf, dutyCounts } from "#report/submissions/duties.ts";
import { datedText, dutyWords, monthsText } from "#report/submissions/duty-words.ts";
import { remindersOf } from "#report/submissions/reminders.ts";

const dutySchema = z.strictObject({
  table: z.string(),
  months: z.string(),
  state: z.string(),
  isMissing: z.boolean(),
  dated: z.string(),
  due: z.string(),
});

const schema = z.strictObject({
  page: pageHeadSchema,
  name: z.string(),
  /** What the branch is asked for, ready to be read; null where it owes nothing. */
  reminder: z.string().nullable(),
  dutySentence: z.string(),
  duties: z.array(dutySchema),
  /** Rectifications that are not done yet, the longest overdue first. */
  rectifications: z.array(commitmentSchema.omit({ organisation: true, evidence: true })),
  tasks: z.string(),
  /** Null where the organisation itself is not evaluated. */
  standing: standingSchema.nullable(),
  /** How the total and the tier moved, in sentences. */
  moved: z.array(z.string()),
  documentSummary: z.string(),
  documents: z.array(documentSchema),
  members: memberGroupSchema,
});
type BranchModel = z.infer<typeof schema>;

/** The index of a branch's folder, which is handed to it as it is: nothing of others, no link out of it. */
export const BRANCH_INDEX: ReportDefinition = {
  id: "index-branch",
  name: "支部目录",
  title: "党组织目录",
  schema,
  layout: "read",
};

/** Builds the model of `按支部/<支部>/index.html`. */
export function buildBranchIndex(
  branch: Branch,
  month: Month,
  shelf: DocumentShelf,
): { readonly definition: ReportDefinition; readonly model: ReportJob["model"] } {
  const { folder } = branch;
  const documents = shelf.documents.filter(({ path, face }) => isIn(folder, path) && face === "personal");
  const cards = cardPaths(month);
  const own = documents.filter(({ path }) => !cards.has(path));
  const entryOf = entryWriter({ ...shelf, documents }, { folder, cards });
  const model: BranchModel = {
    ...(maskedModel(wordPart(branch, month)) as WordPart),
    documentSummary: documentSummary(own),
    documents: own.map(entryOf),
    members: memberGroup(branch, { month, documents, folder, entryOf }),
  };
  return { definition: BRANCH_INDEX, model };
}

type WordPart = Omit<BranchModel, "documentSummary" | "documents" | "members">;

function wordPart({ name, own }: Branch, month: Month): WordPart {
  const duties = dutiesOf(month).filter(({ organisation }) => organisation === name);
  return {
    page: pageHead(month),
    name: maskPersonal(name),
    reminder: remindersOf(month).find(({ organisation }) => organisation === name)?.text ?? null,
    dutySentence: dutySentence(duties),
    duties: duties.map(dutyRow),
    rectifications: openRectifications(name, month),
    tasks: tasksSentence(name, month.book.tasks),
    standing: own === null ? null : standingOf(own),
    moved: movedSentences({ own }, month),
  };
}

function dutySentence(duties: readonly Duty[]): string {
  const { asked, received, missing } = dutyCounts(duties);
  if (asked === 0) return "本月没有到期的报送表格。";
  return missing === 0
    ? `本月应报表格${asked}份，已全部报送。`
    : `本月应报表格${asked}份，已报${received}份，未报${missing}份。`;
}

/** Without the file and the sheet: one workbook may hold the tables of several organisations. */
function dutyRow(duty: Duty): z.infer<typeof dutySchema> {
  const { word, notes } = dutyWords(duty);
  return {
    table: duty.table,
    months: monthsText(duty.months),
    state: [word, ...notes].join("，"),
    isMissing: duty.state === "missing",
    dated: datedText(duty),
    due: dateText(duty.due),
  };
}

function openRectifications(name: string, month: Month): BranchModel["rectifications"] {
  const commitments = month.book.commitments
    .filter(({ organisation, state }) => organisation === name && (state === "open" || state === "overdue"))
    .sort(by(({ record }) => record.due ?? "9999"));
  const own = { ...month, book: { ...month.book, commitments } };
  return rectificationRows(own).map(({ organisation: _organisation, evidence: _evidence, ...row }) => row);
}

function movedSentences({ own }: Pick<Branch, "own">, { analysis: { movement } }: Month): string[] {
  if (own === null) return [];
  const key = subjectKey(own.subject);
  const moved = movement?.subjects.get(key);
  const sentences = [movementSentence(movement, key), moved === undefined ? null : tierChangeSentence(moved)];
  return sentences.filter((sentence) => sentence !== null && sentence !== "") as string[];
}
