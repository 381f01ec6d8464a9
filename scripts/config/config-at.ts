import type { Period } from "#domain/civil-date.ts";
import { cleanToken } from "#domain/text.ts";
import { compareText } from "#domain/order.ts";

/**
 * Chooses the configuration of a month among 考评配置.xlsx and 考评配置-YYYY-MM.xlsx: the newest not later than it;
 * the one without a month is the oldest. Names may stand in folders; other files and lock files (~$…) are passed over.
 * Null when none applies (product.md section 3).
 */
export function configFileFor(period: Period, names: readonly string[]): string | null {
  const dated = names
    .map((name) => ({ name, since: sinceOf(name) }))
    .filter((file): file is { name: string; since: string } => file.since !== null && file.since <= period)
    .sort((a, b) => compareText(b.since, a.since) || compareText(a.name, b.name));
  return dated[0]?.name ?? null;
}

/** The month from which a file applies, "" for the one without a month; null for a file of another kind. */
function sinceOf(name: string): string | null {
  const base = cleanToken(name.normalize("NFC").split("/").at(-1) ?? "");
  const match = /^考评配置(?:-(\d{4}-(?:0[1-9]|1[0-2])))?\.xlsx$/i.exec(base);
  return match && (match[1] ?? "");
}
