import type { Issue } from "#domain/issues/issue.ts";
import { locationText } from "#domain/location.ts";
import { zh } from "#cli/messages/zh.ts";

/** Where a command speaks: people on stderr, machines on stdout (product.md section 2). */
export interface Console {
  /** One line for people. */
  say(line: string): void;
  /** Machine output, once, at the end. */
  write(json: unknown): void;
  /** What is going on now: redrawn on a terminal, one line a stage elsewhere. */
  progress(stage: keyof typeof zh.stages, done: number, of: number): void;
}

/**
 * One line whatever a name in a workbook or the name of a file holds: line breaks become blanks, other control characters
 * and those that turn the direction of writing are shown as lost, so that nothing forges lines or colours (row 94 of the
 * failure catalogue).
 */
function oneLine(text: string): string {
  const joined = text.replace(/[\t\n\r\u2028\u2029]+/g, " ");
  return joined.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\uFFFD");
}

/** The console of this process. */
export function openConsole(streams: { out: NodeJS.WriteStream; err: NodeJS.WriteStream }): Console {
  const terminal = streams.err.isTTY;
  let drawn = "";
  const clear = (): void => {
    if (terminal && drawn !== "") streams.err.write("\r\u001b[2K");
    drawn = "";
  };
  return {
    say(line) {
      clear();
      streams.err.write(`${oneLine(line)}\n`);
    },
    write(json) {
      clear();
      streams.out.write(`${JSON.stringify(json, null, 2)}\n`);
    },
    progress(stage, done, of) {
      if (!terminal) return;
      clear();
      drawn = of > 0 ? `${zh.stages[stage]} ${done}/${of}` : `${zh.stages[stage]} …`;
      streams.err.write(drawn);
    },
  };
}

/** A problem as two lines for the clerk: where and what, then what to do. */
export function issueLines(issue: Issue): readonly string[] {
  const field = issue.field === null ? "" : `「${issue.field}」`;
  return [
    `  ${zh.issue[issue.severity]} ${locationText(issue.at)}${field}：${issue.text.found}`,
    zh.issue.remedy(issue.text.remedy),
  ];
}
