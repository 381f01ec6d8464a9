/** Whom an indicator speaks of. */
export type SubjectType = "组织" | "党员";

/** A reference to a subject: organisations by standard name, members by {@link Member.id}. */
export interface SubjectRef {
  readonly type: SubjectType;
  readonly id: string;
}

/** A text key for maps and sets of subjects. */
export function subjectKey(subject: SubjectRef): string {
  return `${subject.type}\u0000${subject.id}`;
}
