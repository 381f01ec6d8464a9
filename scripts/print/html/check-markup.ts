import type { TemplateFault } from "#print/html/fault.ts";
import type { Program } from "#print/html/parse.ts";

/** A run of literal markup, or a place where a value (or a partial) is printed. */
type Piece = { readonly text: string; readonly line: number; readonly value: boolean };

type State = "text" | "raw" | "comment" | "name" | "tag" | "attribute" | "equals" | "double" | "single" | "bare";

interface Reader {
  state: State;
  name: string;
  attribute: string;
  value: string;
  line: number;
  /** A page for a browser may have a head, a script and links. */
  readonly browserPage: boolean;
  readonly say: (line: number, message: string, remedy: string) => void;
}

/** Elements that load, run or send something, or that change what the printer put into the page's head. */
const FORBIDDEN = new Set(
  "script style meta base link title iframe frame frameset object embed applet form audio video source portal noscript template foreignobject animate set".split(
    " ",
  ),
);
const ADDRESSES = new Set([
  "href",
  "src",
  "srcset",
  "xlink:href",
  "action",
  "formaction",
  "data",
  "poster",
  "background",
]);
const NAMED_CHARACTERS = new Set(["amp", "lt", "gt", "quot", "apos", "nbsp"]);

/** Elements whose content is not markup. */
const RAW = new Set(["script", "style"]);

/**
 * Checks the markup around the values: values only in text and in quoted attributes that neither run
 * nor load anything; no element that does. What a member typed can then never become markup
 * (a blank in an unquoted attribute would begin a new attribute even when it is escaped). The page under
 * `index/` is opened in a browser and never printed: it may have scripts, styles and links of its own.
 */
export function checkMarkup(file: string, program: Program): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  const say = (line: number, message: string, remedy: string) => void faults.push({ file, line, message, remedy });
  const start = { state: "text", name: "", attribute: "", value: "", line: 1 } as const;
  const reader: Reader = { ...start, browserPage: file.startsWith("index/"), say };
  for (const piece of piecesOf(program)) {
    reader.line = piece.line;
    if (piece.value) readValue(reader);
    else for (const character of piece.text) readCharacter(reader, character);
  }
  if (reader.state === "comment") say(reader.line, "注释 <!-- 没有结束", "请补上 -->，否则后面的内容都不会打印");
  else if (reader.state !== "text") say(reader.line, `标签 <${reader.name}> 没有写完`, "请补上引号或 >");
  return faults;
}

function piecesOf(program: Program | undefined): readonly Piece[] {
  return (program?.body ?? []).flatMap(statementPieces);
}

function statementPieces(statement: hbs.AST.Statement): readonly Piece[] {
  const line = statement.loc.start.line;
  switch (statement.type) {
    case "ContentStatement": {
      // The types say StripFlags; it is the text as written, with the line ends that `value` may lack.
      const text = (statement as unknown as { original: string }).original;
      return [{ text, line, value: false }];
    }
    case "BlockStatement": {
      const block = statement as hbs.AST.BlockStatement;
      return piecesOf(block.program).concat(piecesOf(block.inverse));
    }
    case "PartialBlockStatement": {
      const inner = (statement as hbs.AST.PartialBlockStatement).program;
      return [{ text: "", line, value: true }].concat(piecesOf(inner));
    }
    case "CommentStatement":
      return [];
    default:
      return [{ text: "", line, value: true }];
  }
}

function readValue(reader: Reader): void {
  const { state, attribute, say, line, browserPage } = reader;
  if (state === "text") return;
  if (state === "raw") return say(line, `<${reader.name}> 中不能放字段`, "请把字段写在页面的文字中");
  if (state !== "double" && state !== "single") {
    return say(line, "标签之中、引号之外不能放字段", '请把字段写在引号之中，如 class="{{…}}"');
  }
  if (/^(on|style$)/.test(attribute) || (ADDRESSES.has(attribute) && !browserPage)) {
    say(line, `属性 ${attribute} 中不能放字段`, "请改用 class，或在报告模型中给出整张图");
  }
  reader.value += "\u0000";
}

