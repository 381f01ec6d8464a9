import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeGb18030 } from "#books/sample/layout/gb18030.ts";

const decoder = new TextDecoder("gb18030", { fatal: true });

describe("text in GB18030", () => {
  it.each(["姓名,时长\r\n", "王伟（大）", "林䶮", "何𬱖", "√△○×", "阿依古丽·艾则孜", "〔2010〕", ""])(
    "%j reads back",
    (text) => {
      expect(decoder.decode(encodeGb18030(text))).toBe(text);
    },
  );

  it("reads back whatever was written", () => {
    const text = fc.string({ unit: "binary", maxLength: 40 });
    fc.assert(
      fc.property(text, (written) => {
        // A byte order mark at the very start is swallowed by every decoder; it is not text.
        expect(decoder.decode(encodeGb18030(`姓名${written}`))).toBe(`姓名${written}`);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ["中a", "d6d061"],
    ["䶮", "fe9f"],
    ["𬱖", "9933c336"],
  ])("writes %s with the bytes of iconv", (text, bytes) => {
    expect(Buffer.from(encodeGb18030(text)).toString("hex")).toBe(bytes);
  });
});
