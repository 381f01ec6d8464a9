import type { Matter, RememberedAnswer } from "#domain/answers.ts";

/** An answer as it stands in 已确认.xlsx. */
export function remembered(matter: Matter, subject: string, decision: string): RememberedAnswer {
  const at = { file: "已确认.xlsx", sheet: "已确认", cell: "C2" };
  return { day: "2010-08-02", matter, subject, decision, reason: "已核实", clerk: "张三", source: null, at };
}
