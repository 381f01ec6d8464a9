/** What may stand on a line of its own at the end of a name: 自觉学习 | 的模范, 科普中心 | 党支部. */
const LAST_PART = /^(.{2,}?)(的.{2,}|(?:联合)?(?:党支部|支部|党总支|总支部|总支|党委|党组))$/u;

/**
 * A name in the parts in which a narrow head of a table is to break it: before 的 and before the kind of an organisation;
 * one part where it has neither. The parts joined are the name.
 */
export function nameParts(name: string): string[] {
  const [, first, last] = LAST_PART.exec(name) ?? [];
  return first === undefined || last === undefined ? [name] : [first, last];
}
