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

/** Escapes control characters, so that no name in a workbook can forge lines or colours (reliability.md row 94). */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "\uFFFD");
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
      streams.err.write(`${line.split("\n").map(oneLine).join("\n")}\n`);
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
