import type { FieldDefinition, FieldType } from "#domain/fields/field.ts";

/** What a field definition may say beyond its name and type; everything else is blank. */
export type FieldOptions = Partial<Omit<FieldDefinition, "name" | "type">>;

/** Builds a field definition; not required, without synonyms and without effect on conflicts unless said. */
export function defineField(name: string, type: FieldType, options: FieldOptions = {}): FieldDefinition {
  return {
    name,
    type,
    required: false,
    synonyms: [],
    weakSynonyms: [],
    values: null,
    valueSynonyms: {},
    units: [],
    max: null,
    percent: false,
    deadline: false,
    matters: false,
    example: null,
    hint: null,
    ...options,
  };
}
