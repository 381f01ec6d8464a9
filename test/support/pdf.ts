import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The text of a PDF as poppler reads it; the product itself never needs poppler. */
export async function pdfText(path: string): Promise<string> {
  const { stdout } = await run("pdftotext", ["-layout", path, "-"], { maxBuffer: 2 ** 26 });
  return stdout;
}

/** One line of pdffonts. */
export interface PdfFont {
  readonly name: string;
  readonly type: string;
  readonly embedded: boolean;
}

/** The fonts of a PDF as poppler lists them. */
export async function pdfFonts(path: string): Promise<readonly PdfFont[]> {
  const { stdout } = await run("pdffonts", [path]);
  const lines = stdout
    .split("\n")
    .slice(2)
    .filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const match = /^(\S+)\s+(.+?)\s{2,}\S+\s+(yes|no)\s/.exec(line);
    return { name: match?.[1] ?? line, type: match?.[2]?.trim() ?? "", embedded: match?.[3] === "yes" };
  });
}
