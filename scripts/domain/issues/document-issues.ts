import { warning } from "#domain/issues/issue-kind.ts";

/** What is wrong with the office's fonts, and characters that could not be printed as wished. */
export const documentIssues = {
  "font-not-usable": warning((params: { reason: string }) => ({
    found: `字体文件没有使用：${params.reason}`,
    remedy: "请换成本单位有权使用的 TrueType 字体文件（.ttf），或删去这个文件",
  })),
  "glyph-substituted": warning(
    (params: { whose: string; character: string; code: string; roles: string; standIn: string }) => ({
      found: `${ofWhom(params.whose)}${params.roles}字体中没有“${params.character}”（${params.code}），用“${params.standIn}”代替`,
      remedy: "请看一下打印的效果；要用原来的字体，请把含有这个字的字体文件放入 data/fonts",
    }),
  ),
  "glyph-missing": warning((params: { whose: string; character: string; code: string }) => ({
    found: `${ofWhom(params.whose)}没有任何字体可以打印“${params.character}”（${params.code}），文中以〓表示`,
    remedy: "请在来源表格中改用通行的字，或把含有这个字的字体文件放入 data/fonts",
  })),
};

/** Whose cells hold the character; empty where it stands in none. */
function ofWhom(whose: string): string {
  return whose === "" ? "" : `${whose}：`;
}
