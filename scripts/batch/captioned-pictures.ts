import type { DatasetRecord } from "#domain/dataset.ts";
import type { InputFile } from "#domain/input-file.ts";
import { type Issue, issue } from "#domain/issues/issue.ts";
import { fileLocation } from "#domain/location.ts";
import { type CaptionedPicture, foreignPicture, pictureType } from "#domain/picture.ts";
import { fieldText, type SourcedRecord } from "#domain/record.ts";
import { cleanToken } from "#domain/text.ts";

/** The issues without those on pictures that a row of 图片说明 names, with or without the ending of the file's name. */
export function withoutCaptionedPictures(
  issues: readonly Issue[],
  records: readonly SourcedRecord[],
): readonly Issue[] {
  const captions = records.filter((record) => record.kind === "图片说明");
  const named = new Set(captions.map((record) => plainName(fieldText(record.values["文件名"]) ?? "")));
  const isCaptioned = (file: string): boolean => namesOf(file).some((name) => named.has(name));
  return issues.filter(({ code, at }) => code !== "file-picture" || !isCaptioned(at.file));
}

/**
 * The pictures that the rows of 图片说明 name, in the rows' order. A row whose picture is not there or is of a kind that
 * cannot be shown gives a warning (picture-missing, picture-format).
 */
export function captionedPictures(
  records: readonly DatasetRecord[],
  files: readonly InputFile[],
): { readonly pictures: readonly CaptionedPicture[]; readonly issues: readonly Issue[] } {
  const captions = records.filter(({ kind }) => kind === "图片说明");
  const found = captions.map((caption) => pictureOf(caption, files));
  return {
    pictures: found.flatMap((one) => ("type" in one ? one : [])),
    issues: found.flatMap((one) => ("code" in one ? one : [])),
  };
}

function pictureOf(caption: DatasetRecord, files: readonly InputFile[]): CaptionedPicture | Issue {
  const written = fieldText(caption.values["文件名"]) ?? "";
  const file = fileNamed(written, files, caption.at.file);
  if (file === null) return issue("picture-missing", { ...caption.at, field: "文件名" }, { name: written });
  const type = pictureType(file.bytes);
  if (type !== null) return { file, type, caption };
  return issue("picture-format", fileLocation(file.path), { kind: foreignPicture(file.bytes) });
}

/** Of several files of one name the one nearest to the table: in its folder, else the first that has a picture's bytes. */
function fileNamed(written: string, files: readonly InputFile[], table: string): InputFile | null {
  const name = plainName(written);
  const own = files.filter(({ path }) => path !== table && namesOf(path).includes(name));
  const exact = own.filter(({ path }) => plainName(path) === name);
  const among = exact.length > 0 ? exact : own.filter(({ bytes }) => pictureType(bytes) !== null);
  return among.find(({ path }) => path.startsWith(folderOf(table))) ?? among[0] ?? null;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** The names by which a caption may speak of a file. */
function namesOf(path: string): readonly string[] {
  return [plainName(path), plainName(path.replace(/\.\w+$/, ""))];
}

/** The name of a file as people compare it: without folders, case and width. */
function plainName(path: string): string {
  return cleanToken(path.split(/[/\\]/).at(-1) ?? "").toLowerCase();
}
