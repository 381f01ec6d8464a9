import { distinctFileNames } from "#report/file-names.ts";
import type { Month } from "#report/month.ts";

/**
 * The folder of an organisation below the period's, `按支部/<支部>`: that of its own documents; an organisation that is not
 * evaluated and has no members of its own gets one that collides with no other.
 */
export function branchFolder(month: Month, organisation: string): string {
  const { subjects } = month.book;
  const own = subjects.find(({ name, branch }) => (branch ?? name) === organisation);
  if (own !== undefined) return month.pathOf(own).split("/").slice(0, 2).join("/");
  const taken = new Set(subjects.map((one) => month.pathOf(one).split("/")[1] ?? ""));
  const branches = new Set(subjects.map(({ name, branch }) => branch ?? name));
  const names = [...month.dataset.organisations.map(({ name }) => name), organisation];
  const others = [...new Set(names.filter((name) => !branches.has(name)))];
  const folders = distinctFileNames([...[...taken].sort(), ...others]);
  return `按支部/${folders[taken.size + others.indexOf(organisation)] ?? ""}`;
}

/** How a letter speaks to an organisation: 你支部, 你总支, 你党委; 你单位 for any other. */
export function youOf(organisation: string): string {
  const [kind = "单位"] = /(?:支部|总支|党委)$/.exec(organisation.replace(/委员会$/, "")) ?? [];
  return `你${kind}`;
}

/** Organisations in the register's order, others after them by name. */
export function inRegisterOrder(names: Iterable<string>, { dataset }: Month): readonly string[] {
  const all = [...new Set(names)];
  const known = dataset.organisations.map(({ name }) => name);
  return [...known.filter((name) => all.includes(name)), ...all.filter((name) => !known.includes(name)).sort()];
}
