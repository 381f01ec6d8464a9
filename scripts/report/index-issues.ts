import { z } from "zod";
import { type Issue, byPlace } from "#domain/issues/issue.ts";
import { groupBy } from "#domain/order.ts";
import { NO_FIGURE } from "#report/figures.ts";

/** An issue as a row; equal ones of a column stand together. */
export const issueRowSchema = z.strictObject({
  severity: z.string(),
  isError: z.boolean(),
  file: z.string(),
  sheet: z.string(),
  cells: z.string(),
  found: z.string(),
  remedy: z.string(),
});

/** The first `limit` groups of issues in the fixed order; cells as `F5 等 12 处` (architecture, section 4). */
export function issueRows(issues: readonly Issue[], limit: number): z.infer<typeof issueRowSchema>[] {
  const groups = [...groupBy([...issues].sort(byPlace), groupKey).values()];
  return groups.slice(0, limit).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const cell = first.at.cell ?? NO_FIGURE;
    return [
      {
        severity: first.severity === "error" ? "错误" : "提醒",
        isError: first.severity === "error",
        file: first.at.file,
        sheet: first.at.sheet ?? NO_FIGURE,
        cells: group.length === 1 ? cell : `${cell} 等 ${group.length} 处`,
        found: first.text.found,
        remedy: first.text.remedy,
      },
    ];
  });
}

/** How many groups {@link issueRows} has in all. */
export function issueGroupCount(issues: readonly Issue[]): number {
  return groupBy(issues, groupKey).size;
}

function groupKey({ code, at, text }: Issue): string {
  const column = at.cell?.replace(/\d+$/, "") ?? "";
  return [code, at.file, at.sheet, column, text.found, text.remedy].join("\u0000");
}
