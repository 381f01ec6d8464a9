import { isSoundIdNumber } from "#domain/id-number.ts";
import type { LeakSearch, NameList } from "#domain/printing.ts";
import type { Face, ReportJob } from "#domain/report-job.ts";
import { type Character, charactersInText, folded, type Gap, textOf } from "#print/inspect/characters.ts";
import { findNames } from "#print/inspect/names.ts";

const FACES: Readonly<Record<Face, string>> = {
  internal: "内部文件",
  personal: "给本人或本支部的文件",
  public: "公开文件",
};

/**
 * What stands in a document that must not (issue 5, "leak check"): ID numbers, whole mobile numbers, names of members
 * whom the document is not about. Faults in Chinese, the value masked, with the page; null page: the file's description.
 */
export function findLeaks(
  pages: readonly Character[],
  description: string,
  { job, search }: { readonly job: ReportJob; readonly search: LeakSearch },
): readonly string[] {
  const texts = [pages, ...description.split("\n").map(charactersInText)];
  const found = texts.flatMap((text) => numbers(text, search.phones).concat(names(text, job, search)));
  const words = found.map(({ what, value, page }) => {
    const place = page === 0 ? "文件属性" : `第 ${page} 页`;
    return `${FACES[job.face]}中出现了${what}“${masked(value)}”（${place}）`;
  });
  return [...new Set(words)];
}

interface Leak {
  readonly what: string;
  readonly value: string;
  readonly page: number;
}

const RUN = /\d[\dXx-]{9,}/g;
const ID = /^(?:\d{17}[\dX]|\d{15})$/;
const PHONE = /^1[3-9]\d{9}$/;

/** Whole runs of digits: those that stand together, and those that blanks or line ends part; never from cell to cell. */
function numbers(characters: readonly Character[], phones: readonly string[]): readonly Leak[] {
  const runs = [...cutAt(characters, (gap) => gap === "far"), ...cutAt(characters, (gap) => gap !== "none")];
  return runs.flatMap((cell) => {
    return [...textOf(cell).matchAll(RUN)].flatMap(({ 0: run, index }): Leak[] => {
      const page = (cell[index] ?? cell[0])?.page ?? 0;
      const value = run.toUpperCase().replaceAll("-", "");
      if (ID.test(value) && isSoundIdNumber(value)) return [{ what: "身份证号", value, page }];
      const isPhone = PHONE.test(value) && /^\d{3}(-?)\d{4}\1\d{4}$/.test(run);
      return isPhone && !phones.includes(value) ? [{ what: "手机号码", value, page }] : [];
    });
  });
}

function cutAt(characters: readonly Character[], isCut: (gap: Gap) => boolean): readonly (readonly Character[])[] {
  const starts = characters.flatMap(({ before }, at) => (at === 0 || isCut(before) ? [at] : []));
  return starts.map((start, index) => characters.slice(start, starts[index + 1]));
}

function names(characters: readonly Character[], job: ReportJob, { people, names: list }: LeakSearch): readonly Leak[] {
  if (job.mayName === null) return [];
  const ids = new Set(job.mayName);
  const allowed = new Set(people.filter(({ id }) => ids.has(id)).map(({ name }) => folded(name)));
  return findNames(characters, withAllowed(list, allowed))
    .filter(({ name }) => !allowed.has(name))
    .map(({ name, page }) => ({ what: "不应出现的姓名", value: name, page }));
}

/** Names that may stand there are looked for too: a longer one hides a shorter one within it. */
function withAllowed({ names: list, longest }: NameList, allowed: ReadonlySet<string>): NameList {
  const lengths = [...allowed].map((name) => [...name].length);
  return { names: new Set([...list, ...allowed]), longest: Math.max(longest, ...lengths) };
}

function masked(value: string): string {
  const characters = [...value];
  const kept = characters.length > 10 ? 3 : 1;
  return characters.slice(0, kept).join("") + "*".repeat(characters.length - kept);
}
