import type { CivilDate } from "#domain/civil-date.ts";
import type { CaptionedPicture, DrawnPicture } from "#domain/picture.ts";
import type { PdfOutcome, ReportJob } from "#domain/report-job.ts";

/** One document as HTML: the style sheet and the content of `body`; the printer adds the frame and the fonts. */
export interface HtmlDocument {
  readonly css: string;
  readonly body: string;
  readonly title: string;
  /** BCP 47, `zh-CN`. */
  readonly lang: string;
}

/** A job together with its rendered page. */
export interface PrintDocument {
  readonly job: ReportJob;
  readonly html: HtmlDocument;
}

/** A member as the leak check knows them. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Names to search for, as they are compared, and the length of the longest in characters. */
export interface NameList {
  readonly names: ReadonlySet<string>;
  readonly longest: number;
}

/** What the leak check looks for in every finished document, and what it lets pass. */
export interface LeakSearch {
  /** All members: those in a job's `mayName` may stand in its document. */
  readonly people: readonly Person[];
  readonly names: NameList;
  /** Mobile numbers that are published on purpose (受理电话): digits only. */
  readonly phones: readonly string[];
}

/** All that is printed in one run. */
export interface PrintOrder {
  readonly documents: readonly PrintDocument[];
  /** `@font-face` rules with the fonts inside, for all documents. */
  readonly fontFaces: string;
  /** Written into the PDFs as their date, so that a second run gives the same bytes: the period's last day. */
  readonly date: CivilDate;
  /** Pages printed at a time, at least 1; two keep two cores busy, more only cost memory. */
  readonly jobs: number;
  /** A small picture of every first page, for the page that lists the documents. */
  readonly thumbnails?: boolean;
  /** Without it nobody's name is searched for, but ID numbers and phones are. */
  readonly search?: LeakSearch;
  /** Told after every document: how many are finished, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** The browser in use, for `manifest.json`, the closing summary and `doctor`. */
export interface BrowserDescription {
  /** The program that was started. */
  readonly path: string;
  /** As the browser tells it: `HeadlessChrome/143.0.7499.0`. */
  readonly version: string;
  /** Why this one: `--browser 指定`, `PINGBAO_BROWSER 环境变量`, `本机安装`, … */
  readonly reason: string;
  /** False only for root, or where the user has allowed it. */
  readonly sandbox: boolean;
  /** False for a full Chrome or Edge, which prints about 2.4 times slower than the headless shell. */
  readonly fast: boolean;
  /** Browsers that were found before it and passed over, with the reason. */
  readonly skipped: readonly string[];
}

/** A running browser that prints. */
export interface Printer {
  readonly browser: BrowserDescription;
  /** Prints every document; outcomes come as they are ready, in no fixed order, one for each document. */
  print(order: PrintOrder): AsyncIterable<PdfOutcome>;
  /** Draws pictures anew, one at a time: upright, small enough for a page, without what a camera wrote into the file. */
  drawPictures(pictures: readonly CaptionedPicture[]): Promise<readonly DrawnPicture[]>;
  /** Ends the browser and removes its profile; may be called twice, and while printing. */
  close(): Promise<void>;
}
