import { describe, expect, it } from "vitest";
import type { Dataset, Member, Organisation } from "#domain/dataset.ts";
import { movedIn, movementBetween, partsThatMoved, scoredMonth } from "../../support/movement-months.ts";
import { config, indicator, pts, where } from "../../support/score-config.ts";
import { member, organisation, record } from "../../support/score-dataset.ts";

const BRANCHES: readonly Organisation[] = [organisation("甲支部"), organisation("乙支部")];
const FOR_MEMBERS = indicator({ id: "D1-01", subjectType: "党员", perUnit: "2", window: "年", partial: "全额" });
const FOR_BRANCHES = indicator({ id: "Z1-01", perUnit: "2", window: "年", partial: "全额" });
const SETTINGS = config([FOR_BRANCHES, FOR_MEMBERS]);

const STAYED = (id: string): Member => member(id);
/** Somebody who went from 甲支部 to 乙支部 on 10 July. */
const MOVED = (id: string): Member => ({
  ...member(id),
  name: "张一",
  memberships: [
    { organisation: "甲支部", from: null, to: "2010-07-09" },
    { organisation: "乙支部", from: "2010-07-10", to: null },
  ],
});

/** Somebody of that id, `党组织/姓名/出生年月`, and of those memberships; of the branch all along where none is given. */
function named(id: string, ...spans: readonly (readonly [string, string | null, string | null])[]): Member {
  const own = member(id);
  const memberships = spans.map(([branch, from, to]) => ({ organisation: branch, from, to }));
  return memberships.length === 0 ? own : { ...own, memberships };
}

/** An activity of 甲支部 in which somebody of that id took part: 20.00 for the member. */
const tookPart = (id: string) =>
  record({ owner: "甲支部", participants: [id], values: { 活动名称: "参观", 日期: "@2010-06-18", 参加人员: "张一" } });

/** The same activity, with those words in 参加人员 and whom they mean. */
const took = (words: string, ...participants: string[]) =>
  record({ owner: "甲支部", participants, values: { 活动名称: "参观", 日期: "@2010-06-18", 参加人员: words } });

function between(june: Partial<Dataset>, july: Partial<Dataset>, settings = SETTINGS) {
  return movementBetween(
    scoredMonth({ organisations: BRANCHES, ...june }, SETTINGS),
    scoredMonth({ organisations: BRANCHES, period: "2010-07", ...july }, settings),
  );
}

