import { performance } from "node:perf_hooks";
import { startPrinter } from "#cli/materials.ts";
import type { readOptions } from "#cli/options.ts";
import { groupBy } from "#domain/order.ts";
import type { Printer, PrintOrder } from "#domain/printing.ts";
import type { PdfOutcome } from "#domain/report-job.ts";
import { runSample } from "./sample-run.ts";

/** Documents printed of a kind, again and again where the sample has fewer, so that a rate can be told. */
const AT_LEAST = 12;

/** Prints the sample's documents kind by kind: documents a second on two pages at a time, pages, and bytes of a PDF. */
export async function benchDocuments(options: ReturnType<typeof readOptions>): Promise<void> {
  const order = await orderOfSample(options);
  const printer = await startPrinter(options);
  console.log("\nDocuments by kind, two pages at a time, the second of two rounds");
  console.log("  documents/s  pages  mean KB  max KB  kind");
  const kinds = groupBy(order.documents, ({ job }) => `${job.definition.title} (${job.face})`);
  for (const [kind, documents] of kinds) {
    const many = Array.from({ length: Math.ceil(AT_LEAST / documents.length) }, () => documents).flat();
    await printAll(printer, { ...order, documents: many });
    const since = performance.now();
    const printed = await printAll(printer, { ...order, documents: many });
    console.log(rowOf(kind, printed, (performance.now() - since) / 1000));
  }
  await printer.close();
}

/** The order that the month gives its printer. */
async function orderOfSample(options: ReturnType<typeof readOptions>): Promise<PrintOrder> {
  const seen: PrintOrder[] = [];
  const around = (printer: Printer): Printer => ({
    ...printer,
    print(order) {
      seen.push(order);
      return printer.print(order);
    },
  });
  await runSample(options, { around });
  const [order] = seen;
  if (!order) throw new Error("the sample's month printed nothing");
  return order;
}

async function printAll(printer: Printer, order: PrintOrder): Promise<readonly PdfOutcome[]> {
  const outcomes: PdfOutcome[] = [];
  for await (const outcome of printer.print(order)) outcomes.push(outcome);
  const failed = outcomes.find((outcome) => outcome.kind === "failed");
  if (failed?.kind === "failed") throw new Error(`${failed.job.path}: ${failed.reason}`);
  return outcomes;
}

function rowOf(kind: string, printed: readonly PdfOutcome[], seconds: number): string {
  const made = printed.filter((outcome) => outcome.kind === "printed");
  const sizes = made.map(({ bytes }) => bytes.length / 1000);
  const pages = made.reduce((sum, one) => sum + one.pages, 0) / made.length;
  const mean = sizes.reduce((sum, one) => sum + one, 0) / sizes.length;
  const columns = [
    (made.length / seconds).toFixed(1).padStart(13),
    pages.toFixed(1).padStart(6),
    mean.toFixed(0).padStart(8),
    Math.max(...sizes)
      .toFixed(0)
      .padStart(7),
  ];
  return `${columns.join(" ")}  ${kind}`;
}
