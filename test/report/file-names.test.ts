import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { distinctFileNames, fileName } from "#report/file-names.ts";

describe("[row 75] a subject's name becomes a file name that Windows accepts", () => {
  it.each([
    ["王伟", "王伟", "an ordinary name stays"],
    ["机关党支部/第一小组", "机关党支部_第一小组", "a slash"],
    ['a\\b:c*d?e"f<g>h|i', "a_b_c_d_e_f_g_h_i", "every forbidden character"],
    ["换\n行", "换_行", "a line break"],
    ["王伟. ", "王伟", "trailing dots and blanks"],
    ["..隐藏", "隐藏", "leading dots"],
    ["CON", "_CON", "a reserved device name"],
    ["com1", "_com1", "in lower case as well"],
    ["NUL.txt", "_NUL.txt", "with an extension it is reserved still"],
    ["CONAN", "CONAN", "a name that only begins like one"],
    ["迪丽热巴·买买提", "迪丽热巴·买买提", "the dot of minority names"],
    ["???", "___", "nothing but forbidden characters"],
    ["...", "未命名", "nothing left at all"],
    ["", "未命名", "no name"],
  ])("%j → %j: %s", (name, expected) => {
    expect(fileName(name)).toBe(expected);
  });

  it("is cut at 60 characters, never inside one", () => {
    expect(fileName("支".repeat(80))).toBe("支".repeat(60));
    expect(fileName(`${"a".repeat(59)}𠮷𠮷`)).toBe(`${"a".repeat(59)}𠮷`);
  });

  it("does not end with a dot because it was cut there", () => {
    expect(fileName(`${"名".repeat(59)}.${"名".repeat(9)}`)).toBe("名".repeat(59));
  });

  it("holds for any text", () => {
    assert(
      property(string({ unit: "grapheme" }), (name) => {
        const safe = fileName(name);
        expect(safe).toMatch(/^[^\\/:*?"<>|\u0000-\u001F]+$/);
        expect(safe).not.toMatch(/[. ]$/);
        expect([...safe].length).toBeLessThanOrEqual(61);
      }),
    );
  });
});

describe("[row 75] file names of one folder never collide", () => {
  it("two people with one name get a number", () => {
    expect(distinctFileNames(["王伟", "李强", "王伟", "王伟"])).toEqual(["王伟", "李强", "王伟（2）", "王伟（3）"]);
  });

  it("a number already in use is passed over", () => {
    expect(distinctFileNames(["王伟", "王伟（2）", "王伟"])).toEqual(["王伟", "王伟（2）", "王伟（3）"]);
  });

  it("names that only differ in case or in forbidden characters are alike to Windows", () => {
    expect(distinctFileNames(["Li", "LI", "a/b", "a:b"])).toEqual(["Li", "LI（2）", "a_b", "a_b（2）"]);
  });

  it("holds for any names", () => {
    assert(
      property(array(constantFrom("王伟", "王伟（2）", "王伟.", "CON", "con", "a/b", "A:B")), (names) => {
        const files = distinctFileNames(names).map((name) => name.toLowerCase());
        expect(new Set(files).size).toBe(names.length);
      }),
    );
  });
});
