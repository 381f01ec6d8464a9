import { type RememberedAnswer, splitSubject } from "#domain/answers.ts";
import type { Config } from "#domain/config.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import type { Location } from "#domain/location.ts";
import { cleanName, normaliseHeader } from "#domain/text.ts";

/** Something the staff's own sheets say: what about (as a key), what, and where. */
export interface Stated {
  readonly key: string;
  readonly says: string;
  readonly at: Location;
}

/** The spellings of the staff's sheets and of the clerks' answers together. */
export interface MergedAnswers extends Pick<Config, "headerSynonyms" | "organisationAliases" | "answers"> {
  readonly issues: readonly Issue[];
}

/** Under which key a header synonym of a table is known. */
export function headerKey(table: string, synonym: string): string {
  return `表头别名\u0000${table}\u0000${normaliseHeader(synonym)}`;
}

/** Under which key an organisation's alias is known. */
export function aliasKey(alias: string): string {
  return `组织别名\u0000${cleanName(alias)}`;
}

/**
 * Adds the remembered answers to what the staff's sheets say. Where the two disagree the sheets win, with a warning
 * that names both cells (formats.md section 1, remembered answers); of several answers on one thing the last holds.
 */
export function mergeAnswers(
  answers: readonly RememberedAnswer[],
  own: Pick<Config, "headerSynonyms" | "organisationAliases"> & { readonly stated: readonly Stated[] },
): MergedAnswers {
  const stated = new Map(own.stated.map((one) => [one.key, one]));
  const issues = answers.flatMap((answer) => overruled(answer, stated));
  const effective = answers.filter((answer) => overruled(answer, stated).length === 0);
  const news = new Map(effective.map((answer) => [keyOf(answer), answer]));
  const added = [...news.values()].filter((answer) => !stated.has(keyOf(answer) ?? ""));
  return {
    headerSynonyms: [...own.headerSynonyms, ...added.flatMap(headerSynonym)],
    organisationAliases: [...own.organisationAliases, ...added.flatMap(organisationAlias)],
    answers: effective,
    issues,
  };
}

function overruled(answer: RememberedAnswer, stated: ReadonlyMap<string, Stated>): readonly Issue[] {
  const known = stated.get(keyOf(answer) ?? "");
  if (known === undefined || cleanName(known.says) === cleanName(answer.decision)) return [];
  const place = [known.at.sheet, known.at.cell].filter((part) => part !== null).join(" › ");
  return [issue("config-answer-overruled", answer.at, { found: answer.decision, place, there: known.says })];
}

function keyOf({ matter, subject }: RememberedAnswer): string | null {
  if (matter === "组织别名") return aliasKey(subject);
  const split = matter === "表头别名" ? splitSubject(subject) : null;
  return split === null ? null : headerKey(split.kind, split.rest);
}

function headerSynonym({ matter, subject, decision }: RememberedAnswer): Config["headerSynonyms"] {
  const split = matter === "表头别名" ? splitSubject(subject) : null;
  return split === null ? [] : [{ table: split.kind, field: decision, synonym: split.rest }];
}

function organisationAlias({ matter, subject, decision }: RememberedAnswer): Config["organisationAliases"] {
  return matter === "组织别名" ? [{ name: cleanName(decision), alias: cleanName(subject) }] : [];
}
