import type { Office } from "#domain/config.ts";
import { cleanToken } from "#domain/text.ts";

/**
 * The office's own mobile numbers (受理电话 of 基本信息), half-width digits: people are asked to call them, so they
 * are masked in no document and are no leak in a public one. A landline is never taken for a person's number.
 */
export function officeNumbers({ items }: Pick<Office, "items">): ReadonlySet<string> {
  return new Set(cleanToken(items["受理电话"] ?? "").match(/(?<!\d)1\d{10}(?!\d)/g) ?? []);
}
