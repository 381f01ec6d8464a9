import { TemplateError } from "#domain/app-error.ts";
import { by } from "#domain/order.ts";

/** One thing that is wrong in a template. */
export interface TemplateFault {
  /** Path below `templates/`. */
  readonly file: string;
  /** 1-based; null when the parser does not tell. */
  readonly line: number | null;
  readonly message: string;
  readonly remedy: string;
}

/** One error that lists all faults, by file and line; file and line of the first are its own. */
export function templateError(faults: readonly TemplateFault[]): TemplateError {
  const sorted = [...faults].sort(
    by(
      (fault) => fault.file,
      (fault) => fault.line ?? 0,
    ),
  );
  const lines = [...new Set(sorted.map(faultText))];
  const first = sorted[0] ?? { file: "", line: null, message: "", remedy: "" };
  const message = lines.length === 1 ? (lines[0] ?? "") : `模板有 ${lines.length} 处错误：\n${lines.join("\n")}`;
  return new TemplateError(message, { remedy: first.remedy, file: first.file, line: first.line });
}

function faultText(fault: TemplateFault): string {
  const place = fault.line === null ? fault.file : `${fault.file} 第${fault.line}行`;
  return `${place}：${fault.message}；${fault.remedy}`;
}
