import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { EXIT, FontError } from "#domain/app-error.ts";
import type { FontFile } from "#domain/fonts.ts";
import { readFonts } from "#files/fonts.ts";
import { charactersOf } from "#print/fonts/characters.ts";
import { chooseFaces } from "#print/fonts/choose.ts";
import { prepareFonts } from "#print/fonts/prepare.ts";
import { aDocument } from "../../support/print-builders.ts";
import { aCollection, aFont, openFonts } from "../../support/print-fonts.ts";

const LENIENT = { strict: false };

function useOf(role: string, files: readonly FontFile[]) {
  return chooseFaces(files, LENIENT).uses.find((use) => use.role === role);
}

async function failure(action: () => Promise<unknown>): Promise<FontError> {
  const cause: unknown = await action().catch((thrown: unknown) => thrown);
  if (cause instanceof FontError) return cause;
  throw new Error("was not refused");
}

describe("which face fills a role", () => {
  it("is the open one where the office has none; only 仿宋 is a substitution", () => {
    const { uses } = chooseFaces(openFonts(), LENIENT);
    expect(uses.map((use) => use.role)).toEqual(["仿宋", "楷体", "黑体", "小标宋", "宋体", "数字"]);
    expect(uses.filter((use) => use.substituted).map((use) => use.role)).toEqual(["仿宋"]);
    expect(uses.every((use) => use.source === "open")).toBe(true);
  });

  it.each([
    ["仿宋", "仿宋_GB2312"],
    ["仿宋", "FangSong"],
    ["楷体", "楷体"],
    ["黑体", "SimHei"],
    ["小标宋", "方正小标宋简体"],
    ["宋体", "SimSun"],
  ])("%s is the office's own, known by its internal name %s, whatever the file is called", async (role, fullName) => {
    const use = useOf(role, [await aFont("随便.ttf", { fullName }), ...openFonts()]);
    expect(use).toMatchObject({ source: "office", substituted: false });
  });

  it("is not a font of another name, though its file is called so", async () => {
    expect(useOf("仿宋", [await aFont("仿宋.ttf"), ...openFonts()])).toMatchObject({ source: "open" });
  });

  it("is found inside a collection, as Windows has 宋体", async () => {
    const fonts = [
      await aFont("1", { fullName: "NSimSun" }),
      await aFont("2", { fullName: "SimSun", characters: "宋" }),
    ];
    const files = [aCollection("simsun.ttc", fonts), ...openFonts()];
    expect(useOf("宋体", files)).toMatchObject({ source: "office" });
    const face = chooseFaces(files, LENIENT).roles.get("宋体");
    const opened = create(face?.bytes ?? new Uint8Array());
    expect("characterSet" in opened && opened.characterSet).toContain("宋".codePointAt(0));
  });

  it.each([
    ["a licence against embedding", 0x0002, "fsType"],
    ["a licence against subsetting", 0x0100, "fsType"],
  ])("is not one with %s, and that is said", async (_, fsType, words) => {
    const chosen = chooseFaces([await aFont("楷.ttf", { fullName: "KaiTi", fsType }), ...openFonts()], LENIENT);
    expect(chosen.uses.find((use) => use.role === "楷体")?.source).toBe("open");
    expect(chosen.issues.map((one) => [one.code, one.at.file, one.text.found])).toEqual([
      ["font-not-usable", "data/fonts/楷.ttf", expect.stringContaining(words)],
    ]);
  });

  it("is not a broken file, and that is said", () => {
    const broken = { name: "坏.ttf", bytes: new Uint8Array(100), source: "office" } as const;
    expect(chooseFaces([broken, ...openFonts()], LENIENT).issues).toHaveLength(1);
  });

  it("ends the run with exit code 3 when there is none at all", () => {
    expect(() => chooseFaces([], LENIENT)).toThrow("没有可用的仿宋字体");
    expect(new FontError("", "").exitCode).toBe(EXIT.noBrowserOrFont);
  });

  it("is refused by --strict-fonts when it is a substitution", () => {
    expect(() => chooseFaces(openFonts(), { strict: true })).toThrow("仿宋（现为 思源宋体 Regular");
  });
});

