import { FontError } from "#domain/app-error.ts";
import { FONT_ROLES, type FontFile, type FontRole, type FontUse } from "#domain/fonts.ts";
import { type Issue, issue } from "#domain/issues/issue.ts";
import { fileLocation } from "#domain/location.ts";
import { type Face, facesOf } from "#print/fonts/face.ts";
import { ROLE_FACES } from "#print/fonts/roles.ts";

/** The faces of one run. */
export interface ChosenFaces {
  readonly roles: ReadonlyMap<FontRole, Face>;
  /** Every usable face in the order in which they stand in for a missing character. */
  readonly standIns: readonly Face[];
  readonly uses: readonly FontUse[];
  /** font-not-usable. */
  readonly issues: readonly Issue[];
}

/**
 * Chooses a face for every role: the office's own, recognised by its internal name, else the open one.
 * @throws FontError when a role has neither (the set-up did not run through), or, with `strict`,
 * when a role is filled by a face of another style.
 */
export function chooseFaces(files: readonly FontFile[], options: { readonly strict: boolean }): ChosenFaces {
  const opened = files.flatMap(facesOf);
  const faces = opened.filter((face) => "bytes" in face);
  const issues = opened
    .filter((face) => "reason" in face)
    .map(({ file, reason }) => issue("font-not-usable", fileLocation(`data/fonts/${file}`), { reason }));
  const chosen = FONT_ROLES.map((role) => chooseFace(role, faces));
  const uses = chosen.map((one) => one.use);
  if (options.strict) refuseSubstitutes(uses);
  const roles = new Map(chosen.map((one) => [one.use.role, one.face]));
  return { roles, standIns: standInOrder(roles, faces), uses, issues };
}

function chooseFace(role: FontRole, faces: readonly Face[]): { use: FontUse; face: Face } {
  const { office, open } = ROLE_FACES[role];
  for (const name of office) {
    const face = faces.find((one) => one.source === "office" && one.names.some((full) => name.test(full)));
    if (face) return { use: { role, face: face.name, source: "office", substituted: false }, face };
  }
  const face = faces.find((one) => one.source === "open" && one.file === open.file);
  if (face) return { use: { role, face: open.face, source: "open", substituted: open.substituted }, face };
  throw new FontError(
    `没有可用的${role}字体（缺少 .fonts/${open.file}）`,
    "请联网后重新运行 npm start，程序会补齐字体",
  );
}

function refuseSubstitutes(uses: readonly FontUse[]): void {
  const roles = uses.filter((use) => use.substituted).map((use) => `${use.role}（现为 ${use.face}）`);
  if (roles.length === 0) return;
  throw new FontError(
    `以下字体没有本字体可用：${roles.join("、")}`,
    "请把本单位的字体文件放入 data/fonts，或去掉 --strict-fonts",
  );
}

/** Body faces before display faces, so that a rare name does not turn black; fonts without a role come last. */
function standInOrder(roles: ReadonlyMap<FontRole, Face>, faces: readonly Face[]): readonly Face[] {
  const inOrder: readonly FontRole[] = ["宋体", "仿宋", "楷体", "黑体", "小标宋"];
  return [...new Set([...inOrder.flatMap((role) => roles.get(role) ?? []), ...faces])];
}
