import Handlebars from "handlebars";
import type { TemplateFault } from "#print/html/fault.ts";

/** A parsed piece of template. */
export type Program = hbs.AST.Program;

/** All templates of the folder, parsed. */
export interface ParsedTemplates {
  /** Path below `templates/` → tree. */
  readonly programs: ReadonlyMap<string, Program>;
  /** Name that `{{> name}}` takes → path. */
  readonly partials: ReadonlyMap<string, string>;
}

/** Parses every `.hbs` file; a file with wrong syntax becomes a fault. */
export function parseTemplates(files: ReadonlyMap<string, string>): {
  readonly templates: ParsedTemplates;
  readonly faults: readonly TemplateFault[];
} {
  const programs = new Map<string, Program>();
  const faults: TemplateFault[] = [];
  for (const [file, text] of files) {
    if (!file.endsWith(".hbs")) continue;
    const parsed = parseTemplate(file, text);
    if ("message" in parsed) faults.push(parsed);
    else programs.set(file, parsed);
  }
  const partials = new Map(
    [...programs.keys()].flatMap((file) => partialNames(file).map((name) => [name, file] as const)),
  );
  return { templates: { programs, partials }, faults };
}

/** `partials/masthead.hbs` is printed by `{{> masthead}}`, `layouts/official.hbs` by `{{> layouts/official}}`. */
function partialNames(file: string): readonly string[] {
  const path = file.slice(0, -".hbs".length);
  if (path.startsWith("partials/")) return [path.slice("partials/".length), path];
  return path.startsWith("layouts/") || path.startsWith("index/parts/") ? [path] : [];
}

function parseTemplate(file: string, text: string): Program | TemplateFault {
  const odd = oddBraces(file, text);
  if (odd) return odd;
  try {
    return Handlebars.parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    // The parser gives an unclosed block no line of its own.
    const line = /(?:on line |- )(\d+)/.exec(message)?.[1];
    const detail = message.split("\n").slice(1, 2).join("").trim();
    const found = `模板语法有误${detail === "" ? "" : `（“${detail}”附近）`}`;
    const remedy = "请检查 {{ }} 是否成对、{{#if}} 等区块是否都有 {{/if}} 结尾";
    return { file, line: line === undefined ? null : Number(line), message: found, remedy };
  }
}

/** Typed with a Chinese input method: Handlebars would print these as they are. */
function oddBraces(file: string, text: string): TemplateFault | null {
  const index = text.search(/｛｛|｝｝|\{\{[^}]*[“”‘’＃＞][^}]*\}\}/);
  if (index === -1) return null;
  const line = text.slice(0, index).split("\n").length;
  return { file, line, message: "大括号或其中的符号是全角的", remedy: "请改用半角的 {{ }}、# 和引号" };
}
