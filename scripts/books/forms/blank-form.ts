import type { TableKind, TableKindName } from "#domain/fields/field.ts";
import { TABLE_KIND_LIST, tableKind } from "#domain/fields/table-kinds.ts";

/** A form that `npm run forms` writes: a kind of table as a list, or 签到表 as a matrix of names and activities. */
export interface BlankForm {
  readonly kind: TableKind;
  readonly layout: "list" | "matrix";
  /** File name without extension. */
  readonly name: string;
  /** What stands over the table. */
  readonly title: string;
  /** What the form is for: one sentence for the page of instructions. */
  readonly purpose: string;
}

/** Titles and purposes; the passages named are those of the plan (part three and four). */
const WORDS: Readonly<Record<TableKindName, readonly [title: string, purpose: string]>> = {
  花名册: ["党员花名册", "登记本支部填报当日的全部党员，是认定考评对象和各表姓名的依据。"],
  党组织名册: ["党组织名册", "登记填报当日的全部党组织及其隶属关系，是各表“党组织”一栏的依据。"],
  活动台账: ["创先争优活动台账", "登记本支部开展的各项活动，一次活动一行，是活动类指标计分的依据。"],
  签到表: ["活动签到表", "登记党员参加活动的情况，一人一次活动一行，是计算参会率的依据。"],
  志愿服务: ["党员志愿服务登记表", "登记党员参加志愿服务的内容和时长，一人一次一行。"],
  稿件: ["稿件登记表", "登记党员撰写的心得体会、信息、征文和摄影作品，一篇（幅）一行。"],
  公开承诺: ["公开承诺台账", "登记党组织和党员的公开承诺及兑现情况，一项承诺一行。"],
  民主测评: ["民主测评统计表", "登记民主测评的计票结果，每个测评对象、每个群体一行；只填票数，不填投票人。"],
  评委打分: ["评委打分登记表", "登记评委对测评对象的打分，每位评委对每个对象一行。"],
  领导点评: ["领导点评登记表", "登记领导对党组织和党员的点评，一次点评一行。"],
  奖惩: ["奖惩登记表", "登记党组织和党员受到的表彰和处分，一项一行。"],
  整改台账: ["整改台账", "登记限期整改的问题、措施、时限和完成情况，一个问题一行。"],
  自评表: ["考评指标自评表", "登记党组织和党员对照考评指标的自评得分，一项指标一行；只作对照，不计入得分。"],
  指标数据: ["指标数据报送表", "登记其他表中没有、而考评指标需要的数据，一个数一行。"],
  典型事迹: ["典型事迹报送表", "报送先进典型的事迹材料，一份材料一行。"],
  图片说明: ["图片说明登记表", "登记随表报送的图片，一张图片一行；图片文件与本表放在同一文件夹。"],
};

/** 签到表 as a matrix of names and activities. */
const SIGN_IN_MATRIX: BlankForm = {
  kind: tableKind("签到表"),
  layout: "matrix",
  name: "签到表（人员×活动）",
  title: "活动签到表",
  purpose: "登记党员参加活动的情况，一人一行、一次活动一列，是计算参会率的依据。",
};

/** Every form, in the order of formats.md section 2; 签到表 in both of its layouts. */
export const BLANK_FORMS: readonly BlankForm[] = TABLE_KIND_LIST.flatMap((kind) => {
  const [title, purpose] = WORDS[kind.name];
  const list: BlankForm = { kind, layout: "list", name: kind.name, title, purpose };
  return kind.name === "签到表" ? [list, SIGN_IN_MATRIX] : [list];
});
