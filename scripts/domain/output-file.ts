/** A file to be published. `path` is below the published folder, `/` between folders. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
