import { join } from "node:path";
import { periodText } from "#domain/civil-date.ts";
import type { HistoryNote, MonthOutcome, SnapshotFiles } from "#domain/month-run.ts";
import { memoryFolder } from "#files/memory.ts";
import { FOLDERS } from "#files/project.ts";
import { keepSnapshotFile, readSnapshotFile } from "#files/snapshots.ts";
import type { Console } from "#cli/console.ts";
import { pathOr } from "#cli/materials.ts";
import { zh } from "#cli/messages/zh.ts";
import type { Options } from "#cli/options.ts";

/** Snapshots of earlier runs on this inbox. The sample has none; a run into another folder has its own. */
export function snapshotFiles(options: Options, sample: boolean): SnapshotFiles {
  if (sample) return { read: async () => null };
  return { read: (period) => readSnapshotFile(folderOf(options), period) };
}

/**
 * Keeps the month as it is now.
 * @throws OutputError
 */
export async function keepSnapshot({ period, snapshot }: MonthOutcome, options: Options): Promise<void> {
  if (snapshot !== null) await keepSnapshotFile(folderOf(options), period, snapshot);
}

/** Says what was not used of earlier months, and what stands in for it. */
export function sayHistory(console: Console, notes: readonly HistoryNote[]): void {
  for (const { period, unusable } of notes) console.say(zh.history[unusable](periodText(period)));
}

function folderOf(options: Options): string {
  const base = options.output === null ? FOLDERS.snapshots : join(pathOr(options.output, FOLDERS.output), ".月度存档");
  return memoryFolder(base, pathOr(options.inbox, FOLDERS.inbox));
}
