import { error, warning } from "#domain/issues/issue-kind.ts";

interface Found {
  readonly found: string;
}

function list(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join("、");
}

/** What can be wrong with 考评配置 (formats.md section 1). An error refuses the whole configuration. */
export const configIssues = {
  "config-sheet-missing": error((p: { readonly sheet: string; readonly columns: readonly string[] }) => ({
    found: `缺少工作表“${p.sheet}”`,
    remedy: `请补上这张工作表，表头为：${p.columns.join("、")}；没有内容时只留表头`,
  })),
  "config-sheet-twice": error((p: { readonly sheet: string }) => ({
    found: `有两张名为“${p.sheet}”的工作表`,
    remedy: "请合并为一张，或把多余的改名",
  })),
  "config-sheet-unknown": warning((p: { readonly sheet: string }) => ({
    found: `工作表“${p.sheet}”不属于考评配置，没有读取`,
    remedy: "如属笔误请改正表名；如只作备查可以保留",
  })),
  "config-sheet-hidden": warning((p: { readonly sheet: string }) => ({
    found: `工作表“${p.sheet}”是隐藏的，其中的内容仍然有效`,
    remedy: "请取消隐藏并核对内容",
  })),
  "config-sheet-empty": error((p: { readonly sheet: string }) => ({
    found: `工作表“${p.sheet}”没有内容`,
    remedy: "请至少填写一行",
  })),
  "config-header-missing": error((p: { readonly sheet: string; readonly columns: readonly string[] }) => ({
    found: `工作表“${p.sheet}”中找不到表头`,
    remedy: `请在一行中写明表头：${p.columns.join("、")}`,
  })),
  "config-column-missing": error((p: { readonly column: string }) => ({
    found: `表头中缺少“${p.column}”一列`,
    remedy: `请补上“${p.column}”列`,
  })),
  "config-column-twice": error((p: { readonly column: string }) => ({
    found: `表头“${p.column}”出现了两次`,
    remedy: "请只保留一列，或把另一列改名",
  })),
  "config-column-unknown": warning((p: { readonly header: string }) => ({
    found: p.header === "" ? "这一列没有表头，其中的内容没有读取" : `“${p.header}”列不属于这张工作表，没有读取`,
    remedy: "如属笔误请改正表头；如只作备查可以保留",
  })),
  "config-cell-missing": error((p: { readonly column: string }) => ({
    found: `“${p.column}”没有填写`,
    remedy: `请填写“${p.column}”`,
  })),
  "config-cell-error": error((p: Found) => ({
    found: `单元格是公式错误或没有结果的公式（${p.found}）`,
    remedy: "请直接写入应有的内容",
  })),
  "config-cell-merged": error((p: { readonly column: string }) => ({
    found: `“${p.column}”列上下合并了单元格，无法判断是否适用于每一行`,
    remedy: "请取消合并，逐行填写",
  })),
  "config-word": error((p: Found & { readonly allowed: readonly string[] }) => ({
    found: `写的是“${p.found}”`,
    remedy: `只能写：${list(p.allowed)}`,
  })),
  "config-number": error((p: Found & { readonly rule: string }) => ({
    found: `写的是“${p.found}”`,
    remedy: `请写${p.rule}`,
  })),
  "config-date": error((p: Found) => ({
    found: `写的是“${p.found}”，不是可以确定的日期`,
    remedy: "请写成如 2010-06-30 或 2010年6月30日",
  })),
  "config-month": error((p: Found) => ({
    found: `写的是“${p.found}”，不是可以确定的月份`,
    remedy: "请写成如 2010-06 或 2010年6月",
  })),
  "config-code": error((p: Found) => ({
    found: `写的是“${p.found}”，编号应是含有字母的文字（只写数字时，Excel 会改成数或日期）`,
    remedy: "请写成如 D1-03",
  })),
  "config-twice": error((p: Found & { readonly first: string }) => ({
    found: `“${p.found}”与 ${p.first} 重复`,
    remedy: "请删去其中一行，或改正其中一处",
  })),
  "config-office-missing": error((p: { readonly topic: string }) => ({
    found: `缺少项目“${p.topic}”的内容`,
    remedy: `请写明“${p.topic}”`,
  })),
  "config-office-unknown": warning((p: Found) => ({
    found: `项目“${p.found}”不在规定之列，没有使用`,
    remedy: "如属笔误请改正；如只作备查可以保留",
  })),
  "config-subject-missing": error((p: { readonly sheet: string; readonly subject: string }) => ({
    found: `工作表“${p.sheet}”中没有对象为“${p.subject}”的行`,
    remedy: `请为“${p.subject}”至少写一行`,
  })),
  "config-sum": error(
    (p: { readonly what: string; readonly sum: string; readonly expected: string; readonly cells: string }) => ({
      found: `${p.what}合计为 ${p.sum}，应为 ${p.expected}`,
      remedy: p.cells === "" ? "请补上缺少的行" : `请核对 ${p.cells}`,
    }),
  ),
  "config-dimension-unknown": error((p: Found & { readonly allowed: readonly string[] }) => ({
    found: `工作表“维度”中没有这个对象的维度“${p.found}”`,
    remedy: `可以写：${list(p.allowed)}；或在“维度”中补上`,
  })),
  "config-tier-unknown": error((p: Found & { readonly allowed: readonly string[] }) => ({
    found: `工作表“等次”中没有这个对象的等次“${p.found}”`,
    remedy: `可以写：${list(p.allowed)}`,
  })),
  "config-field-unknown": error((p: Found & { readonly table: string; readonly allowed: readonly string[] }) => ({
    found: `“${p.table}”没有字段“${p.found}”`,
    remedy: `可以写：${list(p.allowed)}`,
  })),
  "config-filter-syntax": error((p: Found) => ({
    found: `条件“${p.found}”无法理解`,
    remedy: "请写成如 类别=党性教育；时长≥2；形式含党课；完成日期非空（各条件之间用；隔开）",
  })),
  "config-filter-value": error((p: Found & { readonly field: string; readonly allowed: readonly string[] }) => ({
    found: `字段“${p.field}”不会有“${p.found}”`,
    remedy: `可以写：${list(p.allowed)}`,
  })),
  "config-filter-operand": error((p: Found & { readonly field: string; readonly rule: string }) => ({
    found: `条件“${p.found}”不适用于字段“${p.field}”`,
    remedy: p.rule,
  })),
  "config-filter-idle": error(() => ({
    found: "写了筛选条件，但没有写数据来源",
    remedy: "请写明数据来源，或删去筛选条件",
  })),
  "config-measure-syntax": error((p: Found) => ({
    found: `统计量写的是“${p.found}”`,
    remedy: "只能写：次数、合计(字段)、平均(字段)、最大(字段)、参会率、完成率、人均(字段)、有无",
  })),
  "config-measure-field": error((p: Found & { readonly table: string; readonly allowed: readonly string[] }) => ({
    found: `“${p.table}”没有可以计算的数值字段“${p.found}”`,
    remedy: p.allowed.length === 0 ? "请改用次数或有无，或改写数据来源" : `可以写：${list(p.allowed)}`,
  })),
  "config-measure-source": error((p: Found & { readonly rule: string }) => ({
    found: `“${p.found}”不能从这个数据来源算出`,
    remedy: p.rule,
  })),
  "config-bands": error((p: Found & { readonly reason: string }) => ({
    found: `分档“${p.found}”${p.reason}`,
    remedy: "请写成如 ≥0.95:10；≥0.9:8；其他:0，由高到低，得分不超过满分",
  })),
  "config-method-needs": error((p: { readonly method: string; readonly column: string }) => ({
    found: `计分方式“${p.method}”需要“${p.column}”，此格没有填写`,
    remedy: `请填写“${p.column}”，或改用其他计分方式`,
  })),
  "config-method-source": error((p: { readonly method: string; readonly found: string; readonly allowed: string }) => ({
    found: `计分方式“${p.method}”的数据来源写的是“${p.found}”`,
    remedy: `这种计分方式只能从“${p.allowed}”计算，请把数据来源改为“${p.allowed}”`,
  })),
  "config-target-zero": error((p: { readonly method: string }) => ({
    found: `计分方式“${p.method}”的目标值是 0`,
    remedy: "请写大于 0 的数",
  })),
  "config-partial-bands": error(() => ({
    found: "计分方式“分档得分”不能按进度计算",
    remedy: "请写“全额”或“到期”，或留空（按全额）",
  })),
  "config-unused": warning((p: { readonly column: string; readonly reason: string }) => ({
    found: `${p.reason}，“${p.column}”不起作用`,
    remedy: "可以清空此格，以免误解",
  })),
  "config-phase-differs": error((p: { readonly column: string; readonly first: string }) => ({
    found: `同一阶段的“${p.column}”与 ${p.first} 不一致`,
    remedy: "请改为一致，或合并这一阶段的单元格",
  })),
  "config-phase-ends-early": error(() => ({
    found: "结束日期早于开始日期",
    remedy: "请改正开始日期或结束日期",
  })),
  "config-phase-order": error((p: { readonly previous: string }) => ({
    found: `开始日期早于前一阶段“${p.previous}”`,
    remedy: "请按时间先后排列各阶段",
  })),
  "config-phase-overlap": error((p: { readonly previous: string; readonly expected: string }) => ({
    found: `与前一阶段“${p.previous}”的时间重叠`,
    remedy: `开始日期应为 ${p.expected}，或提前结束前一阶段`,
  })),
  "config-phase-gap": error((p: { readonly previous: string; readonly expected: string }) => ({
    found: `与前一阶段“${p.previous}”之间有空档`,
    remedy: `开始日期应为 ${p.expected}，或延后结束前一阶段`,
  })),
  "config-phase-open": error((p: { readonly next: string }) => ({
    found: `没有写结束日期，但后面还有阶段“${p.next}”`,
    remedy: "请写明结束日期；只有最后一个阶段可以留空",
  })),
  "config-deadline-outside": warning((p: { readonly phase: string }) => ({
    found: `完成时限不在“${p.phase}”的起止日期之内`,
    remedy: "请核对完成时限",
  })),
  "config-tier-order": error((p: { readonly above: string }) => ({
    found: `下限不低于上一等次“${p.above}”`,
    remedy: "请从最高等次写到最低等次，下限逐级降低",
  })),
  "config-tier-last": error((p: Found) => ({
    found: `最低等次的下限是 ${p.found}`,
    remedy: "最低等次的下限应为 0，使每个得分都有等次",
  })),
  "config-alias-clash": error((p: Found & { readonly standard: string }) => ({
    found: `别名“${p.found}”本身是“${p.standard}”的名称`,
    remedy: "请删去此行，或改正别名",
  })),
  "config-answer-subject": error((p: Found & { readonly matter: string; readonly example: string }) => ({
    found: `“${p.matter}”的对象写的是“${p.found}”，看不出指的是什么`,
    remedy: `请写成如 ${p.example}`,
  })),
  "config-answer-decision": error((p: Found & { readonly matter: string; readonly rule: string }) => ({
    found: `“${p.matter}”的决定写的是“${p.found}”`,
    remedy: `请写${p.rule}`,
  })),
  "config-answer-overruled": warning((p: Found & { readonly place: string; readonly there: string }) => ({
    found: `这里确认的是“${p.found}”，考评配置 ${p.place} 写的是“${p.there}”，两处不一致，已按考评配置处理`,
    remedy: "请删去这一行，或改正考评配置中的那一格",
  })),
};
