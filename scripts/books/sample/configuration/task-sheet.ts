import type { ConfigurationSheet, SampleCell } from "#books/sample/configuration/configuration-sheet.ts";
import type { TaskCells } from "#books/sample/configuration/task-cells.ts";
import { CLOSING, RISING } from "#books/sample/configuration/tasks-from-2011.ts";
import { STARTING, STRIVING } from "#books/sample/configuration/tasks-of-2010.ts";

type PhaseCells = readonly [id: string, name: string, from: string, to: string | null];

const START: PhaseCells = ["第一阶段", "广泛发动，安排部署", "2010-05-01", "2010-05-31"];
const STRIVE: PhaseCells = ["第二阶段", "全面争创，扎实推进", "2010-06-01", "2011-06-30"];
const RISE: PhaseCells = ["第三阶段", "对标定位，晋档升级", "2011-07-01", "2012-06-30"];
const CLOSE: PhaseCells = ["第四阶段", "系统总结，完善机制", "2012-07-01", null];

/** 阶段任务: the four phases of the plan and the tasks it names. */
export const TASK_SHEET: ConfigurationSheet = {
  name: "阶段任务",
  title: "考评配置：阶段任务",
  columns: [
    "阶段",
    "阶段名称",
    "开始日期",
    "结束日期",
    "任务编号",
    "任务",
    "责任对象",
    "适用范围",
    "完成时限",
    "数据来源",
    "筛选条件",
    "目标值",
    "依据",
  ],
  widths: [10, 20, 12, 12, 10, 40, 10, 26, 12, 12, 28, 8, 70],
  rows: [
    ...STARTING.map((task) => taskRow(START, task)),
    ...STRIVING.map((task) => taskRow(STRIVE, task)),
    ...RISING.map((task) => taskRow(RISE, task)),
    ...CLOSING.map((task) => taskRow(CLOSE, task)),
  ],
};

function taskRow(phase: PhaseCells, task: TaskCells): readonly SampleCell[] {
  const [source = null, filter = null, target = null] = task.proof ?? [];
  const { id, responsible, deadline, basis } = task;
  return [...phase, id, task.task, responsible, task.scope ?? null, deadline, source, filter, target, basis];
}
