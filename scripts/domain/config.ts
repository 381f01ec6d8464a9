import type { RememberedAnswer } from "#domain/answers.ts";
import type { CivilDate, Period } from "#domain/civil-date.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import type { Location } from "#domain/location.ts";
import type { Points } from "#domain/points.ts";
import type { SubjectType } from "#domain/subject.ts";

/** 计分方式 (product.md section 4). */
export const METHODS = [
  "按次加分",
  "按量折算",
  "比率得分",
  "分档得分",
  "扣分",
  "按期完成",
  "评委打分",
  "民主测评",
  "排名赋分",
  "相对最优",
  "加分",
  "扣减",
  "一票否决",
] as const;
export type Method = (typeof METHODS)[number];

/** 统计量, with the field it speaks of: 合计(时长). */
export type Measure =
  | { readonly kind: "次数" | "参会率" | "完成率" | "有无"; readonly field: null }
  | { readonly kind: "合计" | "平均" | "最大" | "人均"; readonly field: string };

/** 考核周期. */
export const WINDOWS = ["月", "季", "半年", "年", "阶段", "累计"] as const;
export type WindowName = (typeof WINDOWS)[number];

/** 期中计法. */
export const PARTIAL_RULES = ["按进度", "到期", "全额"] as const;
export type PartialRule = (typeof PARTIAL_RULES)[number];

