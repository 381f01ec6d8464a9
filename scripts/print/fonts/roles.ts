import type { FontRole } from "#domain/fonts.ts";

/** How a role is filled. */
interface RoleFaces {
  /** Names (see {@link plainName}) under which offices have the role's own font, the best first. */
  readonly office: readonly RegExp[];
  /** The open face: file written by the set-up, its name for the summary. */
  readonly open: { readonly file: string; readonly face: string; readonly substituted: boolean };
}

const SERIF = { file: "NotoSerifSC-Regular.ttf", face: "思源宋体 Regular（Noto Serif SC）" };

/**
 * Which faces fill the roles of GB/T 9704-2012 (clauses 5.2.2 and 7). No open 仿宋 is on npm: 宋体 stands
 * in and is reported; 思源宋体 Heavy, 霞鹜文楷 and 思源黑体 are the usual open stand-ins for the others.
 */
export const ROLE_FACES: Readonly<Record<FontRole, RoleFaces>> = {
  仿宋: {
    office: [
      /^(仿宋|fangsong)gb2312$/,
      /^(仿宋|fangsong)$/,
      /^(方正仿宋|fzfangsong|fzfs|华文仿宋|stfangsong|朱雀仿宋)/,
    ],
    open: { ...SERIF, substituted: true },
  },
  楷体: {
    office: [/^(楷体|kaiti)gb2312$/, /^(楷体|kaiti)$/, /^(方正楷体|fzkai|fzkt|华文楷体|stkaiti)/],
    open: { file: "LXGWWenKai-Regular.ttf", face: "霞鹜文楷（LXGW WenKai）", substituted: false },
  },
  黑体: {
    office: [/^(黑体|simhei)$/, /^(方正黑体|fzhei|fzht|华文黑体|stheiti)/],
    open: { file: "NotoSansSC-Medium.ttf", face: "思源黑体 Medium（Noto Sans SC）", substituted: false },
  },
  小标宋: {
    office: [/小标宋|xiaobiaosong/, /^fzxbs/],
    open: { file: "NotoSerifSC-Black.ttf", face: "思源宋体 Black（Noto Serif SC）", substituted: false },
  },
  宋体: {
    office: [/^(宋体|simsun)$/, /^(方正书宋|fzshusong|fzss|华文宋体|stsong)/],
    open: { ...SERIF, substituted: false },
  },
  数字: {
    office: [/^timesnewroman(psmt)?$/],
    open: { ...SERIF, substituted: false },
  },
};

/** A font name for comparison: 仿宋_GB2312, “FangSong GB2312” and fangsong-gb2312 are one. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}
