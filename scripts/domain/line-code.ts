/** The code of a line, from the codes of its subject and its indicator: D012-D1-03. Documents print it, `explain` takes it. */
export function lineCode(subject: string, indicator: string): string {
  return `${subject}-${indicator}`;
}
