import type { Cell } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import { cellShape } from "#import/table/region/cell-shape.ts";

/** Numbers or days that go on from left to right: 1 2 3 … 31, 2008 2009 2010, 6月1日 6月8日; a single one only as a year. */
export function countsOn(cells: readonly Cell[]): boolean {
  const shapes = new Set(cells.map((cell) => (cell.value.kind === "error" ? "error" : cellShape(cell.value))));
  const texts = cells.map((cell) => cellText(cell.value).trim());
  const areWhole = texts.every((text) => /^\d+$/.test(text));
  if (shapes.size !== 1 || !(shapes.has("day") || (shapes.has("figure") && areWhole))) return false;
  const numbers = texts.map((text) => Number(text.replace(/\D+/g, "")));
  if (areYears(numbers)) return numbers.length === 1 || goOneWay(numbers);
  return numbers.length > 1 && goOneWay(numbers) && (shapes.has("day") || areNear(numbers));
}

function areYears(numbers: readonly number[]): boolean {
  return numbers.every((number) => number >= 1900 && number <= 2100);
}

function stepsOf(numbers: readonly number[]): readonly number[] {
  return numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
}

function goOneWay(numbers: readonly number[]): boolean {
  const steps = stepsOf(numbers);
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}

/** Equal steps, or the working days of a month, which skip the weekend: 1 2 3 4 5 8 9. Two or three figures may be data. */
function areNear(numbers: readonly number[]): boolean {
  const steps = stepsOf(numbers);
  if (numbers.length < 3 || (numbers.length < 5 && (numbers[0] ?? 0) > 1)) return false;
  const areDays = numbers.every((number) => number <= 31) && steps.every((step) => step <= 7);
  return areDays || steps.every((step) => step === steps[0]);
}
