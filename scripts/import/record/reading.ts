import type { FieldDefinition } from "#domain/fields/field.ts";
import type { Issue, IssuePlace } from "#domain/issues/issue.ts";
import { excerpt, maskPersonal } from "#domain/text.ts";

/** Something wrong with a cell, made into an issue once its place is known. */
export type Fault = (place: IssuePlace) => Issue;

/** What a cell was read as: a value, or null for a blank; with an error among `faults` the value is not used. */
export interface Reading<T> {
  readonly value: T | null;
  readonly faults: readonly Fault[];
}

/** A cell that holds nothing. */
export const BLANK: Reading<never> = { value: null, faults: [] };

/** A cell that was read. */
export function read<T>(value: T): Reading<T> {
  return { value, faults: [] };
}

/** A cell that cannot be used. */
export function fault(found: Fault): Reading<never> {
  return { value: null, faults: [found] };
}

/** The two parameters of nearly every fault: the field, and the value masked and cut for a message. */
export function wrote(field: FieldDefinition, raw: string): { field: string; value: string } {
  return { field: field.name, value: maskPersonal(excerpt(raw)) };
}
