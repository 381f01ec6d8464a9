import { BALLOTS } from "#domain/fields/ballots.ts";
import { fieldDecimal, type FieldValues } from "#domain/record.ts";

/** Votes of a row that do not fit together, as shown to the clerk. */
export interface BallotMismatch {
  /** 优秀10、合格5 */
  readonly votes: string;
  readonly sum: number;
  readonly returned: number;
  readonly valid: number | null;
  readonly abstained: number;
}

const STANDARD = new Set(BALLOTS.fields.map(({ name }) => name));

/**
 * Checks one row of 民主测评: the votes of the options sum to 有效 (or to 有效 less 弃权, where abstentions are valid
 * ballots), and with 弃权 they are not more than 收回. Null when they fit; a blank 有效 is the sum itself.
 */
export function ballotMismatch(values: FieldValues): BallotMismatch | null {
  const returned = countIn(values, "收回");
  if (returned === null) return null;
  const options = Object.keys(values).filter((name) => !STANDARD.has(name));
  const votes = options.flatMap((name) => {
    const count = countIn(values, name);
    return count === null ? [] : [{ name, count }];
  });
  const sum = votes.reduce((all, { count }) => all + count, 0);
  const valid = countIn(values, "有效");
  const abstained = countIn(values, "弃权") ?? 0;
  if (fits({ sum, valid, abstained, returned })) return null;
  return { votes: votes.map(({ name, count }) => `${name}${count}`).join("、"), sum, returned, valid, abstained };
}

function fits({ sum, valid, abstained, returned }: Omit<BallotMismatch, "votes">): boolean {
  if (valid !== null && sum + abstained === valid) return true;
  return (valid === null || sum === valid) && sum + abstained <= returned;
}

function countIn(values: FieldValues, field: string): number | null {
  const decimal = fieldDecimal(values[field]);
  return decimal === null ? null : Number(decimal);
}
