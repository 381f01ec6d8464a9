import { allLines, lineEvidence } from "#domain/evidence.ts";
import { groupBy } from "#domain/order.ts";
import { type SheetNumbers, sheetNumbers } from "#report/evidence.ts";
import { type Scored, unscoredOf } from "#report/unscored-records.ts";

/**
 * Numbers the sheets that the documents of an organisation and its members name: [18] is one sheet on the card, in the
 * organisation's report and in 计分依据.
 */
export function branchSheets(month: Scored): (organisation: string) => SheetNumbers {
  const branches = groupBy(month.book.subjects, ({ branch, name }) => branch ?? name);
  const known = new Map<string, SheetNumbers>();
  return (organisation) => {
    const before = known.get(organisation);
    if (before !== undefined) return before;
    const lines = (branches.get(organisation) ?? []).flatMap(allLines);
    const unscored = unscoredOf(organisation, month).map(({ record }) => record.at);
    const sheets = sheetNumbers([...lines.flatMap(lineEvidence), ...unscored]);
    known.set(organisation, sheets);
    return sheets;
  };
}
