import type { ConfigurationSheet } from "#books/sample/configuration/configuration-sheet.ts";

/** 基本信息 of the sample's office. The year runs from June, when the campaign's second phase began. */
const OFFICE: ConfigurationSheet = {
  name: "基本信息",
  title: "考评配置：基本信息",
  columns: ["项目", "内容", "说明"],
  widths: [16, 52, 50],
  rows: [
    ["单位名称", "示例市科学技术协会", "虚构单位，仅作示例"],
    ["党组织名称", "示例市科协党总支", null],
    ["简报名称", "创先争优活动简报", null],
    ["编印单位", "示例市科协创先争优活动领导小组办公室", null],
    ["报", "市委创先争优活动领导小组办公室，市直机关工委", "上级"],
    ["送", "市科协党组成员，市直有关单位", "同级"],
    ["发", "各党支部", "下级"],
    ["印数", 30, "份"],
    ["年度起始月", 6, "考评年度自每年6月起，与全面争创阶段一致"],
    ["期号每年重编", "是", null],
    ["总期号起始", 1, null],
    ["公示天数", 5, null],
    ["公示日类型", "工作日", null],
    ["受理部门", "示例市科协机关党办", null],
    ["受理电话", "0000-1234567", null],
    ["测评分母", "有效票", null],
    ["测评人数下限", 5, "少于此数的群体不单独列出"],
    ["评委去高低", "是", "评委满五名时去掉一个最高分和一个最低分"],
    ["党员排名范围", "本支部", null],
    ["党组织排名范围", "全体", null],
    ["姓名排序", "笔画", null],
    ["加分封顶", 5, "各项加分合计不超过5分"],
    ["完成后执行", null, null],
    ["测评有效比例", "2/3", "收回票低于发出票的这个比例，测评无效"],
  ],
};

const BRIEFING_ISSUES: ConfigurationSheet = {
  name: "期次",
  title: "考评配置：简报期次",
  columns: ["考核月份", "期号", "总期号", "印发日期", "签发人"],
  widths: [12, 8, 8, 14, 12],
  rows: [
    ["2010-06", 1, 1, "2010年7月5日", "郑守正"],
    ["2010年7月", 2, 2, "2010年8月5日", "郑守正"],
    ["2010-08", 3, 3, "2010年9月6日", "郑守正"],
  ],
};

const WRITTEN_TEXTS: ConfigurationSheet = {
  name: "文稿补充",
  title: "考评配置：文稿补充（由人撰写、原样印出的文字）",
  columns: ["考核月份", "文档", "位置", "文字", "署名"],
  widths: [12, 12, 12, 80, 24],
  rows: [
    [
      "2010-08",
      "简报",
      "按语",
      "全面争创阶段开展三个月来，各党支部围绕中心、服务大局，五项活动有序推进。现将八月份活动开展和考评情况印发，请对照先进查找差距，扎实做好下一步工作。",
      "领导小组办公室",
    ],
  ],
};

/** The sheets about the office and its briefing. */
export const OFFICE_SHEETS: readonly ConfigurationSheet[] = [OFFICE, BRIEFING_ISSUES, WRITTEN_TEXTS];
