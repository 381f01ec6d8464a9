import { describe, expect, it } from "vitest";
import { refusalOf, text, valuesOf } from "../../support/workbook-xlsx.ts";

const ROSTER = "姓名,分\r\n张三,9.5\r\n";
const EXPECTED = { A1: text("姓名"), B1: text("分"), A2: text("张三"), B2: text("9.5") };
/** 姓名,分 / 张三,9.5 in GBK. */
const GBK = Buffer.concat([Buffer.from("d0d5c3fb2cb7d60a", "hex"), Buffer.from("d5c5c8fd2c392e350a", "hex")]);
const utf16be = (content: string): Uint8Array => Buffer.from(`\ufeff${content}`, "utf16le").swap16();

describe("a text file is decoded strictly", () => {
  it.each<[string, string | Uint8Array]>([
    ["UTF-8", ROSTER],
    ["UTF-8 with a mark", `\ufeff${ROSTER}`],
    ["GBK", GBK],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${ROSTER}`, "utf16le")],
    ["UTF-16 the other way round", utf16be(ROSTER)],
  ])("%s", async (_what, bytes) => {
    expect(await valuesOf(bytes, "a.csv")).toEqual(EXPECTED);
  });

  it("reads characters that take four bytes in GB18030", async () => {
    const bytes = Buffer.concat([Buffer.from("d0d5c3fb0a", "hex"), Buffer.from("953282360a", "hex")]);
    expect(await valuesOf(bytes, "a.csv")).toEqual({ A1: text("姓名"), A2: text("𠀀") });
  });

  it("[row 87] reads a character that lies across two blocks of the reader, in every encoding", async () => {
    for (const pad of [0, 1, 2, 3]) {
      const content = `${"a".repeat(64 * 1024 - 2 - pad)}\n党员,\u{20000}\n`;
      expect(await valuesOf(content, "a.csv"), `UTF-8 ${pad}`).toMatchObject({
        A2: text("党员"),
        B2: text("\u{20000}"),
      });
      const wide = Buffer.from(`\ufeff${content}`, "utf16le");
      expect(await valuesOf(wide, "a.csv"), `UTF-16 ${pad}`).toMatchObject({ A2: text("党员"), B2: text("\u{20000}") });
      const gb = Buffer.concat([
        Buffer.from(`${"a".repeat(64 * 1024 - 2 - pad)}\n`),
        Buffer.from("b5b3d4b12c953282360a", "hex"),
      ]);
      expect(await valuesOf(gb, "a.csv"), `GB18030 ${pad}`).toMatchObject({ A2: text("党员"), B2: text("\u{20000}") });
    }
  });

  it.each<[string, Uint8Array]>([
    ["UTF-16 without a mark", Buffer.from(ROSTER, "utf16le")],
    ["UTF-16 without a mark, the other way round", Buffer.from(ROSTER, "utf16le").swap16()],
  ])("[row 87] %s, where it is certain", async (_what, bytes) => {
    expect(await valuesOf(bytes, "a.csv")).toEqual(EXPECTED);
  });

  it.each<[string, Uint8Array, string]>([
    [
      "neither UTF-8 nor GB18030",
      Buffer.from("610a620abdd5ffff0a", "hex"),
      "第 3 行的文字编码有误：既不是 UTF-8，也不是 GB18030",
    ],
    [
      "a UTF-8 mark on other bytes",
      Buffer.concat([Buffer.from("efbbbf", "hex"), GBK]),
      "第 1 行的文字编码有误：有字节不是 UTF-8 编码",
    ],
    ["UTF-16 with half a character", Buffer.from("fffe610062", "hex"), "文字编码有误：有字节不是 UTF-16LE 编码"],
    [
      "one line in GBK below UTF-8",
      Buffer.concat([Buffer.from("名,1\n"), Buffer.from("d5ff0a", "hex")]),
      "第 1 行的文字编码有误",
    ],
    [
      "one line in UTF-8 inside GBK",
      Buffer.concat([GBK, Buffer.from("机关支部党员大会,1\n")]),
      "第 3 行的文字编码有误：同一文件里混有两种编码",
    ],
    [
      "NUL far down",
      Buffer.concat([Buffer.from("a,b\n".repeat(20_000)), Buffer.from([0])]),
      "第 20001 行的文字编码有误：含有不是文字的字节",
    ],
    ["a replacement character", Buffer.from("a,b\n王\ufffd,1\n"), "第 2 行的文字编码有误：含有不是文字的字节"],
    ["a control of the second kind", Buffer.from("a,b\n\n王\u0085,1\n"), "第 3 行的文字编码有误：含有不是文字的字节"],
    [
      "UTF-8 read as Western text and saved again",
      Buffer.from(
        `a,b\n${Buffer.from("党员大会")
          .toString("latin1")
          .replace(/[\x80-\x9f]/g, "€")},1\n`,
      ),
      "第 2 行的文字编码有误：文字是乱码",
    ],
    ["what is left of lost characters", Buffer.from("姓名\n锟斤拷锟斤拷\n"), "第 2 行的文字编码有误：文字是乱码"],
    [
      "UTF-8 read as GBK and saved again",
      Buffer.from(new TextDecoder("gbk").decode(Buffer.from("党员,机关支部党员大会\n"))),
      "第 1 行的文字编码有误：同一文件里混有两种编码",
    ],
  ])("[row 88] %s is refused with its line", async (_what, bytes, expected) => {
    expect(await refusalOf(bytes, "a.csv")).toContain(expected);
  });

  it("takes French, rare characters and long Chinese texts for what they are", async () => {
    const fields = [
      "café « à » “é”…",
      "亹䶮𠀀龘",
      "坚持学习贯彻落实科学发展观组织党员干部深入基层服务群众",
      "濮阳建国",
    ];
    expect(Object.values(await valuesOf(`${fields.join("\n")}\n`, "a.csv"))).toEqual(fields.map(text));
  });
});
