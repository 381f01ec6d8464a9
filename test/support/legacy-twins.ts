import type { BookType, WorkBook } from "@e965/xlsx";
import * as SheetJs from "@e965/xlsx";

/** A value of a cell as SheetJS writes it; null is a blank. */
export type Written = string | number | boolean | null;

/** Sheets by name, as rows of values. */
export function bookOf(sheets: Readonly<Record<string, readonly (readonly Written[])[]>>): WorkBook {
  const book = SheetJs.utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    SheetJs.utils.book_append_sheet(book, SheetJs.utils.aoa_to_sheet(rows.map((row) => row.slice())), name);
  return book;
}

/** The bytes of a book in one of SheetJS's formats; its types leave Excel 3 and 4 out. */
export function bytesAs(book: WorkBook, bookType: BookType | "biff3" | "biff4"): Uint8Array {
  const options = { type: "buffer" as const, bookType: bookType as BookType, cellStyles: true };
  return new Uint8Array(SheetJs.write(book, options) as Buffer);
}
