import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/*
 * The failure catalogue of the project's reliability study: rows 1 to 106 concern files. Each has tests whose titles begin
 * with its number, here or beside the code that keeps it. Left to later stages of the project, because they need what is
 * not built yet:
 * 102, 103  what happens after a month was sealed, and when a sealed file is touched: the seal;
 * 105       a watcher that loses an event: the drop folder.
 * Of 98, 99 and 106 the part that one run can show is tested; the waiting and the resuming belong to the drop folder.
 */
const LEFT = new Set([102, 103, 105]);
const LAST = 106;

const TESTS = fileURLToPath(new URL("..", import.meta.url));

it("every row of the catalogue that concerns files has a test of its own", async () => {
  const names = (await readdir(TESTS, { recursive: true })).filter((name) => name.endsWith(".test.ts"));
  expect(names.length).toBeGreaterThan(50);
  const texts = await Promise.all(names.map((name) => readFile(`${TESTS}/${name}`, "utf8")));
  const rows = new Set(
    texts.flatMap((text) => [...text.matchAll(/["'`](?:\[row \d+\] )*\[row (\d+)\] /g)].flatMap(rowsIn)),
  );
  expect(rows.size).toBeGreaterThan(90);
  const wanted = Array.from({ length: LAST }, (_, index) => index + 1).filter((row) => !LEFT.has(row));
  expect(wanted.filter((row) => !rows.has(row))).toEqual([]);
});

/** All the rows that the beginning of one title names. */
function rowsIn([title]: RegExpMatchArray): number[] {
  return [...title.matchAll(/\[row (\d+)\]/g)].map(([, row]) => Number(row));
}
