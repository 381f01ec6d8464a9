import { produceMonth } from "#batch/produce-month.ts";
import { readFontFiles, readMaterials, startPrinter } from "#cli/materials.ts";
import type { readOptions } from "#cli/options.ts";
import type { MonthEffects, MonthOutcome } from "#domain/month-run.ts";
import type { Printer } from "#domain/printing.ts";

/** What a benchmark looks at while the sample's month is made. */
export interface SampleWatch {
  readonly progress?: MonthEffects["progress"];
  /** Stands between the month and its printer. */
  readonly around?: (printer: Printer) => Printer;
}

/** Makes the sample's month in this process, with two pages printing; nothing is written. */
export async function runSample(
  options: ReturnType<typeof readOptions>,
  { progress = () => undefined, around = (printer) => printer }: SampleWatch,
): Promise<MonthOutcome> {
  const materials = await readMaterials(options);
  const request = { period: null, only: null, strict: false, strictFonts: false, dryRun: false, jobs: 2 };
  const printers: Printer[] = [];
  try {
    return await produceMonth(
      { ...materials, ...request },
      {
        begun: () => undefined,
        async openPrinter() {
          const printer = await startPrinter(options);
          printers.push(printer);
          return around(printer);
        },
        readFonts: () => readFontFiles(options),
        snapshots: { read: async () => null },
        handedBack: { list: async () => [], read: async () => null },
        progress,
      },
    );
  } finally {
    for (const printer of printers) await printer.close();
  }
}
