/** A branch of the sample: code used in the programme tables, and how the office writes it. */
export interface Branch {
  /** 1–6, the order of the office's own lists; 0 is the 党总支 above them. */
  readonly code: number;
  readonly name: string;
  /** Another name the staff use; listed in 组织别名 of the sample configuration. */
  readonly alias: string;
  readonly type: "机关" | "事业" | "其他";
  readonly secretary: string;
  readonly founded: string;
  /** Where its meetings are held. */
  readonly room: string;
}

/** The 党总支 above the branches; not evaluated itself. */
export const PARENT: Branch = {
  code: 0,
  name: "示例市科协党总支",
  alias: "示例市科协党总支",
  type: "机关",
  secretary: "郑守正",
  founded: "1996年5月",
  room: "市科协三楼会议室",
};

/** The six branches, in the office's order. */
export const BRANCHES: readonly Branch[] = [
  branch(1, "机关第一党支部", ["机关一支部", "机关", "郑守正", "1996年5月", "市科协三楼会议室"]),
  branch(2, "机关第二党支部", ["机关二支部", "机关", "方敬业", "2003年9月", "市科协二楼会议室"]),
  branch(3, "科技馆党支部", ["科技馆支部", "事业", "冯致远", "2001年3月", "科技馆报告厅"]),
  branch(4, "科普中心党支部", ["科普中心支部", "事业", "程朗", "2006年11月", "科普中心活动室"]),
  branch(5, "学会部党支部", ["学会支部", "机关", "吕和声", "2003年9月", "学会部会议室"]),
  branch(6, "离退休党支部", ["老干部支部", "其他", "高崇礼", "1998年7月", "老干部活动室"]),
];

/** The branch with this code; 0 is the 党总支. */
export function branchOf(code: number): Branch {
  const found = [PARENT, ...BRANCHES].find((one) => one.code === code);
  if (!found) throw new Error(`no branch ${code} in the sample`);
  return found;
}

function branch(
  code: number,
  name: string,
  [alias, type, secretary, founded, room]: readonly [string, Branch["type"], string, string, string],
): Branch {
  return { code, name, alias, type, secretary, founded, room };
}
