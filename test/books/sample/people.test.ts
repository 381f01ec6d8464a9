import { describe, expect, it } from "vitest";
import { groupBy } from "#domain/order.ts";
import { BRANCHES } from "#books/sample/facts/organisations.ts";
import { branchOn, idNumber, membersOn, PEOPLE, TRANSFER } from "#books/sample/facts/people.ts";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isValidId(id: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(id.charAt(at)), 0);
  return "10X98765432".charAt(sum % 11) === id.charAt(17);
}

describe("the members of the sample", () => {
  it("are about sixty in six branches", () => {
    expect(BRANCHES).toHaveLength(6);
    expect(PEOPLE.length).toBeGreaterThanOrEqual(58);
    expect(PEOPLE.length).toBeLessThanOrEqual(65);
    for (const branch of BRANCHES) expect(membersOn(branch.code, "2010-08-31").length).toBeGreaterThanOrEqual(7);
  });

  it("have ID numbers of their own, with a valid checksum and a region that was never assigned", () => {
    expect(new Set(PEOPLE.map((one) => one.idNumber)).size).toBe(PEOPLE.length);
    for (const person of PEOPLE) {
      expect(person.idNumber).toMatch(/^99\d{4}(18|19|20)\d{9}[\dX]$/);
      expect(isValidId(person.idNumber), person.name).toBe(true);
      expect(person.idNumber.slice(6, 14)).toBe(person.birth.replaceAll("-", ""));
      expect(Number(person.idNumber.charAt(16)) % 2, person.name).toBe(person.sex === "男" ? 1 : 0);
    }
  });

  it("get the check character of GB 11643-1999", () => {
    expect(idNumber("110105", "1949-12-31", 2)).toBe("11010519491231002X");
  });

  it("have phones of their own that nobody was ever given", () => {
    expect(new Set(PEOPLE.map((one) => one.phone)).size).toBe(PEOPLE.length);
    for (const person of PEOPLE) expect(person.phone).toMatch(/^154\d{8}$/);
  });

  it("have one name twice, in different branches", () => {
    const namesakes = [...groupBy(PEOPLE, (one) => one.name).values()].filter((group) => group.length > 1);
    expect(namesakes).toHaveLength(1);
    expect(new Set(namesakes[0]?.map((one) => one.branch)).size).toBe(2);
  });

  it.each([
    ["a compound surname", /^(欧阳|上官|司马|诸葛)/u],
    ["a minority name with ·", /·/u],
    ["a rare character outside the basic plane", /[\u{20000}-\u{3FFFF}]/u],
    ["a rare character of the first extension", /[\u3400-\u4DBF]/u],
    ["two characters", /^\p{Script=Han}{2}$/u],
    ["three characters", /^\p{Script=Han}{3}$/u],
  ])("include a name with %s", (_, pattern) => {
    expect(PEOPLE.some((one) => pattern.test(one.name))).toBe(true);
  });

  it("include one on probation, retired ones who are not evaluated, and one who was transferred in July", () => {
    expect(PEOPLE.filter((one) => one.regular === null)).toHaveLength(1);
    expect(PEOPLE.filter((one) => one.exempt !== null && one.service === "离退休").length).toBeGreaterThan(1);
    const moved = PEOPLE.filter((one) => branchOn(one, "2010-06-30") !== branchOn(one, "2010-07-31"));
    expect(moved.map((one) => one.name)).toEqual([TRANSFER.name]);
    expect(branchOn(moved[0] ?? raise(), "2010-07-11")).toBe(TRANSFER.from);
    expect(branchOn(moved[0] ?? raise(), "2010-07-12")).toBe(TRANSFER.to);
  });
});

function raise(): never {
  throw new Error("nobody was transferred");
}
