import { error, warning } from "#domain/issues/issue-kind.ts";

/** A spelling that was probably meant; "" when nothing is near. */
function suggestion(nearest: string | null): string {
  return nearest === null ? "" : `（是否为“${nearest}”？）`;
}

/** How a question is asked at the terminal instead of being settled in the sheet. */
const OR_CONFIRM = "；或运行 npm run check -- --confirm 逐条确认";

/** What can be wrong when people, organisations and re-sent records are told apart. */
export const datasetIssues = {
  "register-missing": error(() => ({
    found: "没有收到可用的“党组织名册”，无法认定各表中的党组织",
    remedy: "请放入党组织名册（列有党组织、上级党组织、类型等），再运行一次",
  })),
  "snapshot-date-missing": error((p: { readonly kind: string; readonly organisation: string }) => ({
    found: `这份${p.kind}没有写明是哪一天的，而“${p.organisation}”还有别的${p.kind}，不能判断以哪份为准`,
    remedy: `请在表格上方写“填报日期：2010年7月31日”，或在标题、工作表名、文件名中写明年月${OR_CONFIRM}`,
  })),
  "snapshot-date-assumed": warning((p: { readonly kind: string; readonly organisation: string }) => ({
    found: `这份${p.kind}没有写明是哪一天的；“${p.organisation}”只有这一份，已按现行名册采用`,
    remedy: `请在表格上方写“填报日期：2010年7月31日”，以后重报时才能分清新旧${OR_CONFIRM}`,
  })),
  "organisation-unknown": error((p: { readonly written: string; readonly near: readonly string[] }) => ({
    found: `党组织名册中没有“${p.written}”`,
    remedy: `请改为党组织名册中的标准名称${
      p.near.length === 0 ? "" : `（是否为${p.near.map((name) => `“${name}”`).join("或")}？）`
    }；如是习惯写法，请登记到考评配置的“组织别名”表${p.near.length === 0 ? "" : OR_CONFIRM}`,
  })),
  "register-organisation-gone": warning((p: { readonly organisation: string; readonly newer: string }) => ({
    found: `较新的党组织名册（${p.newer}）中没有“${p.organisation}”，暂按仍然存在处理`,
    remedy: `如已撤销，请在名册中保留这一行并把“参评”写成“否”${OR_CONFIRM}`,
  })),
  "organisation-unnamed": error(() => ({
    found: "没有党组织一列，标题、填报单位和工作表名中也没有写明是哪个党组织",
    remedy: "请增加“党组织”一列，或在表格上方写“填报单位：”和党组织的标准名称",
  })),
  "person-unknown": error(
    (p: { readonly name: string; readonly organisation: string | null; readonly nearest: string | null }) => ({
      found: `${p.organisation === null ? "" : `“${p.organisation}”的`}花名册中没有“${p.name}”`,
      remedy: `请核对姓名${suggestion(p.nearest)}和党组织；如是新转入的党员，请先补入花名册`,
    }),
  ),
  "person-elsewhere": error(
    (p: { readonly name: string; readonly organisation: string; readonly elsewhere: string }) => ({
      found: `“${p.organisation}”的花名册中没有“${p.name}”，“${p.elsewhere}”有一位`,
      remedy: `如是同一人，请在“党组织”列写“${p.elsewhere}”；如是新转入的党员，请先补入花名册`,
    }),
  ),
  "person-faulty": error((p: { readonly name: string; readonly row: string }) => ({
    found: `“${p.name}”在花名册中的一行有错，尚不能认定（${p.row}）`,
    remedy: "请先改正花名册中的那一行",
  })),
  "owner-unknown": error((p: { readonly written: string; readonly nearest: string | null }) => ({
    found: `“${p.written}”既不是名册中的党组织，也不是花名册中的党员`,
    remedy: `请改为党组织的标准名称或党员姓名${suggestion(p.nearest)}`,
  })),
  "person-namesakes": error(
    (p: { readonly name: string; readonly people: readonly string[]; readonly canBeAsked: boolean }) => ({
      found: `叫“${p.name}”的有${p.people.length}人：${p.people.join("、")}，分不清是哪一位`,
      remedy: `不在同一党组织的，请在“党组织”列写明；在同一党组织的，请在花名册和本表中写成如“王伟（大）”“王伟（小）”${p.canBeAsked ? OR_CONFIRM : ""}`,
    }),
  ),
  "participants-unknown": warning((p: { readonly names: readonly string[] }) => ({
    found: `参加人员中的“${p.names.join("、")}”不在花名册中，不计入个人`,
    remedy: "请核对姓名；不是党员的可以不改",
  })),
  "participants-namesakes": warning((p: { readonly name: string; readonly people: readonly string[] }) => ({
    found: `参加人员中的“${p.name}”有${p.people.length}人：${p.people.join("、")}，分不清是哪一位，不计入个人`,
    remedy: "请在花名册和本表中写成如“王伟（大）”“王伟（小）”",
  })),
  "record-conflict": error(
    (p: { readonly here: string; readonly field: string; readonly other: string; readonly there: string }) => ({
      found: `与 ${p.other} 是同一条记录，但“${p.field}”不一致：这里是“${p.here}”，那里是“${p.there}”`,
      remedy: `请核实后把两处改成一样${OR_CONFIRM}；改好以前，这些记录都不采用`,
    }),
  ),
  "record-mended": warning((p: { readonly there: string; readonly isReplaced: boolean }) => ({
    found: p.isReplaced
      ? `这一行有错，但这份名册已由较新的 ${p.there} 代替`
      : `这一行有错，但另一份表中有同一条记录（${p.there}）而且没有错，已采用那一条`,
    remedy: p.isReplaced ? "不必处理" : "不必处理；如应以这一行为准，请改正这一行",
  })),
  "record-repeated": warning((p: { readonly row: number }) => ({
    found: `与本表第${p.row}行完全相同，只计一次`,
    remedy: "如是重复登记，请删去一行；如确有两次，请在名称中写明区别",
  })),
  "record-same-key": warning((p: { readonly row: number }) => ({
    found: `与本表第${p.row}行像是同一条记录，但内容不完全相同，两行都已采用`,
    remedy: "如是重复登记，请删去一行；如确有两次，请在名称中写明区别",
  })),
  "id-number-shared": warning((p: { readonly name: string; readonly other: string }) => ({
    found: `身份证号与 ${p.other} 的“${p.name}”相同，姓名却不同，已按两人处理`,
    remedy: "请核对两人的身份证号",
  })),
  "member-of-two": error((p: { readonly name: string; readonly organisation: string; readonly other: string }) => ({
    found: `“${p.name}”同时列在“${p.organisation}”和 ${p.other}，不能判断现在属于哪个党组织`,
    remedy: "请在原党组织的花名册中填写“转出日期”或删去该行；改好以前，两处都不采用",
  })),
  "member-perhaps-of-two": warning((p: { readonly name: string; readonly other: string }) => ({
    found: `${p.other} 还有一位同名且同年同月出生的“${p.name}”，已按两人处理`,
    remedy: "如是同一人，请在两处填写身份证号，或在原党组织的花名册中填写“转出日期”",
  })),
};
