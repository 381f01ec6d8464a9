import { configurationSheets } from "#books/sample/configuration/configuration-sheets.ts";
import { activityBooks } from "#books/sample/inbox/activity-books.ts";
import { ballotBooks } from "#books/sample/inbox/ballot-books.ts";
import type { InboxBook } from "#books/sample/inbox/inbox-file.ts";
import { judgeBooks } from "#books/sample/inbox/judge-books.ts";
import { manuscriptBooks } from "#books/sample/inbox/manuscript-books.ts";
import { organisationBook } from "#books/sample/inbox/organisation-book.ts";
import { otherBooks } from "#books/sample/inbox/other-books.ts";
import { pictureBooks, pictureFiles } from "#books/sample/inbox/picture-books.ts";
import { pledgeBooks } from "#books/sample/inbox/pledge-books.ts";
import { rosterBooks } from "#books/sample/inbox/roster-books.ts";
import { selfAssessmentBooks } from "#books/sample/inbox/self-assessment-books.ts";
import { signInBooks } from "#books/sample/inbox/sign-in-books.ts";
import { supervisionBooks } from "#books/sample/inbox/supervision-books.ts";
import { volunteerBooks, volunteerText } from "#books/sample/inbox/volunteer-books.ts";
import { writeConfiguration } from "#books/sample/write-configuration.ts";
import { writeInboxBook, writeInboxText } from "#books/sample/write-inbox.ts";

/** A file of the sample; `path` below `data/samples/`, `/` between folders. */
export interface SampleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes the sample: a fictitious association's configuration and three months of its workbooks, untidy on
 * purpose and with the slips of `deliberate-faults.ts`. The bytes are the same on every run.
 */
export async function makeSample(): Promise<readonly SampleFile[]> {
  const books = await Promise.all(
    inboxBooks().map(async (book) => ({ path: book.path, bytes: await writeInboxBook(book) })),
  );
  const exported = volunteerText();
  const text = { path: exported.path, bytes: writeInboxText(exported) };
  const inbox = [...books, text, ...pictureFiles()].map((file) => ({ path: `inbox/${file.path}`, bytes: file.bytes }));
  return [{ path: "config/考评配置.xlsx", bytes: await writeConfiguration(configurationSheets()) }, ...inbox];
}

function inboxBooks(): readonly InboxBook[] {
  return [
    organisationBook(),
    ...rosterBooks(),
    ...activityBooks(),
    ...signInBooks(),
    ...volunteerBooks(),
    ...manuscriptBooks(),
    ...pledgeBooks(),
    ...otherBooks(),
    ...ballotBooks(),
    ...judgeBooks(),
    ...supervisionBooks(),
    ...selfAssessmentBooks(),
    ...pictureBooks(),
  ];
}
