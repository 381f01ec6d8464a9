import { describe, expect, it } from "vitest";
import { evidenceWriter, sheetNumbers } from "#report/evidence.ts";

const cell = (address: string, sheet: string | null = "6月", file = "活动台账.xlsx") => ({
  file,
  sheet,
  cell: address,
});

describe("evidence is written short and can be traced to the cell", () => {
  it("names the sheet by a number and lists the cells", () => {
    const writer = evidenceWriter(10);
    expect(writer.write([cell("C5"), cell("C9")])).toBe("[1]C5、C9");
    expect(writer.sources()).toEqual([{ number: "[1]", place: "活动台账.xlsx › 6月" }]);
  });

  it("cells below one another become a range, sorted by column and row", () => {
    const cells = ["D7", "C10", "C9", "C8", "D5", "C7", "AA7"].map((address) => cell(address));
    expect(evidenceWriter(10).write(cells)).toBe("[1]C7:C10、D5、D7、AA7");
  });

  it("several sheets are kept apart; a text file has no sheet", () => {
    const writer = evidenceWriter(10);
    expect(writer.write([cell("C5", "7月"), cell("B2", null, "志愿.csv"), cell("C6", "7月")])).toBe("[1]B2；[2]C5:C6");
    expect(writer.sources().map(({ place }) => place)).toEqual(["志愿.csv", "活动台账.xlsx › 7月"]);
  });

  it("a sheet keeps its number in later lines", () => {
    const writer = evidenceWriter(10);
    writer.write([cell("C5")]);
    expect(writer.write([cell("C6", "7月"), cell("C6")])).toBe("[1]C6；[2]C6");
  });

  it("a long list is cut and says how many cells there are", () => {
    const cells = ["C1", "C3", "C5", "C7", "C8"].map((address) => cell(address));
    expect(evidenceWriter(2).write(cells)).toBe("[1]C1、C3等5处");
  });

  it("a sheet that is cut off is not in the list of sheets", () => {
    const writer = evidenceWriter(1);
    writer.write([cell("C5", "6月"), cell("C5", "7月")]);
    expect(writer.sources()).toHaveLength(1);
  });

  it("the same cell twice counts once; no evidence is an empty text; a whole sheet has no cell", () => {
    const writer = evidenceWriter(10);
    expect(writer.write([cell("C5"), cell("C5")])).toBe("[1]C5");
    expect(writer.write([])).toBe("");
    expect(writer.write([{ file: "活动台账.xlsx", sheet: "6月", cell: null }])).toBe("[1]");
  });

  it("documents that share the numbers of sheets write the same one, and list what they name in this order", () => {
    const [june, july, hours] = [cell("C5", "6月"), cell("C5", "7月"), cell("B2", null, "志愿.csv")];
    const numbers = sheetNumbers([july, june, hours, june]);
    expect([...numbers]).toEqual([
      ["志愿.csv", 1],
      ["活动台账.xlsx › 6月", 2],
      ["活动台账.xlsx › 7月", 3],
    ]);
    const card = evidenceWriter(10, numbers);
    expect([card.write([july]), card.write([hours])]).toEqual(["[3]C5", "[1]B2"]);
    expect(card.sources().map(({ number }) => number)).toEqual(["[1]", "[3]"]);
  });

  it("a sheet outside the shared numbers gets the next one", () => {
    const writer = evidenceWriter(10, sheetNumbers([cell("C5")]));
    expect(writer.write([cell("C6", "7月"), cell("C6")])).toBe("[1]C6；[2]C6");
  });
});
