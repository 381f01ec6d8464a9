/** Names of the sheets. */
export const SHEETS = {
  parameters: "参数",
  indicators: "指标",
  evidence: "依据",
  ballots: "测评",
  measures: "统计",
  lines: "计分",
  totals: { 组织: "组织总分", 党员: "党员总分" },
  ranks: "名次",
  tiers: { 组织: "组织等次", 党员: "党员等次" },
} as const;

/** Columns of 指标 (1-based) that formulas read. */
export const INDICATOR = {
  id: 1,
  type: 2,
  method: 5,
  full: 7,
  target: 8,
  perUnit: 9,
  cap: 10,
  share: 11,
  due: 12,
  dueTarget: 13,
};

/** Columns of 依据: the number measured, what it is divided by, and the two together (ratio of a mark, points of a date). */
export const EVIDENCE = { value: 5, base: 6, worked: 7 };

/** Columns of 测评; the votes by option begin at `votes`. */
export const BALLOT = { weight: 4, issued: 5, returned: 6, valid: 7, abstained: 8, votes: 9 };

/** Columns of 统计. */
export const MEASURE = { divisor: 6, trial: 7, value: 8, compared: 10 };

/** Columns of 计分. */
export const LINE = { value: 7, full: 8, points: 9, verdict: 10 };
