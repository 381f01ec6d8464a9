import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { writeOutline } from "#print/booklet/outline.ts";
import { mendOutline, readOutline } from "#print/inspect/read-outline.ts";

it("names a heading once that the browser has written twice, having moved it to the next page", async () => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage().ref;
  const below = ["D030　关秋实D030　关秋实", "二、升降情况", "未计分记录"].map((title) => ({ title, page, below: [] }));
  writeOutline(pdf, [{ title: "计分依据", page, below }]);
  mendOutline(pdf);
  const { lines } = await readOutline(await pdf.save());
  expect(lines.map(({ title }) => title)).toEqual(["计分依据", "D030　关秋实", "二、升降情况", "未计分记录"]);
});
