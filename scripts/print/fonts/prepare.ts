import { FontError } from "#domain/app-error.ts";
import {
  FONT_ROLES,
  type FontFile,
  type FontRole,
  type FontUse,
  type GlyphOrigin,
  type MissingGlyph,
} from "#domain/fonts.ts";
import { type Issue, issue } from "#domain/issues/issue.ts";
import { fileLocation } from "#domain/location.ts";
import { by, groupBy } from "#domain/order.ts";
import type { PrintDocument } from "#domain/printing.ts";
import { charactersOf, replaceCharacters } from "#print/fonts/characters.ts";
import { type ChosenFaces, chooseFaces } from "#print/fonts/choose.ts";
import { fontFaceRules } from "#print/fonts/font-face.ts";

/** Printed in place of a character that no face has: the sign by which printers mark a missing type. */
const MISSING_MARK = "〓";

/** People whom one message names. */
const NAMED = 5;

/** What the printer and the summary need to know about the fonts of one run. */
export interface PreparedFonts {
  /** The documents to print: characters that no face has are replaced by 〓. */
  readonly documents: readonly PrintDocument[];
  /** `@font-face` rules for all documents of the run. */
  readonly fontFaces: string;
  readonly uses: readonly FontUse[];
  readonly missing: readonly MissingGlyph[];
  /** font-not-usable, glyph-substituted, glyph-missing. */
  readonly issues: readonly Issue[];
}

/** How strict to be, and who knows whose cells a character comes from. */
export interface FontOptions {
  readonly strict: boolean;
  readonly originsOf?: (character: string) => readonly GlyphOrigin[];
}

/**
 * Chooses the faces, finds characters that they lack, and subsets them once for all documents of a run.
 * A character that the role's face lacks comes from the next face that has it; one that no face has is
 * printed as 〓, so a name with such a character fails the check of the printed text by itself.
 * @throws FontError when a role cannot be filled; with `strict` also when any face or character is replaced.
 */
export async function prepareFonts(
  documents: readonly PrintDocument[],
  files: readonly FontFile[],
  options: FontOptions,
): Promise<PreparedFonts> {
  const chosen = chooseFaces(files, options);
  const missing = missingGlyphs(documents, chosen, options.originsOf ?? (() => []));
  if (options.strict) refuseMissing(missing);
  const lost = new Set(missing.filter((one) => one.standIn === null).map((one) => one.character));
  // A sign that stands for a lost one must not pass for a rare one: the inspection of the print finds it.
  lost.delete("\uFFFD");
  const printed = lost.size === 0 ? documents : documents.map((document) => withMark(document, lost));
  const roles = FONT_ROLES.filter((role) => documents.some((document) => usesRole(document, role)));
  const characters = new Set(printed.flatMap((document) => [...charactersOf(document.html)]));
  const fontFaces = await fontFaceRules({ chosen, roles, characters });
  const issues = [...chosen.issues, ...missingIssues(missing)];
  return { documents: printed, fontFaces, uses: chosen.uses, missing, issues };
}

function usesRole({ html }: PrintDocument, role: FontRole): boolean {
  return html.css.includes(`PB${role}`) || html.body.includes(`PB${role}`);
}

function withMark(document: PrintDocument, lost: ReadonlySet<string>): PrintDocument {
  const body = replaceCharacters(document.html.body, lost, MISSING_MARK);
  return { job: document.job, html: { ...document.html, body } };
}

/** ASCII is in every face but odd ones and is not told from markup, so it is never reported; 数字 is only asked for it. */
function missingGlyphs(
  documents: readonly PrintDocument[],
  chosen: ChosenFaces,
  originsOf: (character: string) => readonly GlyphOrigin[],
): readonly MissingGlyph[] {
  const found = new Map<string, { character: string; role: FontRole; documents: string[] }>();
  const roles = FONT_ROLES.filter((role) => role !== "数字");
  for (const document of documents) {
    const used = roles.filter((role) => usesRole(document, role));
    for (const character of charactersOf(document.html)) {
      for (const role of character > "~" ? used : []) {
        if (chosen.roles.get(role)?.characters.has(character.codePointAt(0) ?? 0)) continue;
        const key = `${character} ${role}`;
        const entry = found.get(key) ?? { character, role, documents: [] };
        entry.documents.push(document.job.path);
        found.set(key, entry);
      }
    }
  }
  const sorted = [...found.values()].sort(
    by(
      (one) => one.character.codePointAt(0) ?? 0,
      (one) => FONT_ROLES.indexOf(one.role),
    ),
  );
  return sorted
    .map(({ character, role, documents: paths }) => {
      return {
        character,
        role,
        standIn: standInFor(character, chosen),
        origins: originsOf(character),
        documents: paths,
      };
    })
    .filter(({ character, standIn }) => standIn === null || LETTER.test(character));
}

/** A sign such as → looks the same from another face; a name's character does not. */
const LETTER = /[\p{L}\p{N}]/u;

function standInFor(character: string, chosen: ChosenFaces): string | null {
  const code = character.codePointAt(0) ?? 0;
  return chosen.standIns.find((face) => face.characters.has(code))?.name ?? null;
}

function refuseMissing(missing: readonly MissingGlyph[]): void {
  if (missing.length === 0) return;
  const characters = [...new Set(missing.map((one) => one.character))].slice(0, 20).join(" ");
  throw new FontError(
    `所用字体中没有这些字：${characters}`,
    "请把含有这些字的字体文件放入 data/fonts，或去掉 --strict-fonts",
  );
}

function missingIssues(missing: readonly MissingGlyph[]): readonly Issue[] {
  return [...groupBy(missing, (one) => one.character).values()].flatMap((group) => {
    const [first] = group;
    return first ? [missingIssue(first, group.map((one) => one.role).join("、"))] : [];
  });
}

/** Names the person and the cell where it comes from one, else the first document with it. */
function missingIssue({ character, standIn, origins, documents }: MissingGlyph, roles: string): Issue {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const at = origins[0]?.at ?? fileLocation(documents[0] ?? "");
  const whose = [...new Set(origins.map((one) => one.whose))].slice(0, NAMED).join("、");
  if (standIn === null) return issue("glyph-missing", at, { whose, character, code });
  return issue("glyph-substituted", at, { whose, character, code, roles, standIn });
}
