import { FileRefused } from "#import/workbook/refusal.ts";
import { listZip } from "#import/workbook/zip/zip-entries.ts";

/**
 * How many bytes a file is once it is unpacked: the sum of what an archive declares (the gate lets none of its parts
 * be more), else the file's own size.
 */
export function inflatedSize(bytes: Uint8Array): number {
  try {
    return listZip(bytes).entries.reduce((sum, { size }) => sum + size, 0);
  } catch (error) {
    if (error instanceof FileRefused) return bytes.length;
    throw error;
  }
}
