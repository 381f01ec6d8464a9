import { describe, expect, it } from "vitest";
import { readSnapshot, writeSnapshot } from "#batch/month-snapshot.ts";
import { dataset, fields, member, record } from "../support/score-dataset.ts";

const DATA = dataset({
  members: [
    member("甲支部/张一", {
      values: fields({
        身份证号: "991234198001011236",
        联系电话: "13800001234",
        职务: "科员",
        出生日期: "@1980-01-01",
      }),
    }),
  ],
  records: [
    record({
      owner: "甲支部",
      participants: ["甲支部/张一"],
      values: { 专项: ["落实年"], 实到人数: "#12", 备注: null },
    }),
  ],
  pending: new Set(["组织\u0000乙支部", "党员\u0000甲支部/张一"]),
  submissions: [
    {
      organisation: "甲支部",
      kind: "活动台账",
      at: { file: "台账.xlsx", sheet: "台账", cell: null },
      dated: null,
      months: { from: "2010-06", until: "2010-06" },
      form: null,
      rejectedRows: 0,
      refused: false,
      unchanged: false,
    },
  ],
});
const SNAPSHOT = {
  period: "2010-06",
  dataset: DATA,
  configurations: [{ path: "考评配置.xlsx", sha256: "a".repeat(64), bytes: new Uint8Array([0, 255, 7]) }],
};

describe("a month's snapshot", () => {
  it("gives back the records, people and configuration that it was made of", () => {
    const { period, dataset: read, configurations } = readSnapshot(writeSnapshot(SNAPSHOT)) ?? {};
    expect(period).toBe("2010-06");
    expect(configurations).toEqual(SNAPSHOT.configurations);
    expect(read?.pending).toEqual(DATA.pending);
    expect(read?.submissions).toEqual(DATA.submissions);
    expect(read?.organisations).toEqual(DATA.organisations);
    expect(read?.records).toEqual(DATA.records.map((one) => ({ ...one, cells: {} })));
    expect(read?.members[0]).toMatchObject({ id: "甲支部/张一", values: { 职务: { text: "科员" }, 身份证号: null } });
  });

  it("keeps no ID number and no phone", () => {
    const text = writeSnapshot(SNAPSHOT);
    expect(text).not.toContain("991234198001011236");
    expect(text).not.toContain("13800001234");
  });

  it("is the same text for the same month, whatever the order of what is pending", () => {
    const turned = { ...SNAPSHOT, dataset: { ...DATA, pending: new Set([...DATA.pending].reverse()) } };
    expect(writeSnapshot(turned)).toBe(writeSnapshot(SNAPSHOT));
  });

  it.each([
    ["was cut", (text: string) => text.slice(0, -20)],
    ["is empty", () => ""],
    ["is of another version", (text: string) => text.replace('"version":1', '"version":2')],
    ["was altered by hand", (text: string) => text.replace('"decimal":"12"', '"decimal":"13"')],
    ["is something else", () => '{"format":"别的"}'],
  ])("that %s is not used", (_, damage) => {
    const text = writeSnapshot(SNAPSHOT);
    expect(damage(text)).not.toBe(text);
    expect(readSnapshot(damage(text))).toBeNull();
  });

  it("of an older shape is not used, although it is whole", () => {
    const older = { ...DATA, records: DATA.records.map((one) => Object.assign({}, one, { place: "会议室" })) };
    expect(readSnapshot(writeSnapshot({ ...SNAPSHOT, dataset: older }))).toBeNull();
  });
});