/** 方向 of 排名赋分 and 相对最优. */
export const DIRECTIONS = ["越大越好", "越小越好"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** 否决效果 of 一票否决: total 0, the lowest tier, or the top tier barred. */
export const VETO_EFFECTS = ["零分", "末等", "不得最高等"] as const;
export type VetoEffect = (typeof VETO_EFFECTS)[number];

/** One condition of 筛选条件 or 适用范围; all of a filter must hold. */
export interface Condition {
  readonly field: string;
  readonly operator: "=" | "≠" | "≥" | "≤" | "含" | "为空" | "非空";
  /** For =: any of them; for the others one; for 为空 and 非空 none. Numbers as decimal text, dates as ISO days. */
  readonly values: readonly string[];
}
export type Filter = readonly Condition[];

/** One band of 分档; `atLeast` null is 其他. Tried from left to right. */
export interface Band {
  readonly atLeast: string | null;
  readonly points: Points;
}

/** One row of 指标. Decimals are plain texts, exact. */
export interface Indicator {
  readonly id: string;
  readonly subjectType: SubjectType;
  readonly dimension: string;
  readonly name: string;
  readonly full: Points;
  readonly method: Method;
  readonly source: TableKindName;
  readonly measure: Measure;
  readonly scope: Filter;
  readonly filter: Filter;
  readonly target: string | null;
  readonly perUnit: string | null;
  readonly bands: readonly Band[];
  readonly window: WindowName;
  /** Default filled in: 按进度 for 按次加分 and 按量折算, else 全额. */
  readonly partial: PartialRule;
  /** Which way is better for 排名赋分 and 相对最优; 越大越好 where the cell is blank. */
  readonly direction: Direction;
  /** 封顶 of 加分 and 扣减; 满分 where the cell is blank. Null for every other method. */
  readonly cap: Points | null;
  /** 否决效果; null for every method but 一票否决. */
  readonly veto: VetoEffect | null;
  /** 依据: the passage of the plan. */
  readonly basis: string;
  readonly note: string | null;
  readonly at: Location;
}

export interface Dimension {
  readonly subjectType: SubjectType;
  readonly name: string;
  readonly full: Points;
  readonly kind: "考评" | "基本要求";
}

/** A task of a phase; `deadline` counts on its last day. */
export interface Task {
  readonly id: string;
  readonly name: string;
  readonly responsible: "组织" | "党员" | "办公室";
  readonly scope: Filter;
  readonly deadline: CivilDate;
  /** Null: nothing in the workbooks proves it; the office reports it. */
  readonly source: TableKindName | null;
  readonly filter: Filter;
  /** Records needed; default 1. */
  readonly target: string;
  readonly basis: string;
}

export interface Phase {
  /** The 阶段 cell: 第一阶段. */
  readonly id: string;
  readonly name: string;
  readonly from: CivilDate;
  /** Null: open end. */
  readonly to: CivilDate | null;
  readonly tasks: readonly Task[];
}

export interface Component {
  readonly subjectType: SubjectType;
  readonly name: string;
  /** Percent; the weights of one subject type sum to 100. */
  readonly weight: string;
  readonly content: "维度" | "民主测评" | "评委打分";
}

export interface Tier {
  readonly subjectType: SubjectType;
  readonly name: string;
  readonly floor: Points;
  /** 名额比例, 0..1; null: no quota. */
  readonly quota: string | null;
}

/** 基本信息, by English names; blanks are null, defaults filled in. */
export interface Office {
  readonly unit: string;
  readonly partyOrganisation: string;
  readonly briefingName: string;
  readonly editor: string;
  readonly reportTo: string | null;
  readonly sendTo: string | null;
  readonly issueTo: string | null;
  readonly copies: string | null;
  /** 1–12. */
  readonly yearStartMonth: number;
  readonly numberRestartsYearly: boolean;
  readonly totalNumberStart: number | null;
  readonly memberRankScope: "本支部" | "全体";
  readonly organisationRankScope: "同类型" | "全体";
  readonly ballotDenominator: "有效票" | "收回票" | "发出票";
  /** Groups of voters with fewer valid ballots are not shown by themselves. */
  readonly ballotMinimum: number;
  /** 测评有效比例: returned ÷ issued below which a ballot has no effect; decimal text or quotient, 0..1. */
  readonly ballotQuorum: string;
  readonly trimJudges: boolean;
  /** 姓名排序: in which order lists have members of equal rank. */
  readonly nameOrder: "笔画" | "拼音";
  readonly bonusCap: Points | null;
  /** Every item of the sheet as written, for documents of later issues (公示天数, 受理电话 …). */
  readonly items: Readonly<Record<string, string>>;
}

/** A row of 期次: the issue of the briefing for one month. */
export interface BriefingIssue {
  readonly period: Period;
  readonly number: number | null;
  readonly totalNumber: number | null;
  readonly issued: CivilDate | null;
  readonly signer: string | null;
}

/** A row of 文稿补充: words that only a person may write. */
export interface WrittenText {
  readonly period: Period;
  readonly document: string;
  readonly position: string;
  readonly text: string;
  readonly signature: string | null;
}

/** A row of 报送要求. */
export interface SubmissionRule {
  /** 全部 or a standard name. */
  readonly organisation: string;
  readonly table: TableKindName;
  readonly frequency: "月" | "季" | "年";
  /** Day of the following month, 1–31. */
  readonly dueDay: number;
}

/** A row of 测评选项: what a vote for it is worth, 0..1. */
export interface BallotOption {
  readonly name: string;
  readonly coefficient: string;
}

/** A row of 测评群体: percent; the weights of one subject type sum to 100. */
export interface BallotGroup {
  readonly subjectType: SubjectType;
  readonly name: string;
  readonly weight: string;
}

/** A row of 认定结果: what people decided. */
export interface ConfirmedTier {
  readonly period: Period;
  readonly subjectType: SubjectType;
  readonly name: string;
  readonly organisation: string | null;
  readonly tier: string;
  readonly reason: string;
  readonly confirmed: CivilDate;
}

/** The configuration workbook, completely read and checked. */
export interface Config {
  /** Path of the workbook as named in messages, and its hash. */
  readonly file: string;
  readonly sha256: string;
  readonly office: Office;
  readonly briefingIssues: readonly BriefingIssue[];
  readonly writtenTexts: readonly WrittenText[];
  readonly phases: readonly Phase[];
  readonly dimensions: readonly Dimension[];
  readonly indicators: readonly Indicator[];
  readonly components: readonly Component[];
  readonly tiers: readonly Tier[];
  readonly ballotOptions: readonly BallotOption[];
  readonly ballotGroups: readonly BallotGroup[];
  readonly submissions: readonly SubmissionRule[];
  readonly headerSynonyms: readonly {
    readonly table: TableKindName;
    readonly field: string;
    readonly synonym: string;
  }[];
  readonly organisationAliases: readonly { readonly name: string; readonly alias: string }[];
  readonly confirmedTiers: readonly ConfirmedTier[];
  readonly holidays: readonly { readonly day: CivilDate; readonly type: "休" | "班" }[];
  /**
   * What clerks settled (已确认.xlsx), without what the staff's sheets overrule; [] without that file. Header
   * synonyms and organisation aliases among them are in `headerSynonyms` and `organisationAliases` too.
   */
  readonly answers: readonly RememberedAnswer[];
}
