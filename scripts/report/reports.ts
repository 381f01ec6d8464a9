import type { Report } from "#report/report.ts";
import { analysisAnnex } from "#report/reports/analysis-annex.ts";
import { ballotSummary } from "#report/reports/ballot-summary.ts";
import { benchmarking } from "#report/reports/benchmarking.ts";
import { briefing } from "#report/reports/briefing.ts";
import { commendationNotice } from "#report/reports/commendation-notice.ts";
import { commentsNotice } from "#report/reports/comments-notice.ts";
import { memberCard } from "#report/reports/member-card.ts";
import { modelDeedsReport } from "#report/reports/model-deeds.ts";
import { organisationReport } from "#report/reports/organisation-report.ts";
import { pledges } from "#report/reports/pledges.ts";
import { rectificationLedger } from "#report/reports/rectification-ledger.ts";
import { rectificationNotice } from "#report/reports/rectification-notice.ts";
import { phaseSummary } from "#report/reports/phase-summary.ts";
import { pictureAlbum } from "#report/reports/picture-album.ts";
import { promotion } from "#report/reports/promotion.ts";
import { scoringBasis } from "#report/reports/scoring-basis.ts";
import { submissionReminder } from "#report/reports/submission-reminder.ts";
import { summaryTableReport } from "#report/reports/summary-table.ts";
import { taskProgressReport } from "#report/reports/task-progress.ts";

/** Every kind of document, in the order in which they are made. A new one is one file and one line here. */
export const REPORTS: readonly Report[] = [
  briefing,
  organisationReport,
  scoringBasis,
  memberCard,
  analysisAnnex,
  pledges,
  commentsNotice,
  rectificationNotice,
  rectificationLedger,
  submissionReminder,
  commendationNotice,
  modelDeedsReport,
  phaseSummary,
  pictureAlbum,
  summaryTableReport,
  taskProgressReport,
  benchmarking,
  promotion,
  ballotSummary,
];
