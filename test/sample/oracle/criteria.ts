import { dayOf, type PhaseDays } from "./days.ts";
import { gridsOf } from "./grid.ts";

/** A row of a configuration sheet by its headers; blanks are "". */
export type ConfigRow = (header: string) => string;

/** What the oracle takes from the configuration workbook, straight from its cells. */
export interface Criteria {
  readonly startMonth: number;
  readonly memberScope: string;
  readonly organisationScope: string;
  /** 测评分母, 测评人数下限, whether one highest and one lowest mark are left out, 加分封顶 ("" blank). */
  readonly denominator: string;
  readonly fewest: number;
  readonly trims: boolean;
  readonly bonusCap: string;
  readonly options: readonly ConfigRow[];
  readonly groups: readonly ConfigRow[];
  readonly phases: readonly PhaseDays[];
  readonly dimensions: readonly ConfigRow[];
  readonly indicators: readonly ConfigRow[];
  readonly components: readonly ConfigRow[];
  readonly tiers: readonly ConfigRow[];
  readonly confirmed: readonly ConfigRow[];
  /** Other name → standard name of an organisation. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** Reads the configuration workbook below a folder. */
export async function criteriaOf(folder: string, file: string): Promise<Criteria> {
  const grids = await gridsOf(folder, file);
  const sheet = (name: string): readonly ConfigRow[] => {
    const rows = [...(grids.find((grid) => grid.sheet === name)?.rows ?? [])];
    const [, [, heads] = [0, new Map<string, string>()], ...rest] = rows;
    const columns = new Map([...heads].map(([column, header]) => [header, column]));
    return rest.map(([, cells]) => (header) => {
      const column = columns.get(header);
      if (column === undefined) throw new Error(`${name}: no column ${header}`);
      return cells.get(column) ?? "";
    });
  };
  const office = new Map(sheet("基本信息").map((row) => [row("项目"), row("内容")]));
  return {
    startMonth: Number(office.get("年度起始月") || "1"),
    memberScope: office.get("党员排名范围") || "本支部",
    organisationScope: office.get("党组织排名范围") || "全体",
    denominator: office.get("测评分母") || "有效票",
    fewest: Number(office.get("测评人数下限") || "5"),
    trims: office.get("评委去高低") === "是",
    bonusCap: office.get("加分封顶") ?? "",
    options: sheet("测评选项"),
    groups: sheet("测评群体"),
    phases: phasesOf(sheet("阶段任务")),
    dimensions: sheet("维度"),
    indicators: sheet("指标"),
    components: sheet("组成"),
    tiers: sheet("等次"),
    confirmed: sheet("认定结果"),
    aliases: new Map(sheet("组织别名").map((row) => [row("别名"), row("标准名称")])),
  };
}

function phasesOf(rows: readonly ConfigRow[]): readonly PhaseDays[] {
  const phases = new Map<string, PhaseDays>();
  for (const row of rows) {
    const to = row("结束日期") === "" ? "" : dayOf(row("结束日期"), "");
    phases.set(row("阶段"), { id: row("阶段"), name: row("阶段名称"), from: dayOf(row("开始日期"), ""), to });
  }
  return [...phases.values()];
}

/** Whether fields fulfil 筛选条件 or 适用范围: `≠` holds on a blank, every other comparison fails on it. */
export function fulfils(written: string, fields: ReadonlyMap<string, string>): boolean {
  for (const condition of written.split(";")) {
    if (condition !== "" && !holds(condition, fields)) return false;
  }
  return true;
}

function holds(condition: string, fields: ReadonlyMap<string, string>): boolean {
  const [field = "", wanted = ""] = condition.split(/为空$|非空$|=|≠|含/);
  const sign = condition.slice(field.length, condition.length - wanted.length);
  const found = fields.get(field) ?? "";
  const named = wanted.split("/").some((one) => found.split("、").includes(one));
  switch (sign) {
    case "为空":
      return found === "";
    case "非空":
      return found !== "";
    case "=":
      return named;
    case "≠":
      return !named;
    case "含":
      return found.includes(wanted);
    default:
      throw new Error(`the oracle does not know the condition ${condition}`);
  }
}
