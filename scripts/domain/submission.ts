import type { CivilDate, Period } from "#domain/civil-date.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import type { Location } from "#domain/location.ts";

/** A table that came for an organisation, seen with the eyes of 报送要求. */
export interface Submission {
  /** Standard name: the sender named around the table, or an organisation that its rows name. */
  readonly organisation: string;
  readonly kind: TableKindName;
  /** File and sheet; the cell is null. */
  readonly at: Location;
  /**
   * 填报日期, the only day of sending that a table has (a file's time stamp proves nothing); null when no day
   * is written.
   */
  readonly dated: CivilDate | null;
  /** First and last month it reports for; null when nothing tells. */
  readonly months: { readonly from: Period; readonly until: Period } | null;
  /** The mark of the blank form it was filled in on (`formVersion`); null on a table that is no form of ours. */
  readonly form: string | null;
  /** Rows of the organisation that were kept out by faults. */
  readonly rejectedRows: number;
  /** No table could be read from the file: whose it is and what it holds is known from its name only. */
  readonly refused: boolean;
  /** It says of the organisation nothing that an earlier month's table did not say. */
  readonly unchanged: boolean;
}
