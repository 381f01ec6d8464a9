import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { excerpt, normaliseHeader } from "#domain/text.ts";
import type { Choice } from "#import/table/choose-kind.ts";
import type { Head } from "#import/table/header-rows.ts";
import { headerText } from "#import/table/header-rows.ts";
import { headPlace } from "#import/table/table-issues-of.ts";

/** Headers of a column that tells who voted. A judge signs his marks; a voter does not. */
const VOTER = /^(投票人|填票人|测评人|评议人|评价人|参评人|表决人|无记名投票人)(姓名|签名|签字)?$/;

/** From this many option columns on a table is one of votes, whatever else it lacks. */
const ENOUGH_OPTIONS = 2;

/**
 * Refuses a table of votes in which the voters are named: only totals of a group may be handed in (domain.md 2.3 and 5,
 * secret ballot). Null for every other table.
 */
export function voterNamesIssue(
  choice: Choice,
  { head, ballotOptions }: { readonly head: Head; readonly ballotOptions: readonly string[] },
  sheet: { readonly file: string; readonly sheet: string | null },
): Issue | null {
  const voters = head.columns.find((column) => VOTER.test(normaliseHeader(headerText(column))));
  if (voters === undefined || !isOfVotes(choice, head, ballotOptions)) return null;
  return issue("table-voter-names", headPlace(head, voters, sheet), { header: excerpt(headerText(voters)) });
}

function isOfVotes(choice: Choice, head: Head, ballotOptions: readonly string[]): boolean {
  if (choice.outcome === "chosen") return choice.candidate.fit.kind.name === "民主测评";
  const options = new Set(ballotOptions.map(normaliseHeader));
  const named = head.columns.filter((column) => options.has(normaliseHeader(headerText(column))));
  return named.length >= ENOUGH_OPTIONS || (choice.outcome === "none" && choice.closest?.kind.name === "民主测评");
}
