import type { FieldDefinition } from "#domain/fields/field.ts";
import { issue } from "#domain/issues/issue.ts";
import { cleanName, cleanToken, isEmptyWord } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Reading } from "#import/record/reading.ts";
import { BLANK, fault, read, wrote } from "#import/record/reading.ts";

/** What a list in one cell is split at (domain.md 3.4): 、 ， , ； ; and line breaks. */
const SEPARATOR = /[、，,；;\r\n]+/;
/** Remarks that staff put behind a name; others may tell namesakes apart and stay. */
const REMARK =
  /\((?:(?:中共)?预备(?:党员)?|正式(?:党员)?|党员|积极分子|男|女|[^()]{0,4}族|[^()]{0,8}(?:书记|委员|组长|主任|处长|科长|部长)|离?退休|在职|借调|挂职|流动|新转入|转入|转出|已转出|主持|记录)\)$/;
const OPEN_END = /等(?:\d+|[一二三四五六七八九十]+)?[人名位]?$/;

/** A person's or an organisation's name without the remark behind it: 王　伟（预备） → 王伟. */
function plainName(raw: string): string {
  return cleanName(raw).replace(REMARK, "").trim();
}

/** Reads one name. Several in a cell are a fault, so is a cell without any letter. */
export function readName(value: CellValue, field: FieldDefinition): Reading<string> {
  const raw = cellText(value);
  const name = plainName(raw);
  if (name === "" || isEmptyWord(name)) return BLANK;
  if (value.kind !== "text" || !/\p{L}/u.test(name)) return fault((at) => issue("record-name", at, wrote(field, raw)));
  if (SEPARATOR.test(raw.trim())) return fault((at) => issue("record-several-names", at, wrote(field, raw)));
  return read(name);
}

/** The parts of a cell that lists several things, cleaned, each once, in their order. */
export function splitList(raw: string): readonly string[] {
  const parts = raw.split(SEPARATOR).map(cleanToken);
  return [...new Set(parts.filter((part) => part !== "" && !isEmptyWord(part)))];
}

/**
 * Reads a list of names. Blanks separate names only where no part between them is a single character,
 * because 王 伟 is one name. 等12人 behind the names is a warning: the others are not known.
 */
export function readNames(value: CellValue, field: FieldDefinition): Reading<readonly string[]> {
  const raw = cellText(value);
  const names = raw
    .split(SEPARATOR)
    .flatMap(apart)
    .map(plainName)
    .filter((name) => name !== "" && !isEmptyWord(name));
  const open = names.some((name) => OPEN_END.test(name));
  const closed = [...new Set(names.map((name) => name.replace(OPEN_END, "")).filter((name) => name !== ""))];
  if (closed.length === 0) return BLANK;
  const strange = value.kind !== "text" || closed.some((name) => !/\p{L}/u.test(name));
  if (strange) return fault((at) => issue("record-name", at, wrote(field, raw)));
  return { value: closed, faults: open ? [(at) => issue("record-names-open", at, wrote(field, raw))] : [] };
}

function apart(part: string): readonly string[] {
  const words = cleanToken(part).split(" ");
  return words.every((word) => /^\p{Script=Han}{2,}/u.test(word)) ? words : [part];
}
