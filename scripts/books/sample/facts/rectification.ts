import type { CivilDate } from "#domain/civil-date.ts";

/** One matter that an organisation was told to mend; `done` is null while it is open. */
export interface Rectification {
  readonly subject: string;
  readonly matter: string;
  readonly measure: string;
  readonly told: CivilDate;
  readonly due: CivilDate;
  readonly done: CivilDate | null;
}

/** Organisation, matter, measure, the days told and due, done ("" = open). */
const ROWS: readonly (readonly [string, string, string, CivilDate, CivilDate, string])[] = [
  ["科普中心党支部", "集中学习缺席多", "支部书记逐人谈话，严格考勤", "2010-07-12", "2010-07-31", "2010-07-29"],
  ["科普中心党支部", "党员示范岗未挂牌公示", "制作岗位牌并上墙", "2010-07-12", "2010-08-10", "2010-08-19"],
  ["机关第二党支部", "学习记录不完整", "宣传委员专人记录，每月检查", "2010-07-12", "2010-08-15", "2010-08-13"],
  ["离退休党支部", "行动不便党员未送学上门", "支部委员分片包干送学", "2010-07-20", "2010-08-20", "2010-08-18"],
  ["科普中心党支部", "公开承诺到期未兑现", "倒排工期，建立讲师名册", "2010-08-10", "2010-08-25", ""],
  ["科普中心党支部", "未按季度召开党员大会", "补开党员大会，列出全年计划", "2010-08-10", "2010-09-30", ""],
  ["学会部党支部", "培训班筹备滞后", "明确分工，九月上旬开班", "2010-08-10", "2010-09-15", ""],
];

/** All matters by the day they were told, in the office's order. */
export const RECTIFICATIONS: readonly Rectification[] = ROWS.map(([subject, matter, measure, told, due, done]) => ({
  subject,
  matter,
  measure,
  told,
  due,
  done: done === "" ? null : done,
}));
