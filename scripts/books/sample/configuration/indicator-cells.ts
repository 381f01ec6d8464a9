/** One indicator of the sample as typed; blank cells are left out. */
export interface IndicatorCells {
  readonly id: string;
  readonly dimension: string;
  readonly name: string;
  readonly full: number;
  /** 计分方式, 数据来源, 统计量 */
  readonly how: readonly [method: string, source: string, measure: string];
  readonly scope?: string;
  readonly filter?: string;
  readonly target?: number;
  readonly perUnit?: number;
  readonly bands?: string;
  readonly window: string;
  readonly partial?: string;
  /** 方向 of 排名赋分 and 相对最优. */
  readonly direction?: string;
  /** 封顶 of 加分 and 扣减. */
  readonly cap?: number;
  /** 否决效果 of 一票否决. */
  readonly veto?: string;
  readonly basis: string;
  readonly note?: string;
}
