import { openPrinter } from "#print/pdf/printer.ts";
import { clausePrints } from "../../support/clause-prints.ts";
import { clauseTable } from "../../support/clause-table.ts";
import { SEARCH } from "../../support/print-builders.ts";

/** Prints the table of the README's maintainer part: `npx tsx test/print/geometry/print-table.ts`. */
const printer = await openPrinter(SEARCH);
try {
  process.stdout.write(`${clauseTable(await clausePrints(printer))}\n`);
} finally {
  await printer.close();
}
