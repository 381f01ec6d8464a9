import { searchableNames } from "#print/inspect/names.ts";
import type { Config } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { LeakSearch } from "#domain/printing.ts";
import { fieldText } from "#domain/record.ts";

/** The search of a month, and what the manifest says of it. */
export interface MonthSearch {
  readonly search: LeakSearch;
  readonly leakCheck: { readonly names: number; readonly unsearchable: number };
}

/**
 * What the leak check searches for: the members' names, but for those that are also words of the office itself, of its
 * files' names, or of an activity's name: they stand in documents for their own reasons.
 */
export function leakSearch(
  { dataset, config }: { readonly dataset: Dataset; readonly config: Config },
  { files, templates }: { readonly files: readonly InputFile[]; readonly templates: ReadonlyMap<string, string> },
): MonthSearch {
  const people = dataset.members.map(({ id, name }) => ({ id, name }));
  const neutral = [
    ...configurationWords(config),
    ...datasetWords(dataset),
    ...files.map(({ path }) => path),
    ...[...templates].filter(([path]) => path.endsWith(".hbs")).map(([, text]) => literalText(text)),
  ];
  const { list, unsearchable } = searchableNames(people, [...new Set(neutral)]);
  const phones = [config.office.items["受理电话"] ?? ""].map((phone) => phone.replace(/\D/g, ""));
  return { search: { people, names: list, phones }, leakCheck: { names: list.names.size, unsearchable } };
}

function configurationWords(config: Config): readonly string[] {
  const { office, indicators, dimensions, phases, components, tiers } = config;
  return [
    ...Object.values(office.items),
    ...config.briefingIssues.map(({ signer }) => signer ?? ""),
    ...config.writtenTexts.map(({ signature }) => signature ?? ""),
    ...indicators.flatMap(({ name, basis, note }) => [name, basis, note ?? ""]),
    ...phases.flatMap(({ id, name }) => [id, name]),
    ...phases.flatMap(({ tasks }) => tasks.flatMap(({ name, basis }) => [name, basis])),
    ...[...dimensions, ...components, ...tiers, ...config.ballotOptions, ...config.ballotGroups].map(
      ({ name }) => name,
    ),
    ...config.organisationAliases.flatMap(({ name, alias }) => [name, alias]),
  ];
}

function datasetWords({ organisations, records }: Dataset): readonly string[] {
  return [
    ...organisations.flatMap(({ name, superior }) => [name, superior ?? ""]),
    ...records.map(({ values }) => fieldText(values["活动名称"]) ?? ""),
  ];
}

/** What a template says itself: without the fields and the markup. */
function literalText(template: string): string {
  return template.replace(/\{\{[^}]*\}\}+|<[^>]*>/g, "\n");
}
