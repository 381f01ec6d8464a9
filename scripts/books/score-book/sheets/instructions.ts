import type { BookContext } from "#books/score-book/context.ts";
import { fixed, type GridCell, input } from "#books/score-book/frame/cell.ts";
import type { GridSheet } from "#books/score-book/frame/grid.ts";
import { periodText } from "#domain/civil-date.ts";

const SHEET_LINES: readonly (readonly [string, string])[] = [
  ["参数", "组成权重、测评选项系数、测评群体权重、等次下限和名额、评委去高低、加分封顶、分档。"],
  ["指标", "每项指标的满分、目标值、每次得分、封顶，以及按期中计法折算后的应得满分和目标。"],
  ["依据", "每一条计分记录的原始数值和出处（文件、工作表、单元格）；同一计分项的各行相连。"],
  ["测评", "民主测评的汇总票数，按群体列出。"],
  ["统计", "每一计分项的统计值，由依据或测评各行算出；“试算值”一栏填数后，即以该数代替统计值。"],
  ["计分", "每一计分项的得分，由统计值按计分方式算出。"],
  ["组织总分、党员总分", "维度合计、组成得分、加分、扣减、否决和总分。"],
  ["名次", "在排名范围内按总分排定；同分同名次，其后名次顺延。"],
  ["组织等次、党员等次", "从高到低逐等判定：下限、名额、基本要求、否决和处分；名额边缘同分的列入“待研究”。"],
];

/** 说明: what the book is for, which cells may be changed, what it cannot show. */
export function instructionSheet(context: BookContext): GridSheet {
  const { material, branch } = context.part;
  const period = periodText(material.book.period);
  const title = branch === null ? `${period}评分明细` : `${period}评分明细（${branch}）`;
  return {
    name: "说明",
    title,
    subtitle: material.subtitle,
    columns: [
      { header: null, width: 22 },
      { header: null, width: 100 },
    ],
    rows: [...usage(), [], ...contents(), [], ...limits(context)],
    frozen: 0,
    checks: [],
    choices: [],
  };
}

function usage(): readonly (readonly GridCell[])[] {
  return [
    [fixed("一、用法", "section")],
    line(
      "用途",
      "本册把每个分数列成可以重算的公式，供核对和试算。正式结果以程序产生的文件为准；在本册改动的数，不会改变正式结果。",
    ),
    [
      input("黄色单元格", "centre"),
      fixed("可以改动：权重、系数、满分、目标值、票数、原始数值和试算值。改动后，得分、总分、名次和等次随即重算。"),
    ],
    line("其他单元格", "已加保护，没有密码；需要调整版式时可以撤销工作表保护。"),
    line("核对", "“程序”各栏是程序算出的数。公式结果与其相同时写“一致”；试算改动后写“不同”，并以红色标出。"),
    line("想去掉一条依据", "清除该行“原值”，该行即不参加统计。"),
    line(
      "一条记录用于多项",
      "同一条记录可以用于几个计分项（如党员本人的和支部人均的），在依据中各占一行；试算时请一并改动。",
    ),
    line("进位", "得分和总分保留两位小数，四舍五入；公式中加上的 1E-9 用来抵消电子表格的二进制误差，不影响结果。"),
  ];
}

function contents(): readonly (readonly GridCell[])[] {
  return [[fixed("二、各表内容", "section")], ...SHEET_LINES.map(([name, words]) => line(name, words))];
}

function limits({ part }: BookContext): readonly (readonly GridCell[])[] {
  const branchOnly =
    part.branch === null
      ? []
      : [
          line(
            "定值",
            "参评对象超过1000个，评分明细按党组织分册。与本册以外的对象相比较的名次、等次和最优值，按程序结果填写，不随改动重算。",
          ),
        ];
  return [
    [fixed("三、不能由本册看出的事项", "section")],
    line(
      "民主测评",
      "人数少的群体不单列，合并为一行，只列合并后的折算结果；改动其中某一群体的权重，合并结果不随之重算。",
    ),
    line("评委打分", "不列评委姓名，以评委1、评委2表示。"),
    line("未到期、不适用", "未到期和不适用的计分项不计分，也不计满分，只列名目。免评对象只列名称和理由。"),
    line("考核周期", "记录是否在考核周期内、是否符合筛选条件，由程序判定；本册只列有效的记录。"),
    ...branchOnly,
  ];
}

function line(name: string, words: string): readonly GridCell[] {
  return [fixed(name, "centre"), fixed(words)];
}
