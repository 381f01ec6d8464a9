import type { FieldDefinition } from "#domain/fields/field.ts";
import type { FieldOptions } from "#domain/fields/define-field.ts";
import { defineField } from "#domain/fields/define-field.ts";

/** Spellings of the column 党组织 (domain.md 3.2, branch). */
export const ORGANISATION_HEADERS: readonly string[] = [
  "所在党支部",
  "所属党支部",
  "党支部",
  "党支部名称",
  "支部",
  "支部名称",
  "所在支部",
  "所属支部",
  "支部信息",
  "所在党组织",
  "所属党组织",
  "所属党组织名称",
  "党组织名称",
  "编入党支部",
  "区内党支部",
  "分党委",
];

const YES_NO: Readonly<Record<string, string>> = Object.fromEntries([
  ...["是", "√", "✓", "✔", "☑", "✅", "1", "有", "对", "Y", "y", "yes", "v", "V", "已", "已展出"].map((word) => [
    word,
    "是",
  ]),
  ...["否", "×", "✗", "✘", "✕", "❌", "0", "不", "没", "未", "N", "n", "no", "x", "X", "未展出"].map((word) => [
    word,
    "否",
  ]),
]);

/** The column of the organisation (domain.md 3.2, branch). */
export function organisationField(options: FieldOptions = {}): FieldDefinition {
  return defineField("党组织", "organisation", {
    synonyms: ORGANISATION_HEADERS,
    weakSynonyms: ["单位", "部门", "单位名称", "所在单位"],
    example: "机关第一党支部",
    hint: "填党组织名册中的全称",
    ...options,
  });
}

/** The column of the person. */
export function nameField(options: FieldOptions = {}): FieldDefinition {
  return defineField("姓名", "name", {
    required: true,
    synonyms: ["党员姓名", "名字", "同志姓名", "参加人", "签到人"],
    weakSynonyms: ["党员"],
    example: "王伟",
    hint: "一行一人，姓名后不加职务或备注",
    ...options,
  });
}

/** The column 对象: a person or an organisation. */
export function subjectField(options: FieldOptions = {}): FieldDefinition {
  return defineField("对象", "subject", {
    required: true,
    synonyms: ["对象名称", "姓名", "党员姓名", "姓名或组织"],
    example: "王伟",
    hint: "党员的姓名，或党组织的全称",
    ...options,
  });
}

/** The column 备注. */
export function noteField(): FieldDefinition {
  return defineField("备注", "text", { synonyms: ["附注", "备考"], weakSynonyms: ["说明"] });
}

/** A column of 是 and 否, also ticked (√) or counted (1). */
export function flagField(name: string, options: FieldOptions = {}): FieldDefinition {
  return defineField(name, "flag", { values: ["是", "否"], valueSynonyms: YES_NO, example: "是", ...options });
}

/** The column 免评: why a subject is not evaluated; 否 and 不免评 say that it is. */
export function exemptionField(): FieldDefinition {
  return defineField("免评", "text", {
    synonyms: ["免评原因", "免评理由"],
    valueSynonyms: { 否: "", 不免评: "" },
    matters: true,
    hint: "不参加考评的写明原因，参加考评的不填",
  });
}

/** A column of 完成状态; the order of the values is the order of progress (formats.md section 2). */
export function progressField(): FieldDefinition {
  return defineField("状态", "choice", {
    synonyms: ["完成状态", "进度", "完成情况", "落实情况", "整改进度", "办理状态"],
    values: ["未开始", "进行中", "已完成"],
    valueSynonyms: {
      未启动: "未开始",
      尚未开始: "未开始",
      未完成: "进行中",
      正在进行: "进行中",
      正在落实: "进行中",
      落实中: "进行中",
      推进中: "进行中",
      整改中: "进行中",
      部分完成: "进行中",
      未兑现: "进行中",
      未整改: "未开始",
      基本完成: "进行中",
      完成: "已完成",
      全部完成: "已完成",
      按期完成: "已完成",
      已兑现承诺: "已完成",
      已落实: "已完成",
      已兑现: "已完成",
      已办结: "已完成",
      办结: "已完成",
      已整改: "已完成",
      已销号: "已完成",
      销号: "已完成",
      "√": "已完成",
      "✓": "已完成",
      "✔": "已完成",
      "×": "进行中",
      是: "已完成",
      否: "进行中",
    },
    matters: true,
    example: "进行中",
  });
}

/** A column that cites an indicator of 考评配置. */
export function indicatorField(): FieldDefinition {
  return defineField("指标编号", "code", {
    required: true,
    synonyms: ["指标代码", "指标号", "考评指标编号"],
    example: "D1-03",
    hint: "考评配置中的指标编号，如 D1-03；这一列须设为文本格式",
  });
}
