import type { Config } from "#domain/config.ts";
import { type Criterion, criteriaRows } from "#score/movement/criteria-words.ts";

/**
 * What changed in the criteria from one configuration to another, in words (指标Z1-01“领导干部讲党课”的满分由10改为8), in the
 * order of the sheets; texts that decide nothing (依据, 说明) are passed over.
 */
export function criteriaChanges(before: Config, after: Config): readonly string[] {
  const earlier = criteriaRows(before);
  const later = criteriaRows(after);
  const known = new Map(earlier.map((row) => [row.key, row]));
  const kept = new Set(later.map(({ key }) => key));
  return [
    ...later.flatMap((row) => changesOf(known.get(row.key), row)),
    ...earlier.filter(({ key }) => !kept.has(key)).map(({ label }) => `取消${label}`),
  ];
}

function changesOf(before: Criterion | undefined, after: Criterion): readonly string[] {
  if (before === undefined) return [addition(after)];
  return Object.entries(after.cells).flatMap(([name, value]) => {
    const old = before.cells[name] ?? null;
    return old === value ? [] : [`${after.label}的${name}由${cellWords(old)}改为${cellWords(value)}`];
  });
}

function addition({ label, cells }: Criterion): string {
  const full = cells["满分"] ?? null;
  return full === null ? `新增${label}` : `新增${label}（满分${full}）`;
}

/** A number or a day stands by itself, words in quotation marks. */
function cellWords(cell: string | null): string {
  if (cell === null) return "空白";
  return /^[\d.-]+$/.test(cell) ? cell : `“${cell}”`;
}
