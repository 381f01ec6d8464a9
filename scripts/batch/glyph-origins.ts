import type { Dataset } from "#domain/dataset.ts";
import type { GlyphOrigin } from "#domain/fonts.ts";
import { locationKey } from "#domain/location.ts";
import { type FieldValues, fieldText } from "#domain/record.ts";

/** Finds whose cells a character comes from: members and organisations first, then records; in order, each cell once. */
export function glyphOrigins(dataset: Dataset): (character: string) => readonly GlyphOrigin[] {
  const people = new Map(dataset.members.map(({ id, name }) => [id, name]));
  return (character) => {
    const isHere = (text: string | null): boolean => text?.includes(character) ?? false;
    const holders = [
      ...dataset.members
        .filter(({ name, values }) => isHere(name) || holds(values, isHere))
        .map(({ name, at }) => ({ whose: name, at })),
      ...dataset.organisations
        .filter(({ name, values }) => isHere(name) || holds(values, isHere))
        .map(({ name, at }) => ({ whose: name, at })),
      ...dataset.records.flatMap(({ owner, values, cells, at }) => {
        const field = fieldHolding(values, isHere);
        return field === undefined ? [] : [{ whose: people.get(owner.id) ?? owner.id, at: cells[field] ?? at }];
      }),
    ];
    return [...new Map(holders.map((one) => [locationKey(one.at), one])).values()];
  };
}

function holds(values: FieldValues, isHere: (text: string | null) => boolean): boolean {
  return fieldHolding(values, isHere) !== undefined;
}

function fieldHolding(values: FieldValues, isHere: (text: string | null) => boolean): string | undefined {
  return Object.keys(values).find((field) => isHere(fieldText(values[field])));
}
