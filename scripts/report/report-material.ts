import type { Analysis } from "#domain/analysis.ts";
import type { Config } from "#domain/config.ts";
import type { Dataset, DatasetRecord } from "#domain/dataset.ts";
import type { Issue } from "#domain/issues/issue.ts";
import type { DrawnPicture } from "#domain/picture.ts";
import type { ScoreBook } from "#domain/score-book.ts";

/** A picture ready to be printed, and the row of 图片说明 that speaks of it. */
export interface AlbumPicture extends DrawnPicture {
  readonly uri: string;
  readonly caption: DatasetRecord;
}

/** All that the documents of a month are made from. */
export interface ReportMaterial {
  readonly book: ScoreBook;
  readonly analysis: Analysis;
  readonly dataset: Dataset;
  readonly config: Config;
  readonly issues: readonly Issue[];
  /** The pictures of 图片说明 that can be printed; absent where nothing is printed. */
  readonly pictures?: readonly AlbumPicture[];
  /** The run is on the sample: 示例 stands on every page. */
  readonly sample: boolean;
  /** Names of reports as `--only` takes them; null: all. */
  readonly only: readonly string[] | null;
}