function readCharacter(reader: Reader, character: string): void {
  if (character === "\n") reader.line += 1;
  STEPS[reader.state](reader, character);
}

const STEPS: Readonly<Record<State, (reader: Reader, character: string) => void>> = {
  text(reader, character) {
    reader.value = (reader.value + character).slice(-12);
    checkNamedCharacter(reader);
    if (character === "<") Object.assign(reader, { state: "name", name: "" });
  },
  raw(reader, character) {
    reader.value = (reader.value + character.toLowerCase()).slice(-16);
    if (reader.value.endsWith(`</${reader.name}`)) Object.assign(reader, { state: "tag", name: "", value: "" });
  },
  comment(reader, character) {
    reader.value = (reader.value + character).slice(-3);
    if (reader.value === "-->") Object.assign(reader, { state: "text", value: "" });
  },
  name(reader, character) {
    if (/[\s>]/.test(character) || (character === "/" && reader.name !== "")) return endName(reader, character);
    reader.name += character.toLowerCase();
    if (reader.name === "!--") Object.assign(reader, { state: "comment", value: "" });
  },
  tag(reader, character) {
    if (character === ">") Object.assign(reader, { state: afterTag(reader), value: "" });
    else if (!/[\s/]/.test(character))
      Object.assign(reader, { state: "attribute", attribute: character.toLowerCase() });
  },
  attribute(reader, character) {
    if (character === "=") reader.state = "equals";
    else if (/[\s/>]/.test(character)) endName(reader, character);
    else reader.attribute += character.toLowerCase();
  },
  equals(reader, character) {
    if (/\s/.test(character)) return;
    const quoted = character === '"' ? "double" : "single";
    if (character === '"' || character === "'") return void Object.assign(reader, { state: quoted, value: "" });
    reader.say(reader.line, `属性 ${reader.attribute} 的值没有加引号`, `请写成 ${reader.attribute}="…"`);
    reader.state = "bare";
  },
  double: (reader, character) => readQuoted(reader, character, '"'),
  single: (reader, character) => readQuoted(reader, character, "'"),
  bare(reader, character) {
    if (/[\s>]/.test(character)) endName(reader, character);
  },
};

function readQuoted(reader: Reader, character: string, quote: string): void {
  if (character !== quote) return void (reader.value += character);
  const { attribute, value, line } = reader;
  if (attribute.startsWith("on")) reader.say(line, `不能使用 ${attribute}`, "打印的页面不运行任何程序，请删去");
  if (ADDRESSES.has(attribute) && !reader.browserPage && !/^(#|data:|\u0000|$)/.test(value)) {
    reader.say(
      line,
      `属性 ${attribute} 指向外部内容“${value}”`,
      "打印的页面不读取任何外部内容，请删去或改为 data: 图片",
    );
  }
  Object.assign(reader, { state: "tag", value: "" });
}

function endName(reader: Reader, character: string): void {
  const name = reader.name.replace(/^\//, "");
  if (FORBIDDEN.has(name) && reader.state === "name" && !reader.browserPage) {
    reader.say(reader.line, `不能使用 <${name}>`, "样式请写在 styles 文件夹或 report.css 中，其余请删去");
  }
  Object.assign(reader, character === ">" ? { state: afterTag(reader), value: "" } : { state: "tag" });
}

function afterTag(reader: Reader): State {
  return RAW.has(reader.name) ? "raw" : "text";
}

function checkNamedCharacter(reader: Reader): void {
  const name = /&([a-zA-Z]+);$/.exec(reader.value)?.[1];
  if (name === undefined || NAMED_CHARACTERS.has(name)) return;
  reader.say(reader.line, `不能使用 &${name};`, "请直接写这个字符，打印前才能检查字体中有没有它");
}
