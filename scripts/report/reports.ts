import type { Report } from "#report/report.ts";
import { analysisAnnex } from "#report/reports/analysis-annex.ts";
import { briefing } from "#report/reports/briefing.ts";
import { memberCard } from "#report/reports/member-card.ts";
import { modelDeedsReport } from "#report/reports/model-deeds.ts";
import { organisationReport } from "#report/reports/organisation-report.ts";
import { phaseSummary } from "#report/reports/phase-summary.ts";
import { pictureAlbum } from "#report/reports/picture-album.ts";
import { scoringBasis } from "#report/reports/scoring-basis.ts";

/** Every kind of document, in the order in which they are made. A new one is one file and one line here. */
export const REPORTS: readonly Report[] = [
  briefing,
  organisationReport,
  scoringBasis,
  memberCard,
  analysisAnnex,
  modelDeedsReport,
  phaseSummary,
  pictureAlbum,
];
