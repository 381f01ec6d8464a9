import { importMonth } from "#batch/import-month.ts";
import { BLANK_FORMS } from "#books/forms/blank-form.ts";
import { type FormChoices, formChoices } from "#books/forms/form-choices.ts";
import { makeForm } from "#books/forms/make-form.ts";
import { distinctFileNames } from "#report/file-names.ts";
import type { FormsOutcome } from "#domain/forms-run.ts";
import type { ImportRequest } from "#domain/month-run.ts";
import type { OutputFile } from "#domain/output-file.ts";

/**
 * Makes the blank forms: one set for everybody, and where the inbox holds a register one for each evaluated branch,
 * with its name filled in; `onForms` is told how many sets are done. Problems in the inbox are not this command's:
 * only the register is taken from it.
 * @throws ConfigError, UsageError
 */
export async function produceForms(
  request: ImportRequest,
  onForms: (done: number, of: number) => void,
): Promise<FormsOutcome> {
  const { config, dataset } = await importMonth(request, { anyMonth: true, onFile: () => undefined });
  const names = dataset.organisations.map(({ name }) => name);
  const choices = formChoices(config, names);
  const branches = dataset.organisations.filter(({ evaluated }) => evaluated).map(({ name }) => name);
  const folders = distinctFileNames(branches);
  const files = await formSet("", choices, null);
  for (const [index, branch] of branches.entries()) {
    onForms(index + 1, branches.length + 1);
    files.push(...(await formSet(`按支部/${folders[index] ?? ""}/`, choices, branch)));
  }
  return { files, forms: BLANK_FORMS.length, branches };
}

async function formSet(folder: string, choices: FormChoices, unit: string | null): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const form of BLANK_FORMS) {
    files.push({ path: `${folder}${form.name}.xlsx`, bytes: await makeForm(form, choices, unit) });
  }
  return files;
}
