import type { CivilDate } from "#domain/civil-date.ts";

/** One commendation or measure. */
export interface Award {
  readonly subject: string;
  /** Code of the branch; 0 where the subject is the office itself. */
  readonly branch: number;
  readonly day: CivilDate;
  readonly type: string;
  readonly name: string;
  readonly level: string;
  /** 文号; "" for none. */
  readonly number: string;
  readonly matter: string;
}

/** The year's commendations and measures up to August, by day. */
export const AWARDS: readonly Award[] = [
  award("苏为民", 1, "2010-03-08 表彰 市", "示办发〔2010〕5号", "上年度优秀公务员", "年度考核"),
  award("许澜", 3, "2010-06-20 表彰 市", "示科普发〔2010〕12号", "全市科普讲解大赛一等奖", "科普讲解大赛"),
  award("郑守正", 1, "2010-06-28 表彰 市", "示组发〔2010〕18号", "全市优秀党务工作者", "七一表彰"),
  award("冯致远", 3, "2010-06-28 表彰 市", "示组发〔2010〕18号", "全市优秀共产党员", "七一表彰"),
  award("科技馆党支部", 3, "2010-06-28 表彰 市", "示组发〔2010〕18号", "全市先进基层党组织", "七一表彰"),
  award("机关第一党支部", 1, "2010-06-30 表彰 单位", "示科党发〔2010〕9号", "市科协先进党支部", "七一表彰"),
  award("科技馆党支部", 3, "2010-06-30 表彰 单位", "示科党发〔2010〕9号", "市科协先进党支部", "七一表彰"),
  award("顾知行", 1, "2010-06-30 表彰 单位", "示科党发〔2010〕9号", "市科协优秀共产党员", "七一表彰"),
  award("欧阳若水", 2, "2010-06-30 表彰 单位", "示科党发〔2010〕9号", "市科协优秀共产党员", "七一表彰"),
  award("许澜", 3, "2010-06-30 表彰 单位", "示科党发〔2010〕9号", "市科协优秀共产党员", "七一表彰"),
  award("吕和声", 5, "2010-06-30 表彰 单位", "示科党发〔2010〕9号", "市科协优秀党务工作者", "七一表彰"),
  award("关秋实", 6, "2010-06-30 表彰 单位", "示科党发〔2010〕9号", "离退休干部先进个人", "七一表彰"),
  award("魏来", 4, "2010-07-15 通报批评 单位", "示科党发〔2010〕11号", "无故不参加集中学习", "学习考勤"),
  award("许澜", 3, "2010-07-22 表彰 省", "科普发〔2010〕31号", "全省科普讲解大赛二等奖", "科普讲解大赛"),
  award("贺青苗", 1, "2010-08-06 表彰 市", "示信发〔2010〕6号", "全市信息工作先进个人", "信息工作"),
  award("科普中心党支部", 4, "2010-08-09 通报批评 单位", "示科党发〔2010〕13号", "活动开展不力", "督促检查"),
  award("阎实", 4, "2010-08-12 警告 单位", "示科纪发〔2010〕2号", "违反工作纪律", "工作纪律"),
  award("韩松年", 2, "2010-08-16 通报批评 单位", "示科党发〔2010〕14号", "值班期间脱岗", "工作纪律"),
  award("科技馆党支部", 3, "2010-08-18 表彰 省", "科普发〔2010〕35号", "全省科普基地先进集体", "科普基地建设"),
  award("学会部党支部", 5, "2010-08-20 表彰 市", "", "全市学会工作先进集体", "学会工作"),
  award("魏来", 4, "2010-08-24 严重警告 单位", "示科纪发〔2010〕3号", "违反值班纪律造成设备损坏", "工作失职"),
  award("科技馆党支部", 3, "2010-08-25 表彰 市", "示科普发〔2010〕21号", "全市科普工作先进集体", "科普工作"),
  award("潘星野", 3, "2010-08-27 表彰 单位", "示科发〔2010〕40号", "夏令营优秀辅导员", "青少年科普夏令营"),
];

function award(subject: string, branch: number, ...rest: readonly [string, string, string, string]): Award {
  const [when, number, name, matter] = rest;
  const [day = "", type = "", level = ""] = when.split(" ");
  return { subject, branch, day, type, name, level, number, matter };
}
