import { allLines } from "#domain/evidence.ts";
import { editDistance } from "#import/dataset/near-miss.ts";
import { standardName } from "#import/dataset/organisations.ts";
import { UsageError } from "#domain/app-error.ts";
import type { Config } from "#domain/config.ts";
import { by } from "#domain/order.ts";
import type { ScoreBook, ScoreLine, SubjectScore } from "#domain/score-book.ts";
import { cleanName, cleanToken } from "#domain/text.ts";

/** A subject, and one of its lines where a line code was given. */
export interface FoundSubject {
  readonly score: SubjectScore;
  readonly line: ScoreLine | null;
}

/**
 * Finds whom a clerk asks for: a line code (D012-D1-03), a subject code, an organisation's name or alias, a member's name,
 * or 党组织/姓名.
 * @throws UsageError: nobody of that name (the nearest names are told), or several (all are listed with code and branch).
 */
export function findSubject(asked: string, book: ScoreBook, aliases: Config["organisationAliases"]): FoundSubject {
  const code = cleanToken(asked).toUpperCase();
  const coded = book.subjects.find((score) => code === score.code || code.startsWith(`${score.code}-`));
  if (coded) return { score: coded, line: code === coded.code ? null : lineOf(code, coded) };
  const found = namesakes(asked, book, aliases);
  const [score] = found;
  if (!score) throw nobody(asked, book, aliases);
  if (found.length > 1) throw several(asked, found);
  return { score, line: null };
}

function lineOf(code: string, score: SubjectScore): ScoreLine {
  const lines = allLines(score);
  const id = code.slice(score.code.length + 1);
  const line = lines.find(({ indicator }) => indicator.id.toUpperCase() === id);
  if (line) return line;
  throw new UsageError(
    `${score.code}（${score.name}）没有编号为“${id}”的指标`,
    `可以写：${lines.map(({ indicator }) => `${score.code}-${indicator.id}`).join("、")}`,
  );
}

function namesakes(asked: string, { subjects }: ScoreBook, aliases: Config["organisationAliases"]): SubjectScore[] {
  const name = cleanName(asked);
  const organisation = standardName(asked, aliases);
  const slash = name.lastIndexOf("/");
  const branch = slash < 0 ? null : standardName(name.slice(0, slash), aliases);
  const person = name.slice(slash + 1);
  return subjects.filter((score) => {
    if (score.subject.id === name) return true;
    if (score.subject.type === "组织") return branch === null && cleanName(score.name) === organisation;
    return cleanName(score.name) === person && (branch === null || score.branch === branch);
  });
}

function several(asked: string, found: readonly SubjectScore[]): UsageError {
  const all = found.map(naming).join("、");
  const example = found[0]?.code ?? "";
  return new UsageError(
    `叫“${asked}”的有${found.length}个：${all}`,
    `请写代码（如 npm run explain -- ${example}）${found.some(({ branch }) => branch !== null) ? "，或写“党组织/姓名”" : ""}`,
  );
}

const SUGGESTIONS = 3;

/** The nearest names are told, at most as far off as half of what was written. */
function nobody(asked: string, { subjects }: ScoreBook, aliases: Config["organisationAliases"]): UsageError {
  const name = cleanName(asked).split("/").at(-1) ?? "";
  const written = [...name];
  const spellings = [
    ...subjects.map((score) => ({ score, spelling: cleanName(score.name) })),
    ...aliases.flatMap((one) => {
      const score = subjects.find((known) => known.branch === null && known.name === cleanName(one.name));
      return score ? [{ score, spelling: cleanName(one.alias) }] : [];
    }),
  ];
  const near = spellings
    .map(({ score, spelling }) => ({ score, distance: editDistance(written, [...spelling]) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(written.length / 2)))
    .sort(
      by(
        ({ distance }) => distance,
        ({ score }) => score.code,
      ),
    );
  const nearest = [...new Set(near.map(({ score }) => naming(score)))].slice(0, SUGGESTIONS);
  const remedy = "请写党员姓名、党组织名称（或别名）、“党组织/姓名”，或文件上印的代码，如 D012、D012-D1-03";
  return new UsageError(
    `没有找到“${asked}”`,
    nearest.length === 0 ? remedy : `是不是要找：${nearest.join("、")}？${remedy}`,
  );
}

function naming({ code, name, branch }: SubjectScore): string {
  return branch === null ? `${code} ${name}` : `${code} ${name}（${branch}）`;
}
