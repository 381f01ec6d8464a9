import * as fc from "fast-check";
import type { Config, Indicator } from "#domain/config.ts";
import type { Dataset, DatasetRecord } from "#domain/dataset.ts";
import { config, indicator, measureFrom, office, pts, tier, where } from "./score-config.ts";
import { dataset, member, organisation, record } from "./score-dataset.ts";
import { award, ballot, figure, FOUR_LEVELS, judged, selfMark } from "./score-records.ts";

const BRANCHES = ["甲支部", "乙支部", "丙支部"];
const MEMBERS = ["甲支部/张一", "甲支部/李二", "乙支部/王三", "丙支部/赵四"];
const day = fc.constantFrom("2009-12-31", "2010-01-01", "2010-05-31", "2010-06-18", "2010-06-30", "2010-07-01");
const row = fc.integer({ min: 3, max: 9999 });
const owner = fc.constantFrom(...BRANCHES, ...MEMBERS);

const votes = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 });
const anyBallot = fc
  .record({ owner, group: fc.constantFrom("党员", "群众", "来宾"), votes, lost: fc.nat(6), blank: fc.nat(4), day, row })
  .map(({ lost, blank, ...words }) => {
    const valid = words.votes.reduce((sum, count) => sum + count, 0);
    return ballot({ ...words, valid, abstained: blank, returned: valid + blank, issued: valid + blank + lost });
  });

const anyMark = fc
  .record({ owner, mark: fc.option(fc.integer({ min: 0, max: 50 })), full: fc.constantFrom("50", "100"), day, row })
  .map(({ owner: whose, mark, ...words }) => judged(whose, mark === null ? null : String(mark), words));

const anyAward = fc
  .record({
    owner,
    类型: fc.constantFrom("表彰", "通报批评", "警告", "严重警告", "撤职", "留党察看"),
    级别: fc.constantFrom("单位", "市", "省", "国家", null),
    事项: fc.constantFrom("创先争优", "文明单位", null),
    文号: fc.constantFrom("示例〔2010〕1号", null),
    words: fc.record({ day, row }),
  })
  .map(({ owner: whose, words, ...values }) => award(whose, values, words));

const anyCommitment = fc
  .record({
    owner,
    kind: fc.constantFrom("公开承诺" as const, "整改台账" as const),
    due: day,
    done: fc.option(day),
    row,
  })
  .map((words) => record(words));

const anyFigure = fc
  .record({ owner, tenths: fc.integer({ min: 0, max: 200 }), words: fc.record({ day, row }) })
  .map(({ owner: whose, tenths, words }) => figure(whose, String(tenths / 10), words));

const anySelf = fc
  .record({
    owner,
    id: fc.constantFrom("Z1-01", "D1-01", "X"),
    mark: fc.integer({ min: 0, max: 10 }),
    words: fc.record({ day, row }),
  })
  .map(({ owner: whose, id, mark, words }) => selfMark(whose, [id, String(mark)], words));

const anyActivity = fc
  .record({ owner: fc.constantFrom(...BRANCHES), day, row, participants: fc.subarray(MEMBERS) })
  .map((words) => record({ ...words, values: { 应到人数: "#10", 实到人数: "#7" } }));

/** A record of any kind that {@link ALL_METHODS} reads, also outside its windows, without what it needs, of strangers' groups. */
export const anyMethodRecord: fc.Arbitrary<DatasetRecord> = fc.oneof(
  anyBallot,
  anyMark,
  anyAward,
  anyCommitment,
  anyFigure,
  anySelf,
  anyActivity,
);

/** Three branches of two types, one of them exempt at times, and four members, with up to 40 records of any kind. */
export const anyMethodDataset: fc.Arbitrary<Dataset> = fc
  .record({
    records: fc.array(anyMethodRecord, { maxLength: 40 }),
    exempt: fc.constantFrom(null, "丙支部", "丙支部/赵四"),
  })
  .map(({ records, exempt }) =>
    dataset({
      organisations: BRANCHES.map((name) =>
        organisation(name, { type: name === "乙支部" ? "事业" : "机关", exempt: name === exempt ? "新成立" : null }),
      ),
      members: MEMBERS.map((id) => member(id, { exempt: id === exempt ? "离退休" : null })),
      records,
    }),
  );

const figures = { source: "指标数据", measure: measureFrom("合计(数值)"), window: "年", partial: "全额" } as const;
const awards = { source: "奖惩", window: "年", perUnit: "3", cap: pts("5") } as const;

/** Every 计分方式 once for one kind of subjects; `initial` is the letter its numbers begin with. */
function oneOfEach(subjectType: "组织" | "党员", initial: "Z" | "D"): readonly Indicator[] {
  const one = (number: string, changes: Partial<Indicator>) =>
    indicator({ subjectType, id: `${initial}1-${number}`, full: pts("10"), window: "年", partial: "全额", ...changes });
  return [
    one("01", { perUnit: "2.5" }),
    one("02", { ...figures, method: "按量折算", target: "7" }),
    one("03", { ...figures, method: "比率得分", target: "3" }),
    one("04", {
      ...figures,
      method: "分档得分",
      bands: [
        { atLeast: "20", points: pts("10") },
        { atLeast: "5", points: pts("4") },
      ],
    }),
    one("05", { method: "扣分", source: "奖惩", filter: where("类型", "=", "通报批评"), perUnit: "4" }),
    one("06", { method: "按期完成", source: "整改台账", measure: measureFrom("完成率"), perUnit: "0.3" }),
    one("07", { method: "评委打分", source: "评委打分" }),
    one("08", { method: "民主测评", source: "民主测评" }),
    one("09", { ...figures, method: "排名赋分", perUnit: "3" }),
    one("10", { ...figures, method: "相对最优", direction: "越小越好" }),
    one("11", { ...awards, method: "加分", filter: where("类型", "=", "表彰") }),
    one("12", { ...awards, method: "扣减", filter: where("类型", "=", "通报批评") }),
    one("13", { method: "一票否决", source: "奖惩", filter: where("类型", "=", "撤职"), veto: "零分" }),
    one("14", { method: "比率得分", source: "公开承诺", measure: measureFrom("完成率") }),
  ];
}

const GROUPS: Config["ballotGroups"] = (["组织", "党员"] as const).flatMap((subjectType) => [
  { subjectType, name: "党员", weight: "60" },
  { subjectType, name: "群众", weight: "40" },
]);

/** Every method, as lines of both kinds of subjects and as components, with quotas, caps and trimming. */
export const ALL_METHODS: Config = config([...oneOfEach("组织", "Z"), ...oneOfEach("党员", "D")], {
  office: office({ memberRankScope: "全体", trimJudges: true, bonusCap: pts("4") }),
  ballotOptions: FOUR_LEVELS,
  ballotGroups: GROUPS,
  components: (["组织", "党员"] as const).flatMap((subjectType) => [
    { subjectType, name: "日常", weight: "70", content: "维度" },
    { subjectType, name: "测评", weight: "20", content: "民主测评" },
    { subjectType, name: "评委", weight: "10", content: "评委打分" },
  ]),
  tiers: (["组织", "党员"] as const).flatMap((subjectType) => [
    tier("先进", "60", { subjectType, quota: "0.34" }),
    tier("中间", "30", { subjectType, quota: "0.5" }),
    tier("后进", "0", { subjectType }),
  ]),
});
