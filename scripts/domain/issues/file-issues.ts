import { error, warning } from "#domain/issues/issue-kind.ts";

/** What can be wrong with a file as a whole. */
export const fileIssues = {
  "file-empty": error(() => ({
    found: "文件是空的，或没有复制完整",
    remedy: "请重新复制这个文件后再运行",
  })),
  "file-blank": warning(() => ({
    found: "工作簿里没有任何内容",
    remedy: "如果应当有内容，请确认放入的是填写过的那一份；否则可移出本文件夹",
  })),
  "file-encrypted": error(() => ({
    found: "工作簿设有打开密码",
    remedy: "请在 Excel 或 WPS 中取消密码，保存后重新放入",
  })),
  "file-kind": error((p: { readonly kind: string }) => ({
    found: `文件实际是${p.kind}，目前不能直接读取`,
    remedy: "请在 Excel 或 WPS 中打开，另存为 .xlsx 后重新放入",
  })),
  "file-not-table": error((p: { readonly kind: string }) => ({
    found: `文件实际是${p.kind}，不是表格`,
    remedy: "请把其中的内容填入 Excel 工作簿（.xlsx）后放入；不是数据的文件请移出本文件夹",
  })),
  "file-no-table": error((p: { readonly kind: string }) => ({
    found: `文件实际是${p.kind}，其中没有表格`,
    remedy: "请向报送单位要原来的 Excel 文件，放入后重新运行",
  })),
  "file-picture": warning(() => ({
    found: "这是图片，没有表格数据",
    remedy: "要印入图片册的图片，请在“图片说明”表中登记文件名；其他图片请移出本文件夹",
  })),
  "picture-missing": warning((p: { readonly name: string }) => ({
    found: `“图片说明”登记的图片“${p.name}”没有放入收件夹`,
    remedy: "请把这张图片放入收件夹，或核对文件名；不用的图片请删去这一行",
  })),
  "picture-format": warning((p: { readonly kind: string }) => ({
    found: `这个文件登记在“图片说明”中，但实际是${p.kind}，没有印入图片册`,
    remedy: "请另存为 JPG 或 PNG 后重新放入，并在“图片说明”表中改正文件名",
  })),
  "picture-damaged": warning(() => ({
    found: "图片已损坏或太大，打不开，没有印入图片册",
    remedy: "请在看图软件中打开并另存为 JPG 后重新放入，或请报送人重新发送",
  })),
  "file-archive": error((p: { readonly kind: string }) => ({
    found: `文件实际是${p.kind}，里面的文件没有读取`,
    remedy: "请先解压，把里面的表格直接放入文件夹",
  })),
  "file-mail": error(() => ({
    found: "文件实际是邮件，里面的附件没有读取",
    remedy: "请在邮件软件中打开，把附件里的表格存入文件夹",
  })),
  "file-lock": error(() => ({
    found: "这是工作簿打开时留下的临时锁文件，没有数据",
    remedy: "请关闭正在编辑的工作簿，并把这个文件移出本文件夹；要报送的是同名的工作簿本身",
  })),
  "file-damaged": error((p: { readonly reason: string }) => ({
    found: `文件已损坏：${p.reason}`,
    remedy: "请在 Excel 或 WPS 中打开并另存为新的 .xlsx，或请报送单位重新发送",
  })),
  "file-too-large": error((p: { readonly what: string; readonly limit: string }) => ({
    found: `文件过大：${p.what}，上限为${p.limit}`,
    remedy: "请删除无关的图片和空白行，或拆成几个文件",
  })),
  "file-too-demanding": error((p: { readonly failed: "memory" | "time" | "crash" }) => ({
    found: `文件太大或太复杂，${{ memory: "内存不够用", time: "在规定时间内没有读完", crash: "读取它的程序中断了" }[p.failed]}，没有读入`,
    remedy: "请删去无关的工作表、图片和空白的带格式行，或按支部、按月拆成几个文件后重新放入",
  })),
  "file-changing": error(() => ({
    found: "读取时文件正在变动，可能还没有复制完或正在保存",
    remedy: "请等复制或保存完成后重新运行",
  })),
  "file-locked": error(() => ({
    found: "文件无法打开，可能正被 Excel 或 WPS 占用，或没有读取权限",
    remedy: "请关闭正在打开它的程序后重新运行",
  })),
  "file-encoding": error((p: { readonly line: number | null; readonly fault: string }) => ({
    found: `${p.line === null ? "" : `第 ${p.line} 行的`}文字编码有误：${p.fault}`,
    remedy: "请用 Excel 或 WPS 打开，核对文字后另存为 .xlsx",
  })),
  "file-quote": error((p: { readonly line: number; readonly fault: string }) => ({
    found: `第 ${p.line} 行的双引号有误：${p.fault}，后面的行可能并进了同一格`,
    remedy: `请用记事本改正第 ${p.line} 行的双引号，或在 Excel 中打开核对后另存为 .xlsx`,
  })),
  "file-macros": warning(() => ({
    found: "工作簿含有宏；只读取了数据，宏没有运行",
    remedy: "建议另存为不含宏的 .xlsx",
  })),
  "file-same-content": warning((p: { readonly twin: string }) => ({
    found: `内容与“${p.twin}”完全相同，只计一次`,
    remedy: "如不是有意重复放入，可删去其中一个",
  })),
  "sheet-hidden": warning((p: { readonly sheet: string }) => ({
    found: `工作表“${p.sheet}”是隐藏的，没有读入`,
    remedy: "需要读入时，请在 Excel 中取消隐藏",
  })),
  "sheet-hidden-lines": warning((p: { readonly lines: string }) => ({
    found: `有隐藏的${p.lines}，已照常读入`,
    remedy: "请取消隐藏后核对；不应报送的内容请删去，不要隐藏",
  })),
  "sheet-not-table": warning((p: { readonly sheet: string; readonly kind: string }) => ({
    found: `工作表“${p.sheet}”是${p.kind}，没有数据`,
    remedy: "不必处理；如数据只在图中，请把数字填入普通工作表",
  })),
};
