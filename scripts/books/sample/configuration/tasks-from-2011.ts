import type { TaskCells } from "#books/sample/configuration/task-cells.ts";

/** Tasks of the third phase, July 2011 to June 2012 (the plan, part three (三)). */
export const RISING: readonly TaskCells[] = [
  {
    id: "R3-01",
    task: "学习先进典型（观看录像、专题学习）",
    responsible: "组织",
    deadline: "2012-06-30",
    proof: ["活动台账", "活动名称含先进典型"],
    basis: "方案三（三）1“以潘作良、吴大观、沈浩等先进党员典型为重点，组织观看录像、专题学习等形式，扩大典型影响力”",
  },
  {
    id: "R3-02",
    task: "党组织对标定位，制定跟进赶超措施",
    responsible: "组织",
    deadline: "2012-06-30",
    proof: ["活动台账", "活动名称含对标定位"],
    basis: "方案三（三）2“对照工作标准，查找自身差距，明确努力方向，制定跟进、赶超的具体措施”",
  },
  {
    id: "R3-03",
    task: "党员对照先进典型查找差距",
    responsible: "党员",
    deadline: "2012-06-30",
    basis: "方案三（三）2“所有基层党组织和党员，都要对照党员先进典型，对照工作标准，查找自身差距”",
  },
  {
    id: "R3-04",
    task: "实施晋档升级",
    responsible: "办公室",
    deadline: "2012-06-30",
    basis: "方案三（三）3“使处于先进的当好标杆、中间状态的规范提高、相对后进的改变面貌”",
  },
];

/**
 * Tasks of the fourth phase, from July 2012 (the plan, part three (四)). The plan ends it "before the eighteenth congress"
 * without a date; the office plans with October 2012.
 */
export const CLOSING: readonly TaskCells[] = [
  {
    id: "R4-01",
    task: "展示成果（图片展、经验交流会、网络）",
    responsible: "办公室",
    deadline: "2012年10月",
    basis: "方案三（四）“通过举办创先争优活动图片展、活动经验交流会、网络等多种形式……集中展示活动成果”",
  },
  {
    id: "R4-02",
    task: "对活动进行系统总结",
    responsible: "组织",
    deadline: "2012年10月",
    proof: ["活动台账", "活动名称含系统总结"],
    basis: "方案三（四）“各单位都要对开展创先争优活动进行系统总结，认真总结经验、查找不足”",
  },
  {
    id: "R4-03",
    task: "领导小组对基层党组织进行考核评议",
    responsible: "办公室",
    deadline: "2012年10月",
    basis: "方案三（四）“领导小组对基层党组织……开展创先争优活动情况进行考核”",
  },
  {
    id: "R4-04",
    task: "党支部对党员进行考核评议",
    responsible: "组织",
    deadline: "2012年10月",
    proof: ["活动台账", "活动名称含考核评议"],
    basis: "方案三（四）“基层党组织对党员开展创先争优活动情况进行考核，并采取适当方式组织党员、群众进行评议”",
  },
  {
    id: "R4-05",
    task: "固化行之有效的做法，形成长效机制",
    responsible: "组织",
    deadline: "2012年10月",
    proof: ["活动台账", "活动名称含长效机制"],
    basis: "方案三（四）“对开展创先争优活动中行之有效的做法用制度的形式固定下来，形成创先争优的长效机制”",
  },
];
