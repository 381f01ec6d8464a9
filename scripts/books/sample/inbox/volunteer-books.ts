import { branchOf } from "#books/sample/facts/organisations.ts";
import { type Service, SERVICES } from "#books/sample/facts/volunteering.ts";
import {
  AUGUST,
  type InboxBook,
  type InboxText,
  JULY,
  JUNE,
  SIGNED,
  unitLine,
} from "#books/sample/inbox/inbox-file.ts";
import {
  bodyRows,
  type CellInput,
  column,
  type FormColumn,
  type FormRow,
  NUMBER_COLUMN,
  textColumn,
} from "#books/sample/layout/form.ts";
import { spaced, spellDay } from "#books/sample/layout/spelling.ts";

/** 志愿服务 of June and, sent again with the later months, of August. */
export function volunteerBooks(): readonly InboxBook[] {
  return [
    {
      path: "2010年6月/党员志愿服务登记表（6月）.xlsx",
      forms: [
        {
          sheet: "6月",
          title: "党员志愿服务登记表",
          above: unitLine("示例市科协党总支", "2010年6月30日"),
          columns: columns(["志愿者姓名", "所在支部", "服务日期", "服务内容", "服务时长"]),
          rows: rows(JUNE, (service) => ({ 日期: spellDay(service.day, "short"), 姓名: spaced(service.person.name) })),
          below: ["注：服务时长以小时为单位。", SIGNED],
          mergedField: null,
          landscape: false,
        },
      ],
    },
    {
      path: "2010年8月/党员志愿服务登记表（6-8月）.xlsx",
      forms: [
        {
          sheet: "志愿服务",
          title: "2010年6—8月党员志愿服务时数登记表",
          above: unitLine("示例市科协党总支", "2010年8月31日"),
          columns: columns(["姓名", "党支部", "服务时间", "志愿服务内容", "服务小时"]),
          rows: rows(AUGUST, (service) => ({ 日期: spellDay(service.day, "excel"), 姓名: service.person.name })),
          below: [SIGNED],
          mergedField: null,
          landscape: false,
        },
      ],
    },
  ];
}

/** 志愿服务 of July as an export of the volunteers' platform, with June in it. */
export function volunteerText(): InboxText {
  return {
    path: "2010年7月/志愿服务导出（6-7月）.csv",
    rows: [
      ["姓名", "所属支部", "服务日期", "服务项目", "志愿时长"],
      ...SERVICES.filter((one) => one.day <= JULY).map((one) => [
        one.person.name,
        branchOf(one.branch).name,
        one.day.replaceAll("-", "/"),
        one.content,
        `${one.hours}小时`,
      ]),
    ],
  };
}

function columns(headers: readonly string[]): readonly FormColumn[] {
  const [name = "", branch = "", day = "", content = "", hours = ""] = headers;
  return [
    NUMBER_COLUMN,
    column("姓名", name, 17),
    column("党组织", branch, 18),
    column("日期", day, 14),
    textColumn("内容", content, 26),
    column("时长", hours, 11),
  ];
}

function rows(last: string, own: (service: Service) => Readonly<Record<string, CellInput>>): readonly FormRow[] {
  const services = SERVICES.filter((one) => one.day <= last);
  const hours = services.reduce((sum, one) => sum + one.hours, 0);
  return [
    ...bodyRows(services.map((one) => Object.assign(common(one), own(one)))),
    { look: "sum", cells: { 姓名: "合计", 时长: hours } },
  ];
}

function common(service: Service): Readonly<Record<string, CellInput>> {
  return { 党组织: branchOf(service.branch).name, 内容: service.content, 时长: service.hours };
}
