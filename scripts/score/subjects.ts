import type { Office } from "#domain/config.ts";
import type { Dataset, Member, Organisation } from "#domain/dataset.ts";
import { nameOrder } from "#domain/name-order/name-order.ts";
import { by, compareText } from "#domain/order.ts";
import type { FieldValues } from "#domain/record.ts";
import type { SubjectRef } from "#domain/subject.ts";
import { subjectKey } from "#domain/subject.ts";
import { withOrganisation } from "#score/filters.ts";

/** Someone who is scored, organisation or member, in one shape. */
export interface Candidate {
  readonly ref: SubjectRef;
  readonly key: string;
  readonly name: string;
  /** A member's organisation; null for an organisation. */
  readonly branch: string | null;
  /** An organisation's 类型; null for a member or where it is blank. */
  readonly organisationType: string | null;
  /** 免评 reason; null when evaluated. */
  readonly exempt: string | null;
  /** Fields of 花名册 or 党组织名册, which 适用范围 speaks of; 党组织 is the standard name. */
  readonly values: FieldValues;
}

/**
 * All subjects of a period (formats.md, Subjects): organisations with 参评 by name in code units, then members by
 * branch in code units and name in the given order; people of one name by id.
 */
export function candidatesOf(dataset: Dataset, rule: Office["nameOrder"]): readonly Candidate[] {
  const organisations = dataset.organisations.filter((one) => one.evaluated).map(organisationCandidate);
  const members = dataset.members.map(memberCandidate);
  return [...organisations.sort(by(({ name }) => name)), ...members.sort(byBranchAndName(rule))];
}

function byBranchAndName(rule: Office["nameOrder"]): (a: Candidate, b: Candidate) => number {
  const compareNames = nameOrder(rule);
  return (a, b) =>
    compareText(a.branch ?? "", b.branch ?? "") || compareNames(a.name, b.name) || compareText(a.ref.id, b.ref.id);
}

function organisationCandidate(organisation: Organisation): Candidate {
  const ref: SubjectRef = { type: "组织", id: organisation.name };
  const { name, exempt, type } = organisation;
  const values = withOrganisation(organisation.values, name);
  return { ref, key: subjectKey(ref), name, branch: null, organisationType: type, exempt, values };
}

function memberCandidate(member: Member): Candidate {
  const ref: SubjectRef = { type: "党员", id: member.id };
  const { name, exempt, organisation: branch } = member;
  const values = withOrganisation(member.values, branch);
  return { ref, key: subjectKey(ref), name, branch, organisationType: null, exempt, values };
}
