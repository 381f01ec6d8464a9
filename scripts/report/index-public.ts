import { z } from "zod";
import type { ReportDefinition, ReportJob } from "#domain/report-job.ts";
import {
  type DocumentShelf,
  documentSchema,
  documentSummary,
  entryWriter,
  inReadingOrder,
  isIn,
} from "#report/index-documents.ts";
import type { Month } from "#report/month.ts";
import { maskedModel, pageHead, pageHeadSchema } from "#report/page-head.ts";

const schema = z.strictObject({
  page: pageHeadSchema,
  documentSummary: z.string(),
  documents: z.array(documentSchema),
});
type PublicModel = z.infer<typeof schema>;

/** The folder of what anybody may read. */
export const PUBLIC_FOLDER = "公开";

/** The index of 公开: the public documents and nothing else, no result of anybody. */
export const PUBLIC_INDEX: ReportDefinition = {
  id: "index-public",
  name: "公开目录",
  title: "公开文件目录",
  schema,
  layout: "read",
};

/** Builds the model of `公开/index.html`; a document that is not made for the public is not listed, wherever it lies. */
export function buildPublicIndex(
  month: Month,
  shelf: DocumentShelf,
): { readonly definition: ReportDefinition; readonly model: ReportJob["model"] } {
  const own = shelf.documents.filter(({ path, face }) => isIn(PUBLIC_FOLDER, path) && face === "public");
  const documents = inReadingOrder(own);
  const entryOf = entryWriter({ ...shelf, documents }, { folder: PUBLIC_FOLDER, cards: new Set() });
  const words = { page: pageHead(month), documentSummary: documentSummary(documents) };
  const model: PublicModel = {
    ...(maskedModel(words) as typeof words),
    documents: documents.map(entryOf),
  };
  return { definition: PUBLIC_INDEX, model };
}