describe("characters", () => {
  it("are those of text, references and generated content", () => {
    const found = charactersOf(
      aDocument("<p>甲&#x4E59;&#19993;&nbsp;</p>", { css: 'p::after{content:"丁\\620A "}' }).html,
    );
    for (const character of ["甲", "乙", "丙", "\u00A0", "丁", "戊", "0", "~"]) expect(found).toContain(character);
    expect(charactersOf(aDocument("a\u200Bb\uFE0F\n").html).has("\u200B")).toBe(false);
  });

  it("that a face lacks come from the next that has them, and are reported with their documents", async () => {
    const documents = [
      aDocument("<p>王䶮</p>", { path: "1.pdf" }),
      aDocument("<p>李四</p>", { path: "2.pdf" }),
      aDocument("<p>赵䶮</p>", { path: "3.pdf" }),
    ];
    const fonts = await prepareFonts(documents, openFonts(), LENIENT);
    const standIn = "霞鹜文楷";
    expect(fonts.missing).toEqual([
      { character: "䶮", role: "宋体", standIn, origins: [], documents: ["1.pdf", "3.pdf"] },
    ]);
    expect(fonts.fontFaces).toMatch(/font-family:"PB宋体"[^}]*unicode-range:U\+4dae\}/);
    expect(fonts.issues.map((one) => one.text.found)).toEqual(["宋体字体中没有“䶮”（U+4DAE），用“霞鹜文楷”代替"]);
  });

  it("that a face lacks are reported by person, cell, character and code point, where they come from a cell", async () => {
    const at = { file: "花名册.xlsx", sheet: "在职", cell: "B3" };
    const originsOf = (character: string) => [
      { whose: `王${character}`, at },
      { whose: `赵${character}`, at: { ...at, cell: "B9" } },
    ];
    const document = aDocument("<p>王䶮、王\u{E123}</p>");
    const fonts = await prepareFonts([document], openFonts(), { ...LENIENT, originsOf });
    expect(fonts.issues.map((one) => [one.code, one.at, one.text.found])).toEqual([
      ["glyph-substituted", at, "王䶮、赵䶮：宋体字体中没有“䶮”（U+4DAE），用“霞鹜文楷”代替"],
      ["glyph-missing", at, "王\u{E123}、赵\u{E123}：没有任何字体可以打印“\u{E123}”（U+E123），文中以〓表示"],
    ]);
  });

  it("that no face has are printed as 〓 and reported without a stand-in", async () => {
    const document = aDocument("<p>字\u{E123}&#xE123;</p>", { path: "1.pdf" });
    const fonts = await prepareFonts([document], openFonts(), LENIENT);
    expect(fonts.missing).toMatchObject([{ character: "\u{E123}", standIn: null, documents: ["1.pdf"] }]);
    expect(fonts.documents[0]?.html.body).toBe("<p>字〓〓</p>");
    expect(fonts.issues.map((one) => one.code)).toEqual(["glyph-missing"]);
  });

  it("that the office's extra font has come from there, though it fills no role", async () => {
    const extra = await aFont("生僻字.ttf", { fullName: "Extra", characters: "䶮" });
    const fonts = await prepareFonts([aDocument("<p>䶮</p>")], [extra, ...openFonts().slice(1), await aKai()], LENIENT);
    expect(fonts.missing[0]?.standIn).toBe("Extra");
  });

  it("that are replaced are refused by --strict-fonts", async () => {
    const office = await Promise.all(
      ["仿宋", "楷体", "黑体", "小标宋", "宋体"].map((fullName) =>
        aFont(`${fullName}.ttf`, { fullName, characters: "字0" }),
      ),
    );
    const files = [...office, ...openFonts()];
    const strict = (body: string) => prepareFonts([aDocument(body)], files, { strict: true });
    expect((await failure(() => strict("<p>䶮</p>"))).message).toContain("䶮");
  });

  it("are subset into the families that the styles name, and no others", async () => {
    const fonts = await prepareFonts([aDocument("<p>甲</p>", { css: "p{font-family:PB黑体}" })], openFonts(), LENIENT);
    expect(fonts.fontFaces.match(/font-family:"[^"]+"/g)).toEqual(['font-family:"PB黑体"']);
    expect(fonts.fontFaces.length).toBeLessThan(100_000);
  });
});

/** 楷体 must be filled by something that lacks the rare character. */
function aKai(): Promise<FontFile> {
  return aFont("楷体.ttf", { fullName: "楷体", characters: "字" });
}

describe("the font folders", () => {
  it("are read by name; a folder that is not there holds none; other files are left alone", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fonts-"));
    for (const name of ["乙.TTF", "甲.ttc", "readme.txt"]) writeFileSync(join(folder, name), name);
    const fonts = await readFonts({ office: folder, open: join(folder, "none") });
    rmSync(folder, { recursive: true });
    expect(fonts.map((font) => [font.name, font.source])).toEqual([
      ["乙.TTF", "office"],
      ["甲.ttc", "office"],
    ]);
  });
});
