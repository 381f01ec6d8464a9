import { fieldOf, tableKind } from "#domain/fields/table-kinds.ts";
import { cleanToken } from "#domain/text.ts";

const STATES = ["出勤", "到会", "出席", "迟到", "请假", "事假", "病假", "公假", "缺席", "缺勤", "旷会", "未到"];
const STATE = `(${STATES.join("|")})`;
const MARK = "([^\\p{Script=Han}\\p{L}\\p{N}\\s,;:。、()“”\"'《》]|[OoXxVv迟假缺旷到])";
const LINK = "\\s*[”\"']?\\s*(?:表示|代表|为|是|即|[:=—-])?\\s*";
const MARK_FIRST = new RegExp(`${MARK}${LINK}${STATE}`, "gu");
const STATE_FIRST = new RegExp(`${STATE}${LINK.replace("[:=—-]", "[:=]")}[“"']?${MARK}`, "gu");

/**
 * Reads the key of a sign-in matrix from the lines around it: 注：√出勤 △迟到 ○请假 ×缺席, or 出勤：√；迟到：△.
 * Empty when there is none; with fewer than two pairs it is no key but a sentence.
 */
export function readMarkKey(lines: readonly string[]): Readonly<Record<string, string>> {
  const texts = lines.map((line) => cleanToken(line).replace(/^(注|说明|备注|图例|注意)[:\d]*/, ""));
  const pairs = texts.flatMap(pairsOf);
  return pairs.length < 2 ? {} : Object.fromEntries(pairs);
}

function pairsOf(text: string): readonly (readonly [string, string])[] {
  const markFirst = text.search(new RegExp(MARK, "u"));
  const stateFirst = text.search(new RegExp(STATE, "u"));
  if (markFirst < 0 || stateFirst < 0) return [];
  if (markFirst < stateFirst)
    return [...text.matchAll(MARK_FIRST)].map((found) => [found[1] ?? "", standard(found[2])]);
  return [...text.matchAll(STATE_FIRST)].map((found) => [found[2] ?? "", standard(found[1])]);
}

function standard(word: string | undefined): string {
  const field = fieldOf(tableKind("签到表"), "状态");
  return field?.valueSynonyms[word ?? ""] ?? word ?? "";
}
