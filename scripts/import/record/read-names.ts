import { likelyDecimal } from "#domain/decimal.ts";
import type { FieldDefinition } from "#domain/fields/field.ts";
import { issue } from "#domain/issues/issue.ts";
import { cleanName, cleanToken, isEmptyWord, nameDamage } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Fault, Reading } from "#import/record/reading.ts";
import { BLANK, fault, read, wrote } from "#import/record/reading.ts";

/** What a list in one cell is split at (domain.md 3.4): 、 ， , ； ; / | and line breaks. */
const SEPARATOR = /[、，,；;/／|｜\r\n]+/;
/** Organisations are called 一、二支部 and broken into lines by narrow columns. */
const BETWEEN_ORGANISATIONS = /[；;]+/;
const ORGANISATION = /(?:支部|党委|总支|党组|党组织|工委|小组)$/;
/** Remarks that staff put behind a name; others may tell namesakes apart and stay. */
const REMARK =
  /\((?:(?:中共)?预备(?:党员)?|正式(?:党员)?|党员|积极分子|男|女|[^()]{0,4}族|[^()]{0,8}(?:书记|委员|组长|主任|处长|科长|部长)|离?退休|在职|借调|挂职|流动|新转入|转入|转出|已转出|主持|记录)\)$/;
const COUNT = "(\\d+|[一二三四五六七八九十]+)";
const OPEN_END = new RegExp(`等(?: ?${COUNT} ?)?(?:位同志|名同志|同志|名党员|[人名位])?$`);
/** 共12人 among the names: a count, not a name. */
const HEAD_COUNT = new RegExp(`^\\(?[共计合]*:? ?${COUNT} ?[人名位]\\)?$`);
const LIST_LABEL = /^(?:参加人员|参会人员|参加人|出席人员|出席|到会|党员|人员|名单):/;

/** A person's or an organisation's name without the remark behind it: 王　伟（预备） → 王伟. */
function plainName(raw: string): string {
  const name = cleanName(raw);
  return name.endsWith(")") ? name.replace(REMARK, "").trim() : name;
}

/**
 * Reads one name. Several in a cell are a fault where the record is theirs; in other roles (主持人), which never
 * count, they are kept as they stand. A cell without any letter is a fault, and so are characters that were lost.
 */
export function readName(value: CellValue, field: FieldDefinition): Reading<string> {
  const raw = cellText(value);
  const name = plainName(raw);
  if (name === "" || isEmptyWord(name)) return BLANK;
  if (value.kind !== "text" || !/\p{L}/u.test(name)) return fault((at) => issue("record-name", at, wrote(field, raw)));
  const damage = damageOf([name], raw, field);
  if (damage !== null) return { value: damage.severe ? null : name, faults: [damage.fault] };
  if (!separatorIn(name, field).test(raw.trim())) return read(name);
  if (field.required) return fault((at) => issue("record-several-names", at, wrote(field, raw)));
  return read(raw.split(SEPARATOR).map(plainName).filter(Boolean).join("、"));
}

function separatorIn(name: string, field: FieldDefinition): RegExp {
  const isOrganisation = field.type === "organisation" || (field.type === "subject" && ORGANISATION.test(name));
  return isOrganisation ? BETWEEN_ORGANISATIONS : SEPARATOR;
}

/** The parts of a cell that lists several things, cleaned, each once, in their order. */
export function splitList(raw: string): readonly string[] {
  if (isEmptyWord(cleanToken(raw))) return [];
  const parts = raw.split(SEPARATOR).map(cleanToken);
  return [...new Set(parts.filter((part) => part !== "" && !isEmptyWord(part)))];
}

/**
 * Reads a list of names. Blanks separate names only where no part between them is a single character,
 * because 王 伟 is one name. 等12人 behind the names, or 共12人 with fewer names, is a warning: the others are not
 * known.
 */
export function readNames(value: CellValue, field: FieldDefinition): Reading<readonly string[]> {
  const raw = cellText(value);
  if (isEmptyWord(cleanToken(raw))) return BLANK;
  const parts = raw.split(SEPARATOR).flatMap(apart).map(plainName).map(withoutLabel);
  const counts = parts.flatMap((part) => HEAD_COUNT.exec(part)?.[1] ?? []);
  const names = parts.filter((part) => part !== "" && !isEmptyWord(part) && !HEAD_COUNT.test(part));
  const closed = [...new Set(names.map((name) => name.replace(OPEN_END, "").trim()).filter(Boolean))];
  if (closed.length === 0) return BLANK;
  const strange = value.kind !== "text" || closed.some((name) => !/\p{L}/u.test(name));
  if (strange) return fault((at) => issue("record-name", at, wrote(field, raw)));
  const damage = damageOf(closed, raw, field);
  if (damage?.severe === true) return fault(damage.fault);
  const isOpen =
    names.some((name) => name.includes("等") && OPEN_END.test(name)) ||
    counts.some((count) => isMore(count, closed.length));
  const open: readonly Fault[] = isOpen ? [(at) => issue("record-names-open", at, wrote(field, raw))] : [];
  return { value: closed, faults: damage === null ? open : [damage.fault, ...open] };
}

function isMore(count: string, named: number): boolean {
  const counted = likelyDecimal(count);
  return counted !== null && Number(counted) > named;
}

function withoutLabel(part: string): string {
  return part.includes(":") ? part.replace(LIST_LABEL, "").trim() : part;
}

/** The first name that cannot be used, or is let in with a warning because only its printing is in doubt. */
function damageOf(names: readonly string[], raw: string, field: FieldDefinition) {
  const damages = names.map(nameDamage);
  if (damages.some((damage) => damage === "lost" || damage === "accents")) {
    return { severe: true, fault: (at: Parameters<Fault>[0]) => issue("record-name-damaged", at, wrote(field, raw)) };
  }
  if (!damages.includes("private")) return null;
  return { severe: false, fault: (at: Parameters<Fault>[0]) => issue("record-name-private", at, wrote(field, raw)) };
}

function apart(part: string): readonly string[] {
  const words = cleanToken(part).split(" ");
  return words.every((word) => /^\p{Script=Han}{2,}/u.test(word)) ? words : [part];
}
