import type { Console } from "#cli/console.ts";
import { zh } from "#cli/messages/zh.ts";
import type { FontUse } from "#domain/fonts.ts";
import type { Manifest } from "#domain/manifest.ts";
import type { ImportOutcome, MonthOutcome, ReturnedFiles } from "#domain/month-run.ts";
import { countable } from "#domain/report-job.ts";
import type { SheetVerdicts } from "#domain/verdict.ts";

/** Says what was read: files, tables, rows, and how many of them count. */
export function sayRead(console: Console, { sheets, tables }: ImportOutcome): void {
  const sum = (count: (sheet: SheetVerdicts) => number): number => sheets.reduce((all, one) => all + count(one), 0);
  const files = new Set(sheets.map((sheet) => sheet.file)).size;
  const rows = sum((sheet) => sheet.nonEmptyRows);
  console.say(zh.start.read({ files, tables, rows, used: sum((sheet) => sheet.counts.used) }));
}

/** Says how many of the tables asked for have come; nothing where 报送要求 asks for none. */
export function saySubmissions(console: Console, { submissions, manifest }: MonthOutcome): void {
  if (submissions.asked > 0) console.say(zh.start.submissions({ ...submissions, isListed: manifest !== null }));
}

/** Says what was printed, with what fonts, and what failed. */
export function sayPrinted(console: Console, manifest: Manifest): void {
  const documents = countable(manifest.documents);
  const pages = documents.reduce((sum, document) => sum + document.pages, 0);
  console.say(zh.start.printed({ documents: documents.length, pages }));
  for (const { title, reason } of manifest.notDue) console.say(zh.start.notDue(title, reason));
  if (manifest.toWrite.length > 0) console.say(zh.start.toWrite(manifest.toWrite.length));
  for (const one of manifest.toWrite) console.say(zh.start.toWriteOne(one));
  if (manifest.failed.length > 0) console.say(zh.start.failed(manifest.failed.length));
  for (const { path, reason } of manifest.failed) console.say(zh.start.failedOne(path, reason));
  console.say(zh.start.fonts(fontWords(manifest.fonts)));
  for (const character of new Set(manifest.missingGlyphs.map((glyph) => glyph.character))) {
    const standIn = manifest.missingGlyphs.find((glyph) => glyph.character === character)?.standIn ?? null;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    console.say(zh.start.glyph(character, `U+${code}`, standIn));
  }
}

/** Says what goes back to the senders and where it is, and how corrected files fared. */
export function sayReturned(
  console: Console,
  { copies, files, corrected }: ReturnedFiles,
  { folder, aside }: { readonly folder: string; readonly aside: boolean },
): void {
  if (files.length > 0) console.say(zh.start.returned(copies, folder));
  for (const one of corrected) console.say(zh.start.corrected(one));
  if (aside) console.say(zh.start.returnedAside);
}

/** Which faces stand in for the official ones, in words. */
export function fontWords(fonts: readonly FontUse[]): string {
  const replaced = fonts.filter((font) => font.source === "open" && font.role !== "数字");
  const words = replaced.map((font) => zh.start.font(font.role, font.face, font.substituted));
  return replaced.length === 0 ? zh.start.fontsComplete : zh.start.fontsReplaced(words.join("，"));
}
