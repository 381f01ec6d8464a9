import type { ClausePrints } from "./clause-prints.ts";
import { CLAUSES, type Clause } from "./clauses.ts";

/** The README's table of what was measured, made from the same measurements as the tests. */
export function clauseTable(prints: ClausePrints): string {
  const rows = CLAUSES.map((one) => `| ${labelOf(one)} | ${figure(one.measure(prints), one)} |`);
  return ["| clause | what | value | measured |", "|---|---|---|---|", ...rows].join("\n");
}

/** Clause, what it is about, and the value it asks for: a row's cells but the last. */
export function labelOf(one: Clause): string {
  return `${one.clause} | ${one.what} | ${figure(one.value, one)}`;
}

function figure(value: number, { unit, tolerance }: Clause): string {
  const digits = unit === "" ? 0 : tolerance < 0.5 ? 2 : 1;
  return `${value.toFixed(digits)} ${unit}`.trim();
}
