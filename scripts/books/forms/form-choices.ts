import type { Config } from "#domain/config.ts";

/** A list that a drop-down offers; `words` stands beside a value that does not speak for itself. */
export interface ChoiceList {
  /** Name of the field whose cells it serves; also its head on the page of instructions. */
  readonly field: string;
  readonly choices: readonly { readonly value: string; readonly words: string | null }[];
}

/** What the configuration and the register add to the field definitions. */
export interface FormChoices {
  readonly lists: readonly ChoiceList[];
  /** Names of 测评选项: columns of 民主测评. */
  readonly ballotOptions: readonly string[];
}

/** Collects the choices; `organisations` are the standard names of the register, empty when there is none yet. */
export function formChoices(
  config: Pick<Config, "ballotOptions" | "ballotGroups" | "indicators">,
  organisations: readonly string[],
): FormChoices {
  const groups = [...new Set(config.ballotGroups.map(({ name }) => name))];
  const lists: readonly ChoiceList[] = [
    { field: "党组织", choices: organisations.map(plain) },
    { field: "群体", choices: groups.map(plain) },
    { field: "指标编号", choices: config.indicators.map(({ id, name }) => ({ value: id, words: name })) },
  ];
  return {
    lists: lists.filter(({ choices }) => choices.length > 0),
    ballotOptions: config.ballotOptions.map(({ name }) => name),
  };
}

function plain(value: string): ChoiceList["choices"][number] {
  return { value, words: null };
}
