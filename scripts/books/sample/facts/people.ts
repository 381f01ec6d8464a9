import type { CivilDate } from "#domain/civil-date.ts";
import { PEOPLE_BY_BRANCH, type PersonRow } from "#books/sample/facts/people-table.ts";

/** A member of the sample. */
export interface Person {
  readonly name: string;
  /** Code of the branch in June. */
  readonly branch: number;
  readonly sex: "男" | "女";
  readonly ethnic: string;
  readonly birth: CivilDate;
  readonly education: string;
  /** Month of joining, `YYYY-MM`. */
  readonly joined: string;
  /** Null for the member on probation. */
  readonly regular: string | null;
  readonly post: string;
  readonly partyPost: string;
  readonly service: "在职" | "离退休";
  /** 18 characters with a valid check character; region 99xxxx was never assigned. */
  readonly idNumber: string;
  readonly phone: string;
  /** Reason for not being evaluated; null when evaluated. */
  readonly exempt: string | null;
  /** 1–5: how much the person does. */
  readonly zeal: number;
}

/** The one transfer of the three months: the day counts for the new branch. */
export const TRANSFER = { name: "余小满", from: 5, to: 4, day: "2010-07-12" } as const;

const ETHNIC: Readonly<Record<string, string>> = {
  阿依古丽·艾则孜: "维吾尔族",
  金玉兰: "满族",
  关秋实: "满族",
};
const EXEMPT: Readonly<Record<string, string>> = {
  姜松柏: "年老体弱",
  戴淑芬: "长期患病卧床",
  傅春生: "随子女在外地居住",
};
const ON_PROBATION = "常小青";

/** All members, by branch and in the office's order. */
export const PEOPLE: readonly Person[] = Object.entries(PEOPLE_BY_BRANCH).flatMap(([code, rows]) =>
  rows.map((row, at) => memberOf(row, Number(code), at + 1)),
);

/** Code of the branch that a person belongs to on a day. */
export function branchOn(person: Person, day: CivilDate): number {
  return person.name === TRANSFER.name && day >= TRANSFER.day ? TRANSFER.to : person.branch;
}

/** Members of a branch on a day, in the office's order; code 0 means everybody. */
export function membersOn(code: number, day: CivilDate): readonly Person[] {
  return PEOPLE.filter((one) => code === 0 || branchOn(one, day) === code);
}

/**
 * The 18 characters of an ID number: region, birth, sequence (odd for men) and the check character of
 * GB 11643-1999 (ISO 7064 MOD 11-2).
 */
export function idNumber(region: string, birth: CivilDate, sequence: number): string {
  const body = `${region}${birth.replaceAll("-", "")}${String(sequence).padStart(3, "0")}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return body + "10X98765432".charAt(sum % 11);
}

function memberOf(row: PersonRow, branch: number, place: number): Person {
  const [name, sex, birth, education, joined, post, partyPost, zeal] = row;
  const sequence = 20 * branch + 2 * place + (sex === "男" ? 1 : 0);
  return {
    name,
    sex,
    birth,
    education,
    joined,
    post,
    partyPost,
    zeal,
    branch,
    ethnic: ETHNIC[name] ?? "汉族",
    regular: name === ON_PROBATION ? null : yearLater(joined),
    service: branch === 6 ? "离退休" : "在职",
    idNumber: idNumber("990602", birth, sequence),
    // Mobile numbers beginning with 154 were never given out.
    phone: `1540000${String(branch * 1000 + place * 11).padStart(4, "0")}`,
    exempt: EXEMPT[name] ?? null,
  };
}

function yearLater(month: string): string {
  return `${Number(month.slice(0, 4)) + 1}${month.slice(4)}`;
}
