import { error, warning } from "#domain/issues/issue-kind.ts";

function quoted(words: readonly string[]): string {
  return words.map((word) => `「${word}」`).join("");
}

/** What can be wrong with a table as a whole: its headers, its kind, what stands around it. */
export const tableIssues = {
  "table-missing-headers": error((p: { readonly kind: string; readonly missing: readonly string[] }) => ({
    found: `这张表最接近“${p.kind}”，但缺少表头${quoted(p.missing)}，没有读入`,
    remedy:
      "请补上缺少的列；如果只是叫法不同，请在考评配置的“表头别名”中登记，或运行 npm run check -- --confirm 逐条确认",
  })),
  "table-missing-organisation": error((p: { readonly kind: string }) => ({
    found: `这张“${p.kind}”没有「党组织」一列，标题、填报单位和工作表名称中也没有写明是哪个党组织，没有读入`,
    remedy: "请加上「党组织」一列，或在表的标题下写明“填报单位：某某党支部”",
  })),
  "table-foreign": warning((p: { readonly kind: string | null; readonly missing: readonly string[] }) => ({
    found:
      p.kind === null
        ? "这张表不是要读入的任何一种表，没有读入"
        : `这张表不是要读入的任何一种表，没有读入；最接近的是“${p.kind}”，缺少表头${quoted(p.missing)}`,
    remedy: "如果应当读入，请按表样补上表头，或在考评配置的“表头别名”中登记；否则不必处理",
  })),
  "table-no-head": warning(() => ({
    found: "这里有几行数据，但上面没有表头，看不出各列是什么，没有读入",
    remedy: "如果应当读入，请在数据上面加一行表头；否则不必处理",
  })),
  "table-mixed": warning((p: { readonly kind: string }) => ({
    found: `这张表与“${p.kind}”有几个相同的表头，但大部分列对不上，没有读入`,
    remedy: `如果它就是“${p.kind}”，请在标题中写明；否则不必处理`,
  })),
  "table-ambiguous": error((p: { readonly kinds: readonly string[] }) => ({
    found: `表头同样符合${p.kinds.map((kind) => `“${kind}”`).join("和")}，无法判定是哪一种表，没有读入`,
    remedy: `请在表的标题中写明，如“${p.kinds[0] ?? ""}”`,
  })),
  "table-voter-names": error((p: { readonly header: string }) => ({
    found: `这张测评表有“${p.header}”一列，写明了是谁投的票，没有读入`,
    remedy: "民主测评不记名：请只报每个对象、每个群体的合计票数，并删去写有投票人姓名的表",
  })),
  "table-header-unit": error((p: { readonly header: string; readonly units: readonly string[] }) => ({
    found: `表头“${p.header}”的单位不是${p.units[0] ?? ""}，照数读入会弄错，这张表没有读入`,
    remedy: `请把这一列换算成${p.units[0] ?? ""}，并改写表头中的单位`,
  })),
  "table-header-twice": error((p: { readonly header: string; readonly other: string; readonly at: string }) => ({
    found: `表头“${p.header}”与 ${p.at} 的“${p.other}”是同一项，不知道该读哪一列，这张表没有读入`,
    remedy: "请只保留一列，或把另一列改成别的名称",
  })),
  "table-header-spare": warning((p: { readonly header: string; readonly other: string; readonly at: string }) => ({
    found: `表头“${p.header}”与 ${p.at} 的“${p.other}”是同一项，只读了后者`,
    remedy: "如果应当读这一列，请删去另一列",
  })),
  "table-no-table": warning(() => ({
    found: "这张工作表只有文字，没有表格，没有读入",
    remedy: "如果其中有要报送的内容，请按表样填写；否则不必处理",
  })),
  "table-rows-outside": warning((p: { readonly rows: string }) => ({
    found: `第 ${p.rows} 行不属于任何一张能读入的表，没有读入`,
    remedy: "如果这些行应当读入，请放到表头下面；否则不必处理",
  })),
  "table-cells-beside": warning((p: { readonly cells: string }) => ({
    found: `单元格 ${p.cells} 上方没有表头，写的内容没有读入`,
    remedy: "如果应当读入，请在那一列加上表头，或写进「备注」；否则不必处理",
  })),
  "table-occasion-undated": error((p: { readonly header: string }) => ({
    found: `签到表的列“${p.header}”看不出是哪年哪月哪日，这一列有记号的行没有采用`,
    remedy: "请在列的表头写全日期，如 2010年6月18日党课；或在标题中写明年份和月份",
  })),
};
