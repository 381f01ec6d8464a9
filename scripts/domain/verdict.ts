/** What became of a non-empty row (product.md section 6.1). Every row gets exactly one per table it belongs to. */
export const VERDICTS = [
  "title",
  "header",
  "used",
  "subtotal",
  "footer",
  "blankForm",
  "duplicate",
  "superseded",
  "rejected",
  "notInPeriod",
  "notRecognised",
] as const;

/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];

/** The Chinese name of each verdict, as shown to the clerk. */
export const VERDICT_TEXT: Readonly<Record<Verdict, string>> = {
  title: "标题",
  header: "表头",
  used: "采用",
  subtotal: "小计合计",
  footer: "表尾说明",
  blankForm: "空白表行",
  duplicate: "重复",
  superseded: "已被更新",
  rejected: "有错未采用",
  notInPeriod: "不在考核期",
  notRecognised: "未识别",
};

/** The verdict on one row of one table, or of no table (`table` null). */
export interface RowVerdict {
  readonly file: string;
  readonly sheet: string | null;
  /** 1-based row as Excel shows it; for text files the physical line where the record starts. */
  readonly row: number;
  /** {@link Table.id}; null when the row belongs to no table. */
  readonly table: string | null;
  readonly verdict: Verdict;
}

/** How many rows of one sheet got each verdict. */
export interface SheetVerdicts {
  readonly file: string;
  readonly sheet: string | null;
  readonly state: "visible" | "hidden" | "very-hidden";
  /** Non-empty rows as read from the sheet. */
  readonly nonEmptyRows: number;
  /** Row–table pairs: equals the sum of `counts`, and `nonEmptyRows` where no tables stand side by side. */
  readonly pairs: number;
  readonly counts: Readonly<Record<Verdict, number>>;
}
