import { FONT_ROLES } from "#domain/fonts.ts";
import type { TemplateFault } from "#print/html/fault.ts";

const FAMILIES = new Set([...FONT_ROLES.map((role) => `PB${role}`), "inherit", "initial"]);

/**
 * Checks a style sheet: only the six faces of this program (any other would be whatever this machine
 * has, or an empty box), and nothing from outside.
 */
export function checkStyles(file: string, css: string): readonly TemplateFault[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
  return [...fontFaults(file, text), ...addressFaults(file, text)];
}

function fontFaults(file: string, css: string): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  for (const match of css.matchAll(/font-family\s*:\s*([^;}]+)/g)) {
    for (const family of (match[1] ?? "").split(",").map((one) => one.trim().replace(/^["']|["']$/g, ""))) {
      if (FAMILIES.has(family) || family.startsWith("var(")) continue;
      const remedy = `请用 ${[...FAMILIES].filter((one) => one.startsWith("PB")).join("、")}`;
      faults.push({ file, line: lineAt(css, match.index), message: `没有字体“${family}”`, remedy });
    }
  }
  for (const match of css.matchAll(/font-family\s*:\s*["']?PB数字["']?\s*[;}]/g)) {
    const fault = { message: "“PB数字”只有西文和数字", remedy: "请在后面写上中文的字体，如 PB数字, PB仿宋" };
    faults.push({ file, line: lineAt(css, match.index), ...fault });
  }
  for (const match of css.matchAll(/[;{\s]font\s*:/g)) {
    const fault = { message: "不能用 font 简写", remedy: "请分写 font-family、font-size、line-height" };
    faults.push({ file, line: lineAt(css, match.index + 1), ...fault });
  }
  return faults;
}

function addressFaults(file: string, css: string): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  for (const match of css.matchAll(/@import|@font-face|@namespace|url\(\s*["']?(?!data:|#)/gi)) {
    const fault = { message: `样式中不能使用 ${match[0]}`, remedy: "打印的页面不读取任何外部内容，字体由程序加入" };
    faults.push({ file, line: lineAt(css, match.index), ...fault });
  }
  return faults;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