describe("who is who in two months", () => {
  it("a member who changed the branch is the same and keeps the records", () => {
    const movement = between(
      { members: [STAYED("甲支部/张一")], records: [tookPart("甲支部/张一")] },
      { members: [MOVED("乙支部/张一")], records: [tookPart("乙支部/张一")] },
    );
    const moved = movedIn(movement, "乙支部/张一");
    expect(moved.previous).toEqual({ type: "党员", id: "甲支部/张一" });
    expect(moved).toMatchObject({ before: pts("20"), after: pts("20"), difference: 0 });
    expect(partsThatMoved(moved)).toEqual({});
    expect(movement.left).toEqual([]);
  });

  it("a namesake of the branch that somebody moves into is told apart by the membership on the last day", () => {
    const movement = between(
      { members: [STAYED("甲支部/张一"), STAYED("乙支部/张一")], records: [tookPart("甲支部/张一")] },
      {
        members: [MOVED("乙支部/张一/1970-01"), { ...member("乙支部/张一/1980-02"), name: "张一" }],
        records: [tookPart("乙支部/张一/1970-01")],
      },
    );
    expect(movedIn(movement, "乙支部/张一/1970-01").previous?.id).toBe("甲支部/张一");
    expect(movedIn(movement, "乙支部/张一/1980-02").previous?.id).toBe("乙支部/张一");
    expect(movedIn(movement, "乙支部/张一/1970-01").before).toBe(pts("20"));
  });

  it("an id that passed to a namesake who moved in does not pass on the points", () => {
    const movement = between(
      { members: [STAYED("甲支部/张一"), STAYED("乙支部/张一")], records: [tookPart("甲支部/张一")] },
      { members: [MOVED("乙支部/张一")], records: [tookPart("乙支部/张一")] },
    );
    expect(movedIn(movement, "乙支部/张一")).toMatchObject({
      previous: { id: "甲支部/张一" },
      before: pts("20"),
      after: pts("20"),
    });
    expect(movement.left.map(({ subject }) => subject.id)).toEqual(["乙支部/张一"]);
  });

  it("who cannot be told for certain is new, and who was there before has left", () => {
    const movement = between(
      { members: [STAYED("甲支部/张一")] },
      { members: [MOVED("乙支部/张一/1"), MOVED("乙支部/张一/2")] },
    );
    expect(movedIn(movement, "乙支部/张一/1")).toMatchObject({ previous: null, before: null, parts: null });
    expect(movement.left).toEqual([
      { subject: { type: "党员", id: "甲支部/张一" }, name: "张一", branch: "甲支部", total: 0 },
    ]);
  });

  it("a roster that now dates the arrival later does not make a stranger of a member", () => {
    const late = member("甲支部/张一", { memberships: [{ organisation: "甲支部", from: "2010-07-05", to: null }] });
    const movement = between({ members: [STAYED("甲支部/张一")] }, { members: [late] });
    expect(movedIn(movement, "甲支部/张一").previous?.id).toBe("甲支部/张一");
  });

  it("an organisation under a new standard name is the same by 组织别名, with its members", () => {
    const renamed = organisation("新支部");
    const people = [member("新支部/张一", { memberships: [{ organisation: "新支部", from: null, to: null }] })];
    const movement = between(
      { members: [STAYED("甲支部/张一")], records: [tookPart("甲支部/张一")] },
      {
        organisations: [renamed, organisation("乙支部")],
        members: people,
        records: [{ ...tookPart("新支部/张一"), owner: { type: "组织", id: "新支部" }, organisation: "新支部" }],
      },
      { ...SETTINGS, organisationAliases: [{ name: "新支部", alias: "甲支部" }] },
    );
    expect(movedIn(movement, "新支部")).toMatchObject({ previous: { id: "甲支部" }, difference: 0 });
    expect(movedIn(movement, "新支部/张一")).toMatchObject({ previous: { id: "甲支部/张一" }, difference: 0 });
    expect(partsThatMoved(movedIn(movement, "新支部"))).toEqual({});
  });

  it("a member who is on no roster any more has left", () => {
    const movement = between({ members: [STAYED("甲支部/张一")] }, { members: [STAYED("甲支部/李二")] });
    expect(movedIn(movement, "甲支部/李二").previous).toBeNull();
    expect(movement.left.map(({ subject }) => subject.id)).toEqual(["甲支部/张一"]);
  });

  it("of two namesakes of a branch the one who stays is who he was, and the other one has left", () => {
    const [left, stays] = [named("甲支部/张一/1970-01"), named("甲支部/张一/1980-02")];
    const movement = between({ members: [left, stays] }, { members: [stays] });
    expect(movedIn(movement, stays.id).previous?.id).toBe(stays.id);
    expect(movement.left.map(({ subject }) => subject.id)).toEqual([left.id]);
  });

  it("a namesake who has joined the branch since is new", () => {
    const joined = named("甲支部/张一/1980-02", ["甲支部", "2010-07-01", null]);
    const movement = between({ members: [STAYED("甲支部/张一")] }, { members: [named("甲支部/张一/1970-01"), joined] });
    expect(movedIn(movement, "甲支部/张一/1970-01").previous?.id).toBe("甲支部/张一");
    expect(movedIn(movement, joined.id).previous).toBeNull();
  });

  it("the last day decides between one who left the branch on the day before and one who came that day", () => {
    const gone = named("乙支部/张一/1970-01", ["甲支部", null, "2010-06-29"], ["乙支部", "2010-06-30", null]);
    const came = named("甲支部/张一/1980-02", ["甲支部", "2010-06-30", null]);
    const movement = between({ members: [STAYED("甲支部/张一")] }, { members: [gone, came] });
    expect(movedIn(movement, gone.id).previous).toBeNull();
    expect(movedIn(movement, came.id).previous?.id).toBe("甲支部/张一");
  });

  it("one who left the branch on the last day itself was still in it", () => {
    const gone = named("乙支部/张一/1970-01", ["甲支部", null, "2010-06-30"], ["乙支部", "2010-07-01", null]);
    const came = named("甲支部/张一/1980-02", ["甲支部", "2010-07-01", null]);
    const movement = between({ members: [STAYED("甲支部/张一")] }, { members: [gone, came] });
    expect(movedIn(movement, gone.id).previous?.id).toBe("甲支部/张一");
    expect(movedIn(movement, came.id).previous).toBeNull();
  });

  it("where the roster now dates the arrival later, the id comes before another branch that the member was in once", () => {
    const late = named("甲支部/张一", ["乙支部", null, "2010-05-31"], ["甲支部", "2010-07-05", null]);
    const movement = between({ members: [STAYED("乙支部/张一"), STAYED("甲支部/张一")] }, { members: [late] });
    expect(movedIn(movement, late.id).previous?.id).toBe("甲支部/张一");
    expect(movement.left.map(({ subject }) => subject.id)).toEqual(["乙支部/张一"]);
  });

  it("who has moved on since, and whose arrival is now dated later, is found by having been in the branch at all", () => {
    const moved = named("乙支部/张一/1970-01", ["甲支部", "2010-07-02", "2010-07-09"], ["乙支部", "2010-07-10", null]);
    const other = named("乙支部/张一/1980-02");
    const movement = between({ members: [STAYED("甲支部/张一")] }, { members: [other, moved] });
    expect(movedIn(movement, moved.id).previous?.id).toBe("甲支部/张一");
    expect(movedIn(movement, other.id).previous).toBeNull();
  });

  it("who took part is a correction where the record names others now", () => {
    const members = [STAYED("甲支部/张一"), STAYED("甲支部/李二")];
    const movement = between(
      { members, records: [took("张一", "甲支部/张一")] },
      { members, records: [took("张一、李二", "甲支部/张一", "甲支部/李二")] },
    );
    expect(partsThatMoved(movedIn(movement, "甲支部/李二"))).toEqual({ corrections: pts("20") });
  });

  it.each([
    ["a matter of the roster where the record names none", [null, null], "roster"],
    ["a correction where the record names another now", ["甲支部", "乙支部"], "corrections"],
  ] as const)("of which branch a record counts is %s", (_, [then, now], part) => {
    const settings = config([{ ...FOR_MEMBERS, source: "志愿服务", filter: where("党组织", "=", "甲支部") }]);
    const month = (period: string, branch: string, written: string | null) => {
      const values = { 日期: "@2010-06-18", 党组织: written };
      const served = record({ kind: "志愿服务", owner: "甲支部/张一", organisation: branch, values });
      return scoredMonth(
        { period, organisations: BRANCHES, members: [STAYED("甲支部/张一")], records: [served] },
        settings,
      );
    };
    const movement = movementBetween(month("2010-06", "甲支部", then), month("2010-07", "乙支部", now));
    expect(partsThatMoved(movedIn(movement, "甲支部/张一"))).toEqual({ [part]: pts("-20") });
  });

  it("whom 全体党员 meant is a matter of the roster", () => {
    const words = { 活动名称: "大会", 日期: "@2010-06-18", 参加人员: "全体党员" };
    const all = (...participants: string[]) => record({ owner: "甲支部", participants, values: words });
    const movement = between(
      { members: [STAYED("甲支部/张一"), STAYED("甲支部/李二")], records: [all("甲支部/张一")] },
      { members: [STAYED("甲支部/张一"), STAYED("甲支部/李二")], records: [all("甲支部/张一", "甲支部/李二")] },
    );
    expect(partsThatMoved(movedIn(movement, "甲支部/李二"))).toEqual({ roster: pts("20") });
  });
});
