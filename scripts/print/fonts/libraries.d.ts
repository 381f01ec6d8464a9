// Neither package brings types; these are the parts used here.
declare module "fontkit" {
  export interface Font {
    readonly fullName: string | null;
    readonly familyName: string | null;
    readonly postscriptName: string | null;
    readonly characterSet: readonly number[];
    /** Tables by tag: `glyf` is TrueType, `CFF ` and `CFF2` are not. */
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
    readonly "OS/2"?: { readonly fsType: Readonly<Record<string, boolean>> };
    readonly name?: { readonly records: Readonly<Record<string, Readonly<Record<string, string>>>> };
  }
  export interface FontCollection {
    readonly fonts: readonly Font[];
  }
  export function create(bytes: Uint8Array): Font | FontCollection;
}

declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: "sfnt"; readonly noHinting?: boolean; readonly dropTables?: readonly string[] },
  ): Promise<Buffer>;
}
