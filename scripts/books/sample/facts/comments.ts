import type { CivilDate } from "#domain/civil-date.ts";

/** What the leading group's office said of a subject. */
export interface Comment {
  readonly subject: string;
  /** Code of the branch; 0 where the subject is an organisation. */
  readonly branch: number;
  readonly day: CivilDate;
  readonly by: string;
  readonly text: string;
}

type CommentRow = readonly [subject: string, branch: number, day: CivilDate, by: string, text: string];

const ROWS: readonly CommentRow[] = [
  [
    "机关第一党支部",
    0,
    "2010-07-29",
    "郑守正",
    "班子重视，制度修订及时，“七一”系列活动组织有序。服务点建设要抓紧，联系群众还可再深入。",
  ],
  ["机关第二党支部", 0, "2010-07-29", "苏为民", "审批时限压缩得到群众认可。党员大会和学习记录不够完整，请在八月补齐。"],
  [
    "科技馆党支部",
    0,
    "2010-07-30",
    "郑守正",
    "免费开放和志愿讲解效果好，党员作用发挥明显，可以总结经验向其他支部介绍。",
  ],
  [
    "科普中心党支部",
    0,
    "2010-07-30",
    "苏为民",
    "活动次数少，学习缺席多，承诺进展慢。要求对照方案逐项整改，支部书记负总责。",
  ],
  ["许澜", 3, "2010-07-30", "郑守正", "讲解热情周到，比赛成绩突出，望带动青年讲解员共同提高。"],
  ["学会部党支部", 0, "2010-08-26", "顾知行", "年检上门服务做得扎实。培训班筹备略迟，承诺事项要按时兑现。"],
  [
    "离退休党支部",
    0,
    "2010-08-26",
    "顾知行",
    "老同志参加学习积极性高，关心下一代工作有特色。对行动不便的党员要送学上门。",
  ],
  [
    "科普中心党支部",
    0,
    "2010-08-27",
    "郑守正",
    "七月点评指出的问题部分已改，讲师名册仍未建立。限九月底前完成全部整改。",
  ],
  ["韩松年", 2, "2010-08-27", "苏为民", "应深刻认识脱岗问题，遵守值班纪律，在本职岗位上树立党员形象。"],
];

/** All comments by day. */
export const COMMENTS: readonly Comment[] = ROWS.map(([subject, branch, day, by, text]) => ({
  subject,
  branch,
  day,
  by,
  text,
}));
