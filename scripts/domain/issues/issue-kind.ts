/** error: keeps a row, a table or a file out of the scores. warning: lets it in and names it. */
export type Severity = "error" | "warning";

/** What the clerk reads: what is there, and what to type or do instead. */
export interface IssueText {
  readonly found: string;
  readonly remedy: string;
}

/** One kind of issue: how grave it is, and its Chinese words from its parameters. */
export interface IssueKind<P> {
  readonly severity: Severity;
  readonly text: (params: P) => IssueText;
}

/** Declares an error; the parameter type of `text` becomes the parameter type of the code. */
export function error<P>(text: (params: P) => IssueText): IssueKind<P> {
  return { severity: "error", text };
}

/** Declares a warning. */
export function warning<P>(text: (params: P) => IssueText): IssueKind<P> {
  return { severity: "warning", text };
}
