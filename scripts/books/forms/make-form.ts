import type { BlankForm } from "#books/forms/blank-form.ts";
import { formColumns } from "#books/forms/form-columns.ts";
import type { FormChoices } from "#books/forms/form-choices.ts";
import { writeInstructions } from "#books/forms/write-instructions.ts";
import { writeTableSheet } from "#books/forms/write-table-sheet.ts";
import { stampZip } from "#books/zip-stamp.ts";

/**
 * Writes a blank form as a workbook: the table to fill in and a page of instructions. `unit` is the sender's standard
 * name, null for a form that anybody may use. The same definitions, configuration and unit give the same bytes.
 */
export async function makeForm(form: BlankForm, choices: FormChoices, unit: string | null): Promise<Uint8Array> {
  const { default: exceljs } = await import("exceljs");
  const book = new exceljs.Workbook();
  book.creator = "评报";
  book.created = new Date(0);
  book.modified = new Date(0);
  const page = { form, unit, columns: formColumns(form, choices) };
  const used = new Set(page.columns.flatMap(({ entry }) => (entry.kind === "listed" ? [entry.field] : [])));
  writeTableSheet(book, page);
  writeInstructions(
    book,
    page,
    choices.lists.filter(({ field }) => used.has(field)),
  );
  return stampZip(new Uint8Array(await book.xlsx.writeBuffer()));
}
