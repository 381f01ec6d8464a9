import type { Issue } from "#domain/issues/issue.ts";
import { fieldText, type SourcedRecord } from "#domain/record.ts";
import { cleanToken } from "#domain/text.ts";

/** The issues without those on pictures that a row of 图片说明 names, with or without the ending of the file's name. */
export function withoutCaptionedPictures(
  issues: readonly Issue[],
  records: readonly SourcedRecord[],
): readonly Issue[] {
  const captions = records.filter((record) => record.kind === "图片说明");
  const named = new Set(captions.map((record) => plainName(fieldText(record.values["文件名"]) ?? "")));
  const isCaptioned = (file: string): boolean =>
    named.has(plainName(file)) || named.has(plainName(file.replace(/\.\w+$/, "")));
  return issues.filter(({ code, at }) => code !== "file-picture" || !isCaptioned(at.file));
}

/** The name of a file as people compare it: without folders, case and width. */
function plainName(path: string): string {
  return cleanToken(path.split(/[/\\]/).at(-1) ?? "").toLowerCase();
}
