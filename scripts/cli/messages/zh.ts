import { zhExplain } from "#cli/messages/zh-explain.ts";

/** Every sentence that a command says on the console, in Chinese; the words of problems are in `domain/issues/`. */
export const zh = {
  help: {
    usage: "用法",
    options: "选项",
    period: "考核月份，如 2010-07；不写则取数据中最近的月份",
    inbox: "收件夹（默认 data/inbox）",
    config: "考评配置工作簿（默认 data/config/考评配置.xlsx）",
    templates: "模板文件夹（默认 templates）",
    output: "结果文件夹（默认 output）",
    fonts: "本单位字体所在的文件夹（默认 data/fonts）",
    browser: "浏览器程序的路径；不写则自动查找",
    only: "只印这些文件，用逗号分开",
    jobs: "同时印几份（1–16，默认 2）",
    booklet: "另把当月全部文件合订为一份带书签的 PDF（内部/合订本.pdf）",
    dryRun: "只读入、计分，不印文件、不写结果",
    strict: "有任何数据错误就不出结果",
    strictFonts: "缺少公文字体时不出结果",
    json: "在标准输出写机器可读的结果",
    confirm: "逐条询问可以当场确认的问题，记入已确认.xlsx",
    help: "显示本说明",
    exitCodes: [
      "退出码：",
      "  0    完成（数据问题的数目见结尾小结）",
      "  1    check 或 --strict 时发现数据问题；doctor 发现故障",
      "  2    参数或考评配置、模板有误",
      "  3    没有可用的浏览器或字体",
      "  4    部分文件没有印成",
      "  5    结果无法写入（可能正被打开）",
      "  70   程序内部错误",
      "  130  中途停止",
    ].join("\n"),
  },
  usage: {
    seeHelp: (name: string) => `请用 npm ${name === "start" ? "start" : `run ${name}`} -- --help 查看用法`,
    unknownOption: (name: string) => `不认识的选项“${name}”`,
    badValue: (name: string) => `选项 --${name} 的值不正确`,
    badArguments: "命令的参数不正确",
  },
  commands: {
    start: "读入收件夹中的工作簿，计算考评得分，印出当月全部文件",
    check: "只读入、核对工作簿，不印文件；可在后面写文件名，只核对这些文件",
    forms: "写出各种空白表（带下拉列表和填表说明），发给各党支部填写",
    compare: "比较两个月的得分：变动多少、因何变动，逐个党组织、逐名党员列出；后面写名称则只列其一，并列出各项指标",
    sample: "重新写出示例（data/samples），内容每次完全相同",
    explain: "说明一名党员或一个党组织的得分从哪里来：总分、组成、维度、指标，直到单元格和其中的原文",
    doctor: "检查本机是否就绪：Node、浏览器、字体、文件夹、考评配置、模板",
  },
  failure: {
    headline: (message: string) => `出错：${message}`,
    remedy: (remedy: string) => `处理办法：${remedy}`,
    tried: "已查找：",
    internal: "程序内部错误，请把以下内容发给维护者：",
    interrupted: "已中途停止；原有结果没有改动。",
  },
  stages: {
    browser: "启动浏览器",
    import: "读入工作簿",
    score: "计算得分",
    report: "编写文件",
    fonts: "准备字体",
    print: "印制 PDF",
    books: "写出结果",
  },
  start: {
    period: (period: string, reason: string, sample: boolean) =>
      sample
        ? `示例：收件夹 data/inbox 是空的，现用示例数据演示。考核月份：${period}（${reason}）`
        : `考核月份：${period}（${reason}）`,
    configurationCopied: "已把示例的考评配置放到 data/config/考评配置.xlsx，请按本单位情况修改。",
    read: (n: { files: number; tables: number; rows: number; used: number }) =>
      `读入：${n.files} 个文件、${n.tables} 张数据表、${n.rows} 行，其中采用 ${n.used} 行`,
    problems: (n: { rowsWithProblems: number; errors: number; warnings: number }, where: string) =>
      n.errors + n.warnings === 0
        ? "问题：没有发现"
        : `问题：${n.rowsWithProblems} 行有问题（错误 ${n.errors} 处、提醒 ${n.warnings} 处），逐条见 ${where}`,
    scored: (n: { organisations: number; members: number }) =>
      `计分：党组织 ${n.organisations} 个，党员 ${n.members} 名`,
    submissions: (n: { asked: number; received: number; missing: number; isListed: boolean }) =>
      `报送：应报 ${n.asked} 份，已报 ${n.received} 份，未报 ${n.missing} 份${n.isListed && n.missing > 0 ? "（名单见目录页）" : ""}`,
    printed: (n: { documents: number; pages: number }) => `文件：印出 ${n.documents} 份 PDF，共 ${n.pages} 页`,
    failed: (count: number) => `没有印成：${count} 份`,
    notDue: (title: string, reason: string) => `  未出《${title}》：${reason}`,
    toWrite: (count: number) => `待写：${count} 处，请在考评配置的“文稿补充”表中填写（文档、位置）`,
    toWriteOne: (n: { code: string; document: string; position: string; path: string }) =>
      `  【待补 ${n.code}】文档“${n.document}”，位置“${n.position}”（${n.path}）`,
    failedOne: (path: string, reason: string) => `  ${path}：${reason}`,
    fonts: (words: string) => `字体：${words}`,
    fontsReplaced: (words: string) => `data/fonts 中没有相应的公文字体，${words}`,
    font: (role: string, face: string, otherStyle: boolean) => `${role}用${face}${otherStyle ? "（字形不同）" : ""}`,
    fontsComplete: "各级标题和正文均用本单位的公文字体",
    glyph: (character: string, codePoint: string, face: string | null) =>
      face === null
        ? `  “${character}”（${codePoint}）没有任何字体可用`
        : `  “${character}”（${codePoint}）改用“${face}”`,
    returned: (copies: number, path: string) =>
      copies === 0
        ? `退回：没有可以标错退回的工作簿，说明见 ${path}`
        : `退回：${copies} 份标好错误的工作簿在 ${path}，请发还报送单位改正`,
    returnedAside: "退回文件夹中有文件正被打开，没有替换；请关闭后重新运行。",
    corrected: (n: { file: string; mended: number; open: number; others: number }) =>
      `改正件：${n.file}，已改正 ${n.mended} 处，仍有问题 ${n.open} 处，其他改动 ${n.others} 处`,
    aside: "原有结果正被打开，没有替换；新结果写在旁边：",
    where: (path: string) => `结果：${path}`,
    next: (index: string) => `下一步：双击打开 ${index}，先看“需要处理的事项”，再打印或转发各份文件。`,
    dryRun: "只作核对，没有印文件。",
    strict: "有数据错误，按 --strict 的要求没有出结果。",
  },
  history: {
    snapshot: (period: string) =>
      `${period}的存档已损坏，或出自别的版本，没有采用；该月按收件夹中现有的材料重新计算。重新出一次该月文件即可换新存档。`,
    configuration: (period: string) =>
      `${period}适用的考评配置不存在或有错误，该月没有重新计算，升降情况从缺；请用 npm run check -- --period 核对该月。`,
  },
  compare: {
    operands: "较早月份 较晚月份 [名称]",
    badMonths: "请写两个月份，早的在前，后面可再写一个党组织或党员的名称，如 2010-06 2010-07 张三",
    sample: "示例：收件夹 data/inbox 是空的，现用示例数据演示。",
    heading: (from: string, to: string, source: string) => `${from} → ${to}（${from}${source}）`,
    source: { snapshot: "按当时的存档", inbox: "按收件夹中现有的材料重新计算" },
    criteriaChanges: "考评办法有变动：",
    subjects: {
      组织: (count: number) => `党组织 ${count} 个：`,
      党员: (count: number) => `党员 ${count} 名：`,
    },
    parts: {
      criteria: "考评办法",
      roster: "名册",
      corrections: "更正",
      due: "到期",
      marks: "测评评分",
      records: "新增记录",
    },
    notComparable: "不可比",
    isNew: "（新增）",
    noTotal: "无总分",
    notCounted: "不计分",
    tier: (period: string, words: string, change: string) => `等次（与${period}比）${words}，${change}`,
    tierChange: { promoted: "晋档", demoted: "降档" },
    left: (count: number) => `不再参评的 ${count} 个：`,
  },
  check: {
    sheet: (file: string, sheet: string | null) => (sheet === null ? file : `${file} › ${sheet}`),
    table: (kind: string, rows: string, layout: string) =>
      `  ${kind}${layout === "matrix" ? "（姓名×日期）" : ""}：${rows}`,
    unread: "没有读入的表",
    unreadColumns: (columns: string) => `    没有读入的列：${columns}`,
    rows: (first: number | null, last: number | null, count: number) =>
      first === null ? "没有数据行" : `第 ${first}–${last} 行，${count} 行数据`,
    verdicts: (words: string) => `  各行去向：${words}`,
    verdict: (name: string, count: number) => `${name} ${count}`,
    notFound: (file: string) => `没有这个文件：${file}`,
    notFoundRemedy: "请检查文件名和路径",
    clean: "没有发现问题。",
    summary: (n: { errors: number; warnings: number }) => `共有错误 ${n.errors} 处、提醒 ${n.warnings} 处。`,
    identifiedBy: (files: string) => `这些文件中没有名册，党组织和党员按收件夹中的名册认定：${files}`,
    canConfirm: (count: number) => `其中 ${count} 个问题可以当场确认：npm run check -- --confirm`,
    applied: (count: number) => `按已确认.xlsx 处理的有 ${count} 项：`,
    appliedOne: (words: string, place: string, uses: number) =>
      `  ${words}（${place}${uses > 1 ? ` 等 ${uses} 处` : ""}）`,
  },
  confirm: {
    heading: (number: number, of: number, place: string) => `【${number}/${of}】${place}`,
    askNumber: "  请输入序号（直接回车：暂不处理）：",
    askMonth: "  请输入年月，如 2010-06（直接回车：暂不处理）：",
    askClerk: "  经办人姓名（直接回车：不写）：",
    askReason: "  理由（直接回车：已核实）：",
    standardReason: "已核实",
    notANumber: (most: number) => `  请输入 1 到 ${most} 之间的序号，或直接回车。`,
    notAMonth: "  请写成如 2010-06，或直接回车。",
    written: (subject: string, decision: string) => `  已记入已确认.xlsx：${subject} → ${decision}`,
    intro: "下面逐条询问可以当场确认的问题；确认的内容以后每月自动照办。",
    again: "正在按确认的内容重新核对 …",
    nothing: "没有可以当场确认的问题。",
    done: (count: number, path: string) => `已确认 ${count} 项，记在 ${path}；要改主意，请在其中改正或删去那一行。`,
    noTerminal: "--confirm 要在终端中逐条回答，现在没有连接键盘",
    noTerminalRemedy: "请在命令行窗口中直接运行 npm run check -- --confirm，或在 已确认.xlsx 中手工填写",
    sample: "收件夹是空的，示例数据不记录确认的内容",
    sampleRemedy: "请先把本单位的工作簿放入 data/inbox，或用 --inbox 指定收件夹",
  },
  issue: {
    error: "错误",
    warning: "提醒",
    remedy: (remedy: string) => `    → ${remedy}`,
  },
  explain: zhExplain,
  doctor: {
    ok: (what: string, words: string) => `  正常  ${what}：${words}`,
    fault: (what: string, words: string) => `  故障  ${what}：${words}`,
    node: "Node.js",
    browser: "浏览器",
    browserWords: (path: string, version: string, reason: string) => `${version}（${path}，${reason}）`,
    slow: "；这是完整的浏览器，印制约慢 2.4 倍",
    noSandbox: "；以管理员身份运行，浏览器沙箱已关闭",
    fonts: "字体",
    testPage: "试印",
    testPageWords: (bytes: number) => `一页中文已印成（${Math.ceil(bytes / 1024)} KB）`,
    folders: "文件夹",
    foldersWords: "收件夹可读，结果文件夹可写",
    foldersFault: (output: string) => `收件夹不可读，或结果文件夹“${output}”不可写`,
    foldersRemedy: "请检查文件夹的权限",
    configuration: "考评配置",
    configurationWords: (files: string) => `${files}，没有错误`,
    templates: "模板",
    templatesWords: (count: number) => `${count} 种文件的模板都正确`,
    ready: "本机已就绪。",
    notReady: (count: number) => `有 ${count} 处故障，请按上面的说明处理。`,
  },
  forms: {
    folder: "空白表",
    written: (forms: number, files: number) => `已写出空白表：${forms} 种，共 ${files} 个工作簿`,
    branches: (count: number) => `已按党组织名册给 ${count} 个党支部各备一套，填报单位已经写好`,
    noRegister: "收件夹中没有可用的党组织名册，所以没有按支部分套，“党组织”一栏也没有下拉列表。",
    next: "下一步：把需要的空白表发给各党支部；填好收回后放进收件夹 data/inbox，再运行 npm run check。",
    nextBranches:
      "下一步：把“按支部”中各支部的文件夹发给该支部；填好收回后放进收件夹 data/inbox，再运行 npm run check。",
  },
  sample: { written: (count: number, folder: string) => `已写出示例：${count} 个文件，在 ${folder}` },
} as const;
