import subsetFont from "subset-font";
import type { FontRole } from "#domain/fonts.ts";
import type { ChosenFaces } from "#print/fonts/choose.ts";
import type { Face } from "#print/fonts/face.ts";

/** Western digits and letters: the only part that 数字 may take out of a text (its face has no Chinese). */
const ASCII = "U+20-7E";

/** Subsets of vertical writing and of layout by other tools; no page here uses them. */
const UNUSED_TABLES = ["vhea", "vmtx", "BASE", "STAT", "FFTM"];

/**
 * Writes the `@font-face` rules of the families PB仿宋 … PB数字, each font cut down to the characters
 * that occur. What a role's face lacks is a second rule of the same family, by `unicode-range`.
 */
export async function fontFaceRules(run: {
  readonly chosen: ChosenFaces;
  readonly roles: readonly FontRole[];
  readonly characters: ReadonlySet<string>;
}): Promise<string> {
  const subsets = new Map<string, Promise<string>>();
  const subset = (face: Face, characters: readonly string[]) => {
    const key = `${face.file} ${face.name} ${characters.join("")}`;
    const made = subsets.get(key) ?? dataAddress(face, characters);
    subsets.set(key, made);
    return made;
  };
  const rules = run.roles.map((role) => rulesOfRole(role, { ...run, subset }));
  return (await Promise.all(rules)).join("");
}

type Subset = (face: Face, characters: readonly string[]) => Promise<string>;

async function rulesOfRole(
  role: FontRole,
  run: { chosen: ChosenFaces; characters: ReadonlySet<string>; subset: Subset },
): Promise<string> {
  const face = run.chosen.roles.get(role);
  if (!face) return "";
  const wanted = role === "数字" ? [...run.characters].filter(isAscii) : [...run.characters];
  const groups = groupByFace(wanted.sort(), [face, ...run.chosen.standIns]);
  const rules = [...groups].map(async ([one, characters]) => {
    const range = role === "数字" ? ASCII : one === face ? null : rangeOf(characters);
    return fontFace(role, await run.subset(one, characters), range);
  });
  return (await Promise.all(rules)).join("");
}

/** The role's own face stays first, so that the later, narrower rules win for their characters. */
function groupByFace(characters: readonly string[], faces: readonly Face[]): ReadonlyMap<Face, readonly string[]> {
  const groups = new Map<Face, string[]>();
  for (const face of faces.slice(0, 1)) groups.set(face, []);
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    const face = faces.find((one) => one.characters.has(code));
    if (!face) continue;
    const group = groups.get(face);
    if (group) group.push(character);
    else groups.set(face, [character]);
  }
  return groups;
}

/** One rule serves all weights: official papers use faces, not bold (GB/T 9704-2012 clause 7), and none is smeared. */
function fontFace(role: FontRole, address: string, range: string | null): string {
  const only = range === null ? "" : `;unicode-range:${range}`;
  return `@font-face{font-family:"PB${role}";font-weight:1 1000;font-display:block;src:url(${address})${only}}`;
}

function rangeOf(characters: readonly string[]): string {
  return characters.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`).join(",");
}

async function dataAddress(face: Face, characters: readonly string[]): Promise<string> {
  const options = { targetFormat: "sfnt", noHinting: true, dropTables: UNUSED_TABLES } as const;
  // The library tells the format by Buffer's own toString.
  const source = Buffer.from(face.bytes.buffer, face.bytes.byteOffset, face.bytes.byteLength);
  const font = await subsetFont(source, characters.join(""), options);
  return `data:font/ttf;base64,${Buffer.from(font).toString("base64")}`;
}

function isAscii(character: string): boolean {
  return character <= "~";
}
