/** A cell of the sample's 考评配置; null is blank. */
export type SampleCell = string | number | null;

/** One sheet of the sample's 考评配置 as plain values: a title row, the header row, the rows. */
export interface ConfigurationSheet {
  readonly name: string;
  /** Text of the row above the header; null for none. */
  readonly title: string | null;
  readonly columns: readonly string[];
  /** Column widths in characters, in the order of `columns`. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SampleCell[])[];
}
