import { error, warning } from "#domain/issues/issue-kind.ts";

/** What can be wrong with a file as a whole. */
export const fileIssues = {
  "file-empty": error(() => ({
    found: "文件是空的，或没有复制完整",
    remedy: "请重新复制这个文件后再运行",
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
  "file-archive": error((p: { readonly kind: string }) => ({
    found: `文件实际是${p.kind}，里面的文件没有读取`,
    remedy: "请先解压，把里面的表格直接放入文件夹",
  })),
  "file-damaged": error((p: { readonly reason: string }) => ({
    found: `文件已损坏：${p.reason}`,
    remedy: "请在 Excel 或 WPS 中打开并另存为新的 .xlsx，或请报送单位重新发送",
  })),
  "file-too-large": error((p: { readonly what: string; readonly limit: string }) => ({
    found: `文件过大：${p.what}，上限为${p.limit}`,
    remedy: "请删除无关的图片和空白行，或拆成几个文件",
  })),
  "file-encoding": error(() => ({
    found: "文字编码无法识别（不是 UTF-8，也不是 GB18030）",
    remedy: "请用 Excel 或 WPS 打开，另存为 .xlsx",
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
};
