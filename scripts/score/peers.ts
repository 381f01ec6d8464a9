import type { Config } from "#domain/config.ts";
import { groupBy } from "#domain/order.ts";
import type { Points } from "#domain/points.ts";
import type { Gate, SubjectScore, TierLimit } from "#domain/score-book.ts";
import type { SubjectType } from "#domain/subject.ts";
import { subjectKey } from "#domain/subject.ts";
import type { Candidate } from "#score/subjects.ts";

/** What decides with whom a subject is compared. */
type Peer = Pick<Candidate, "ref" | "key" | "branch" | "organisationType" | "exempt">;

/** What ranks and tiers look at. */
export interface Contender {
  readonly candidate: Peer;
  readonly total: Points | null;
  readonly gate: Gate;
  readonly limits: readonly TierLimit[];
}

/** A subject of a finished book, to be compared once more. */
export function contenderOf(score: SubjectScore): Contender {
  const { subject: ref, branch, organisationType, exempt, total, gate, limits } = score;
  return { candidate: { ref, key: subjectKey(ref), branch, organisationType, exempt }, total, gate, limits };
}

/** Subjects that are ranked together and share quotas; exempt ones stand outside. */
export interface PeerScope {
  readonly type: SubjectType;
  /** Branch or type name, or 全体. */
  readonly name: string;
  /** Everyone evaluated in the scope, also those without data. */
  readonly contenders: readonly Contender[];
}

/** Divides the evaluated subjects into scopes by 党员排名范围 and 党组织排名范围, in order of first appearance. */
export function peerScopes(contenders: readonly Contender[], office: Config["office"]): readonly PeerScope[] {
  const evaluated = contenders.filter(({ candidate }) => candidate.exempt === null);
  const scopes = groupBy(evaluated, ({ candidate }) => `${candidate.ref.type}\u0000${scopeName(candidate, office)}`);
  return [...scopes].map(([key, members]) => {
    const [type, name] = key.split("\u0000") as [SubjectType, string];
    return { type, name, contenders: members };
  });
}

/**
 * The peer group inside which 排名赋分 and 相对最优 compare: organisations of the same 类型, members of the rank scope
 * (formats.md section 1, Peer group).
 */
export function peerGroup(candidate: Peer, office: Config["office"]): string {
  const name = candidate.ref.type === "组织" ? (candidate.organisationType ?? "其他") : scopeName(candidate, office);
  return `${candidate.ref.type}\u0000${name}`;
}

/** An organisation whose 类型 is blank is among 其他. */
function scopeName(candidate: Peer, office: Config["office"]): string {
  if (candidate.ref.type === "党员") return office.memberRankScope === "全体" ? "全体" : (candidate.branch ?? "全体");
  return office.organisationRankScope === "全体" ? "全体" : (candidate.organisationType ?? "其他");
}
