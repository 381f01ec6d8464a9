import { MEMBER_ROSTER } from "#domain/fields/member-roster.ts";
import { ORGANISATION_REGISTER } from "#domain/fields/organisation-register.ts";
import { ACTIVITY_LEDGER } from "#domain/fields/activity-ledger.ts";
import { SIGN_IN } from "#domain/fields/sign-in.ts";
import { VOLUNTEERING } from "#domain/fields/volunteering.ts";
import { MANUSCRIPTS } from "#domain/fields/manuscripts.ts";
import { PLEDGES } from "#domain/fields/pledges.ts";
import { BALLOTS } from "#domain/fields/ballots.ts";
import { JUDGE_MARKS } from "#domain/fields/judge-marks.ts";
import { LEADER_COMMENTS } from "#domain/fields/leader-comments.ts";
import { AWARDS } from "#domain/fields/awards.ts";
import { RECTIFICATION } from "#domain/fields/rectification.ts";
import { SELF_ASSESSMENT } from "#domain/fields/self-assessment.ts";
import { INDICATOR_VALUES } from "#domain/fields/indicator-values.ts";
import { MODEL_DEEDS } from "#domain/fields/model-deeds.ts";
import { PICTURE_CAPTIONS } from "#domain/fields/picture-captions.ts";
import type { FieldDefinition, TableKind, TableKindName } from "#domain/fields/field.ts";

const BY_NAME: Readonly<Record<TableKindName, TableKind>> = {
  花名册: MEMBER_ROSTER,
  党组织名册: ORGANISATION_REGISTER,
  活动台账: ACTIVITY_LEDGER,
  签到表: SIGN_IN,
  志愿服务: VOLUNTEERING,
  稿件: MANUSCRIPTS,
  公开承诺: PLEDGES,
  民主测评: BALLOTS,
  评委打分: JUDGE_MARKS,
  领导点评: LEADER_COMMENTS,
  奖惩: AWARDS,
  整改台账: RECTIFICATION,
  自评表: SELF_ASSESSMENT,
  指标数据: INDICATOR_VALUES,
  典型事迹: MODEL_DEEDS,
  图片说明: PICTURE_CAPTIONS,
};

/** Every kind of table, in the order of formats.md section 2. */
export const TABLE_KIND_LIST: readonly TableKind[] = Object.values(BY_NAME);

/** The kind of that name. */
export function tableKind(name: TableKindName): TableKind {
  return BY_NAME[name];
}

/** The field of that standard name; null when the kind has none. Synonyms are not looked at. */
export function fieldOf(kind: TableKind, fieldName: string): FieldDefinition | null {
  return kind.fields.find((field) => field.name === fieldName) ?? null;
}
