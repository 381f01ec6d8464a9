/** What proves a task: 数据来源, 筛选条件, 目标值 (null: once). */
type Proof = readonly [source: string, filter: string, target?: number];

/** A task of the plan as the sample writes it; `deadline` as typed. */
export interface TaskCells {
  readonly id: string;
  readonly task: string;
  readonly responsible: "组织" | "党员" | "办公室";
  readonly scope?: string;
  readonly deadline: string;
  readonly proof?: Proof;
  readonly basis: string;
}
