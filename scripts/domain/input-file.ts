/** A file of the inbox, read once; its hash and its content come from the same bytes (reliability.md R1). */
export interface InputFile {
  /** Path relative to the folder it was found in, `/` between folders, NFC. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes` in lower-case hexadecimal. */
  readonly sha256: string;
}
