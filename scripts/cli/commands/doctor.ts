import { access, constants, mkdir } from "node:fs/promises";
import { EXIT } from "#domain/app-error.ts";
import type { Diagnosis, DiagnosisRequest, Finding } from "#domain/diagnosis.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { BrowserDescription } from "#domain/printing.ts";
import { ensureConfiguration, FOLDERS, readConfigurations, readTemplates } from "#files/project.ts";
import { pathOr, readFontFiles, startPrinter } from "#cli/materials.ts";
import { zh } from "#cli/messages/zh.ts";
import type { Options } from "#cli/options.ts";
import type { Command } from "#cli/run-command.ts";
import { fontWords } from "#cli/summary.ts";

/** `npm run doctor`: is this machine ready. `diagnose` is the work, joined in by the command's file. */
export function doctorCommand(diagnose: (request: DiagnosisRequest) => Promise<Diagnosis>): Command {
  return {
    spec: {
      name: "doctor",
      summary: zh.commands.doctor,
      options: ["config", "templates", "fonts", "output", "browser", "json"],
      operands: null,
    },
    async run({ options, console, atEnd }) {
      const diagnosis = await diagnose({
        readConfigurations: () => readOwnConfigurations(options),
        readTemplates: () => readTemplates(pathOr(options.templates, FOLDERS.templates)),
        readFonts: () => readFontFiles(options),
        async openPrinter() {
          const printer = await startPrinter(options);
          atEnd(() => printer.close());
          return printer;
        },
      });
      const folders = await checkFolders(options);
      const lines = [...linesOf(diagnosis), line(zh.doctor.folders, folders, () => zh.doctor.foldersWords)];
      console.say(zh.doctor.ok(zh.doctor.node, process.version));
      for (const { text } of lines) console.say(text);
      const faults = lines.filter((one) => !one.ok).length;
      console.say(faults === 0 ? zh.doctor.ready : zh.doctor.notReady(faults));
      if (options.json) console.write({ ...diagnosis, folders });
      return faults === 0 ? EXIT.finished : EXIT.dataProblems;
    },
  };
}

/** The configuration named, else the office's own, which is made from the sample's on first use. */
async function readOwnConfigurations(options: Options): Promise<readonly InputFile[]> {
  if (options.config === null) await ensureConfiguration();
  return readConfigurations(pathOr(options.config, FOLDERS.config));
}

function linesOf({ browser, testPage, configuration, templates }: Diagnosis): readonly { ok: boolean; text: string }[] {
  return [
    line(zh.doctor.browser, browser, browserWords),
    line(zh.doctor.fonts, testPage, ({ fonts }) => fontWords(fonts)),
    line(zh.doctor.testPage, testPage, ({ bytes }) => zh.doctor.testPageWords(bytes)),
    line(zh.doctor.configuration, configuration, (names) => zh.doctor.configurationWords(names.join("、"))),
    line(zh.doctor.templates, templates, (count) => zh.doctor.templatesWords(count)),
  ];
}

function line<T>(what: string, finding: Finding<T>, words: (value: T) => string): { ok: boolean; text: string } {
  if (finding.ok) return { ok: true, text: zh.doctor.ok(what, words(finding.value)) };
  return { ok: false, text: zh.doctor.fault(what, `${finding.message}。${zh.failure.remedy(finding.remedy)}`) };
}

function browserWords({ version, path, reason, fast, sandbox }: BrowserDescription): string {
  const words = zh.doctor.browserWords(path, version, reason);
  return `${words}${fast ? "" : zh.doctor.slow}${sandbox ? "" : zh.doctor.noSandbox}`;
}

async function checkFolders(options: Options): Promise<Finding<null>> {
  const output = pathOr(options.output, FOLDERS.output);
  try {
    await access(FOLDERS.inbox, constants.R_OK);
    await mkdir(output, { recursive: true });
    await access(output, constants.W_OK);
    return { ok: true, value: null };
  } catch {
    return { ok: false, message: zh.doctor.foldersFault(output), remedy: zh.doctor.foldersRemedy };
  }
}
