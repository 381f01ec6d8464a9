import { describe, expect, it } from "vitest";
import { z } from "zod";
import { internalOnly, notPublic, seenBy } from "#report/faces.ts";

const total = z.string();
const schema = z.strictObject({
  title: z.string(),
  decision: internalOnly(z.string().nullable()),
  notes: notPublic(z.array(z.string())),
  rows: z.array(z.strictObject({ name: total, total: notPublic(total), barred: internalOnly(z.boolean()) })),
  foot: z.strictObject({ phone: notPublic(z.string()) }).nullable(),
});
const model = {
  title: "汇总表",
  decision: "待定",
  notes: ["待核实"],
  rows: [{ name: "甲支部", total: "58.81", barred: true }],
  foot: { phone: "138****1234" },
};

describe("三种版本出自同一份内容", () => {
  it("内部版什么都有", () => {
    expect(seenBy("internal", schema, model)).toEqual(model);
  });

  it("给本人的版本没有只供内部的栏", () => {
    const seen = seenBy("personal", schema, model);
    expect(seen).toEqual({ ...model, decision: null, rows: [{ name: "甲支部", total: "58.81", barred: false }] });
  });

  it("公开版没有不公开的栏，名称照样在", () => {
    const rows = [{ name: "甲支部", total: "", barred: false }];
    expect(seenBy("public", schema, model)).toEqual({ ...model, decision: null, notes: [], rows, foot: { phone: "" } });
  });

  it("各版本都符合同一份格式，同一个模板可以印", () => {
    for (const face of ["internal", "personal", "public"] as const) {
      expect(schema.safeParse(seenBy(face, schema, model)).success, face).toBe(true);
    }
  });

  it("空的部分照样是空的", () => {
    expect(seenBy("public", schema, { ...model, foot: null, rows: [] })["foot"]).toBeNull();
  });

  it("不能空着的栏不许标成不公开：这是程序的错", () => {
    const strict = z.strictObject({ place: notPublic(z.number()) });
    expect(() => seenBy("public", strict, { place: 1 })).toThrow("cannot be empty");
  });
});
