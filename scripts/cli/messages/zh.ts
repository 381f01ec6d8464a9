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
    dryRun: "只读入、计分，不印文件、不写结果",
    strict: "有任何数据错误就不出结果",
    strictFonts: "缺少公文字体时不出结果",
    json: "在标准输出写机器可读的结果",
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
    sample: "重新写出示例（data/samples），内容每次完全相同",
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
    printed: (n: { documents: number; pages: number }) => `文件：印出 ${n.documents} 份 PDF，共 ${n.pages} 页`,
    failed: (count: number) => `没有印成：${count} 份`,
    failedOne: (path: string, reason: string) => `  ${path}：${reason}`,
    fonts: (words: string) => `字体：${words}`,
    fontsReplaced: (words: string) => `data/fonts 中没有相应的公文字体，${words}`,
    font: (role: string, face: string, otherStyle: boolean) => `${role}用${face}${otherStyle ? "（字形不同）" : ""}`,
    fontsComplete: "各级标题和正文均用本单位的公文字体",
    glyph: (character: string, codePoint: string, face: string | null) =>
      face === null
        ? `  “${character}”（${codePoint}）没有任何字体可用`
        : `  “${character}”（${codePoint}）改用“${face}”`,
    aside: "原有结果正被打开，没有替换；新结果写在旁边：",
    where: (path: string) => `结果：${path}`,
    next: (index: string) => `下一步：双击打开 ${index}，先看“需要处理的问题”，再打印或转发各份文件。`,
    dryRun: "只作核对，没有印文件。",
    strict: "有数据错误，按 --strict 的要求没有出结果。",
  },
  check: {
    sheet: (file: string, sheet: string | null) => (sheet === null ? file : `${file} › ${sheet}`),
    table: (kind: string, rows: string, layout: string) =>
      `  ${kind}${layout === "matrix" ? "（姓名×日期）" : ""}：${rows}`,
    rows: (first: number | null, last: number | null, count: number) =>
      first === null ? "没有数据行" : `第 ${first}–${last} 行，${count} 行数据`,
    verdicts: (words: string) => `  各行去向：${words}`,
    verdict: (name: string, count: number) => `${name} ${count}`,
    notFound: (file: string) => `没有这个文件：${file}`,
    notFoundRemedy: "请检查文件名和路径",
    clean: "没有发现问题。",
    summary: (n: { errors: number; warnings: number }) => `共有错误 ${n.errors} 处、提醒 ${n.warnings} 处。`,
  },
  issue: {
    error: "错误",
    warning: "提醒",
    remedy: (remedy: string) => `    → ${remedy}`,
  },
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
  sample: { written: (count: number, folder: string) => `已写出示例：${count} 个文件，在 ${folder}` },
} as const;
