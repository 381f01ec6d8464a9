import type { CivilDate } from "#domain/civil-date.ts";

/** The story of a model that a branch recommends. */
export interface ModelDeed {
  readonly subject: string;
  /** Code of the branch. */
  readonly branch: number;
  readonly day: CivilDate;
  readonly title: string;
  readonly deed: string;
}

/** All stories by day. */
export const MODEL_DEEDS: readonly ModelDeed[] = [
  {
    subject: "许澜",
    branch: 3,
    day: "2010-07-26",
    title: "展厅里的“金话筒”",
    deed: "四年讲解一千余场，利用休息日为福利院儿童义务讲解，带出青年讲解员三名。",
  },
  {
    subject: "贺青苗",
    branch: 1,
    day: "2010-08-20",
    title: "信息员的晚八点",
    deed: "白天跑支部、晚上编信息，三个月核对台账二百余条，差错一条不放过。",
  },
  {
    subject: "关秋实",
    branch: 6,
    day: "2010-08-24",
    title: "退休不退岗的老馆长",
    deed: "退休后坚持到社区讲科普，暑期为青少年辅导小制作，自编讲义两册。",
  },
];
