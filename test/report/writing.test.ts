import { describe, expect, it } from "vitest";
import { monthOf } from "#report/month.ts";
import { writingOf } from "#report/writing.ts";
import { reportMaterial } from "../support/report-month.ts";

const WRITTEN = [
  {
    period: "2010-08",
    document: "领导点评通报",
    position: "总评",
    text: "一、进展平稳。\n\n 二、还有差距。 ",
    signature: null,
  },
  { period: "2010-08", document: "点评通报", position: "总评", text: "三、下月抓整改。", signature: "领导小组办公室" },
  { period: "2010-07", document: "领导点评通报", position: "要求", text: "上月的话。", signature: null },
] as const;

function writing() {
  const material = reportMaterial();
  const book = { ...material.book, period: "2010-08" } as const;
  const month = monthOf({ ...material, book, config: { ...material.config, writtenTexts: WRITTEN } });
  return writingOf(month, { document: "领导点评通报", aliases: ["点评通报"], code: "点评" });
}

describe("只有人才能写的话", () => {
  it("照文稿补充中写的印，一行一段，空行不算；几行写同一位置的，依次连在一起", () => {
    expect(writing().needed("总评")).toEqual({
      heading: "总评",
      paragraphs: ["一、进展平稳。", "二、还有差距。", "三、下月抓整改。"],
      signature: "领导小组办公室",
    });
  });

  it("没有写的，印【待补】和代码，并列入待写清单；别的月份写的不算", () => {
    const own = writing();
    expect(own.needed("要求").paragraphs).toEqual(["【待补 点评-1】"]);
    expect(own.needed("点评人").paragraphs).toEqual(["【待补 点评-2】"]);
    expect(own.pending()).toEqual([
      { code: "点评-1", document: "领导点评通报", position: "要求" },
      { code: "点评-2", document: "领导点评通报", position: "点评人" },
    ]);
  });

  it("可有可无的，没有写就不印", () => {
    const own = writing();
    expect(own.optional((position) => position === "按语")).toEqual([]);
    expect(own.pending()).toEqual([]);
  });
});
