import type { Location } from "#domain/location.ts";

/** The faces that official documents ask for (GB/T 9704-2012 clauses 5.2.2, 7; domain.md 1.1). */
export const FONT_ROLES = ["仿宋", "楷体", "黑体", "小标宋", "宋体", "数字"] as const;
export type FontRole = (typeof FONT_ROLES)[number];

/** Which face fills a role in this run; stated in the summary and in `manifest.json`. */
export interface FontUse {
  readonly role: FontRole;
  /** Full name of the face. */
  readonly face: string;
  /** office: from the office's own folder · open: the OFL face from npm. */
  readonly source: "office" | "open";
  /** True when the face is not of the role's own style: 仿宋 printed in 宋体. */
  readonly substituted: boolean;
}

/** Whose cell a character comes from. */
export interface GlyphOrigin {
  /** Name of the member or the organisation. */
  readonly whose: string;
  readonly at: Location;
}

/** A character that the role's face lacks, who is concerned, and the face that stands in (null: none has it). */
export interface MissingGlyph {
  readonly character: string;
  readonly role: FontRole;
  readonly standIn: string | null;
  /** The cells it comes from; [] where it is in none (the office's own words, a template). */
  readonly origins: readonly GlyphOrigin[];
  /** Paths of the documents it occurs in. */
  readonly documents: readonly string[];
}

/** A font file as read from the disk. */
export interface FontFile {
  /** File name, for messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** office: from `data/fonts/` · open: taken out of the npm packages by the set-up. */
  readonly source: FontUse["source"];
}
