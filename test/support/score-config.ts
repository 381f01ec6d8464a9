import type {
  Component,
  Condition,
  Config,
  Dimension,
  Filter,
  Indicator,
  Measure,
  Office,
  Phase,
  Task,
  Tier,
} from "#domain/config.ts";
import type { Points } from "#domain/points.ts";
import { parsePoints } from "#domain/points.ts";
import type { SubjectType } from "#domain/subject.ts";

/** 分 written as in the workbook, as points: pts("12.5") → 1250. */
export function pts(decimal: string): Points {
  const points = parsePoints(decimal);
  if (points === null) throw new Error(`no points: ${decimal}`);
  return points;
}

/** A condition in a few words: where("类别", "=", "党性教育"). */
export function where(field: string, operator: Condition["operator"], ...values: string[]): Filter {
  return [{ field, operator, values }];
}

/** 统计量 as the configuration writes it: measureFrom("合计(时长)"). */
export function measureFrom(text: string): Measure {
  const [, kind, field = null] = /^(.+?)(?:\((.+)\))?$/.exec(text) ?? [];
  return { kind, field } as Measure;
}

/** An indicator: ten marks per activity of an organisation in the month, unless said otherwise. */
export function indicator(changes: Partial<Indicator> = {}): Indicator {
  return {
    id: "Z1-01",
    subjectType: "组织",
    dimension: "工作业绩好",
    name: "开展活动",
    full: pts("10"),
    method: "按次加分",
    source: "活动台账",
    measure: measureFrom("次数"),
    scope: [],
    filter: [],
    target: null,
    perUnit: "2",
    bands: [],
    window: "月",
    partial: "全额",
    direction: "越大越好",
    cap: null,
    veto: null,
    basis: "实施方案第三部分",
    note: null,
    at: { file: "考评配置.xlsx", sheet: "指标", cell: "A3" },
    ...changes,
  };
}

/** A phase with its tasks; the plan's second phase unless said otherwise. */
export function phase(changes: Partial<Phase> = {}): Phase {
  return { id: "第二阶段", name: "全面争创", from: "2010-06-01", to: "2011-06-30", tasks: [], ...changes };
}

/** A task for organisations, proven by one activity, due on 30 June 2010. */
export function task(changes: Partial<Task> = {}): Task {
  return {
    id: "R2-1",
    name: "党性教育活动",
    responsible: "组织",
    scope: [],
    deadline: "2010-06-30",
    source: "活动台账",
    filter: [],
    target: "1",
    basis: "实施方案第三部分（二）",
    ...changes,
  };
}

/** A tier of organisations by its cut-off and quota. */
export function tier(name: string, floor: string, changes: Partial<Tier> = {}): Tier {
  return { subjectType: "组织", name, floor: pts(floor), quota: null, ...changes };
}

const OFFICE: Office = {
  unit: "示例市科学技术协会",
  partyOrganisation: "示例市科协党总支",
  briefingName: "创先争优活动简报",
  editor: "领导小组办公室",
  reportTo: null,
  sendTo: null,
  issueTo: null,
  copies: null,
  yearStartMonth: 1,
  numberRestartsYearly: true,
  totalNumberStart: null,
  memberRankScope: "本支部",
  organisationRankScope: "全体",
  ballotDenominator: "有效票",
  ballotMinimum: 5,
  ballotQuorum: "2/3",
  trimJudges: false,
  nameOrder: "笔画",
  bonusCap: null,
  items: {},
};

/** 基本信息 with a few settings changed. */
export function office(changes: Partial<Office> = {}): Office {
  return { ...OFFICE, ...changes };
}

const TYPES: readonly SubjectType[] = ["组织", "党员"];

/** The dimensions that the indicators name; 基本要求 is the gate, every other one counts. */
function dimensionsOf(indicators: readonly Indicator[]): readonly Dimension[] {
  return TYPES.flatMap((subjectType) => {
    const names = new Set(indicators.filter((one) => one.subjectType === subjectType).map((one) => one.dimension));
    return [...names].map((name): Dimension => {
      return { subjectType, name, full: pts("100"), kind: name === "基本要求" ? "基本要求" : "考评" };
    });
  });
}

const COMPONENTS: readonly Component[] = TYPES.map((subjectType) => ({
  subjectType,
  name: "日常考评",
  weight: "100",
  content: "维度",
}));

/** A configuration around some indicators: one open-ended set of defaults, everything else empty. */
export function config(indicators: readonly Indicator[], changes: Partial<Config> = {}): Config {
  return {
    file: "考评配置.xlsx",
    sha256: "0".repeat(64),
    office: OFFICE,
    briefingIssues: [],
    writtenTexts: [],
    phases: [phase({ id: "第一阶段", name: "安排部署", from: "2010-05-01", to: "2010-05-31" }), phase()],
    dimensions: dimensionsOf(indicators),
    indicators,
    components: COMPONENTS,
    tiers: [],
    ballotOptions: [],
    ballotGroups: [],
    submissions: [],
    headerSynonyms: [],
    organisationAliases: [],
    confirmedTiers: [],
    holidays: [],
    answers: [],
    ...changes,
  };
}
