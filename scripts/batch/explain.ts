import { evidenceOf, readTexts } from "#batch/evidence-texts.ts";
import { findSubject } from "#batch/find-subject.ts";
import { importMonth } from "#batch/import-month.ts";
import { buildExplanation } from "#report/explain/build-explanation.ts";
import { computeScores } from "#score/compute-scores.ts";
import type { Explanation } from "#domain/explanation.ts";
import type { ImportRequest } from "#domain/month-run.ts";

/**
 * Scores the month and follows one subject's score down to the cells; `asked` is a name, an alias, 党组织/姓名 or a code.
 * @throws UsageError for nobody or several of that name; ConfigError.
 */
export async function explainScore(request: ImportRequest, asked: string): Promise<Explanation> {
  const { config, dataset } = await importMonth(request, { anyMonth: false, onFile: () => undefined });
  const book = computeScores(dataset, config);
  const found = findSubject(asked, book, config.organisationAliases);
  const { type, id } = found.score.subject;
  const own = book.unscored.filter(({ record: { owner } }) => owner.type === type && owner.id === id);
  const cells = evidenceOf(
    found.score,
    own.map(({ record }) => record.at),
  );
  return buildExplanation(found, { book, config, textAt: await readTexts(cells, request.files) });
}
