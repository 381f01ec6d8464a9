import { describe, expect, it } from "vitest";
import { z } from "zod";
import { EXIT, TemplateError } from "#domain/app-error.ts";
import { loadTemplates, renderHtml } from "#print/html/templates.ts";
import { aDefinition, aJob } from "../../support/print-builders.ts";

const schema = z.strictObject({
  name: z.string(),
  note: z.string().nullable(),
  count: z.number(),
  shown: z.boolean(),
  chartSvg: z.string().meta({ trusted: "svg" }).nullable(),
  parent: z.strictObject({ title: z.string() }).nullable(),
  lines: z.array(z.strictObject({ label: z.string(), points: z.string().nullable(), cells: z.array(z.string()) })),
});
const definition = aDefinition(schema);

type Files = Readonly<Record<string, string>>;

function load(report: string, files: Files = {}) {
  return loadTemplates(new Map([["reports/trial/report.hbs", report], ...Object.entries(files)]), [definition]);
}

function refusal(report: string, files: Files = {}): TemplateError {
  try {
    load(report, files);
  } catch (cause) {
    if (cause instanceof TemplateError) return cause;
    throw cause;
  }
  throw new Error(`was not refused: ${report}`);
}

const model = {
  name: "张三",
  note: null,
  count: 2,
  shown: false,
  chartSvg: "<svg></svg>",
  parent: { title: "机关支部" },
  lines: [
    { label: "学习", points: "0", cells: ["A1", "B2"] },
    { label: "服务", points: null, cells: [] },
  ],
};

function render(report: string, files: Files = {}): string {
  return renderHtml(aJob({ definition, model }), load(report, files)).body;
}

describe("a sound template", () => {
  it.each([
    ["a field", "<p>{{name}}</p>", {}, "<p>张三</p>"],
    ["a field in a quoted attribute", '<p class="a {{name}}">x</p>', {}, '<p class="a 张三">x</p>'],
    [
      "a field that may be empty, when asked first",
      "{{#if note}}{{note}}{{else}}无{{/if}}{{#unless note}}—{{else}}{{note}}{{/unless}}",
      {},
      "无—",
    ],
    ["a text 0 is there", "{{#each lines}}{{#if points}}{{points}}{{else}}缺{{/if}}{{/each}}", {}, "0缺"],
    ["an object that may be absent, with", "{{#with parent}}{{title}}{{../name}}{{/with}}", {}, "机关支部张三"],
    ["an object that may be absent, if", "{{#if parent}}{{parent.title}}{{/if}}", {}, "机关支部"],
    [
      "what is sure outside stays sure in a list",
      "{{#if parent}}{{#each lines}}{{../parent.title}}{{/each}}{{/if}}",
      {},
      "机关支部机关支部",
    ],
    [
      "lists in lists",
      "{{#each lines}}{{label}}{{#each cells}}{{this}}{{@index}}{{../label}}{{/each}}{{/each}}",
      {},
      "学习A10学习B21学习服务",
    ],
    ["first, last and the root", "{{#each lines}}{{#if @last}}{{@root.name}}{{/if}}{{/each}}", {}, "张三"],
    ["named elements", "{{#each lines as |line|}}{{#each line.cells}}{{line.label}}{{/each}}{{/each}}", {}, "学习学习"],
    [
      "a partial with its part of the model",
      "{{#each lines}}{{> row this}}{{/each}}",
      { "partials/row.hbs": "{{label}}" },
      "学习服务",
    ],
    [
      "a layout around the page",
      "{{#> layouts/page}}<p>{{name}}</p>{{/layouts/page}}",
      { "layouts/page.hbs": "<main>{{> @partial-block}}</main>" },
      "<main><p>张三</p></main>",
    ],
    ["our own chart as it is", "{{#if chartSvg}}{{{chartSvg}}}{{/if}}", {}, "<svg></svg>"],
  ])("prints %s", (...row) => {
    const [, report, files, printed] = row;
    expect(render(report, files as Files)).toBe(printed);
  });

  it("gives the page the common styles, those of its layout, and its own, in this order", () => {
    const styles = { "styles/tokens.css": "a{}", "styles/document.css": "b{}", "styles/read.css": "c{}" };
    const templates = load("", { ...styles, "styles/card.css": "x{}", "reports/trial/report.css": "d{}" });
    expect(renderHtml(aJob({ definition, model }), templates).css).toBe("a{}\nb{}\nc{}\nd{}");
  });

  it("escapes what a member typed, wherever it is printed", () => {
    const templates = load('<p title="{{name}}">{{name}}</p>');
    const hostile = aJob({ definition, model: { ...model, name: "\"><b>{{x}}</b>'" } });
    const printed = "&quot;&gt;&lt;b&gt;{{x}}&lt;/b&gt;&#x27;";
    expect(renderHtml(hostile, templates).body).toBe(`<p title="${printed}">${printed}</p>`);
  });
});

describe("a faulty template is refused before anything is printed", () => {
  it.each([
    ["misspelt field", "<p>\n{{nmae}}</p>", 2, "没有字段“nmae”；是否应为“name”"],
    ["misspelt list", "{{#each lnies}}{{label}}{{/each}}", 1, "是否应为“lines”"],
    ["misspelt condition", "{{#if note2}}x{{/if}}", 1, "是否应为“note”"],
    ["misspelt field in a list", "{{#each lines}}\n{{labl}}{{/each}}", 2, "是否应为“label”"],
    ["field of the outer level without ../", "{{#each lines}}{{name}}{{/each}}", 1, "没有字段“name”"],
    ["field of a part", "{{#with parent}}{{tittle}}{{/with}}", 1, "是否应为“title”"],
    ["too many ../", "{{../name}}", 1, "层数太多"],
    ["@index outside a list", "{{@index}}", 1, "只在 each 之中可用"],
    ["field that may be empty, not asked", "{{note}}", 1, "“note”可能为空"],
    [
      "asked in one list element, printed in another level",
      "{{#if note}}{{#each lines}}{{points}}{{/each}}{{/if}}",
      1,
      "可能为空",
    ],
    ["the other branch of the question", "{{#if note}}x{{else}}{{note}}{{/if}}", 1, "可能为空"],
    ["a number as a condition: 0 would be no", "{{#if count}}x{{/if}}", 1, "是数"],
    ["a list printed as text", "{{lines}}", 1, "不是文字"],
    ["an object printed as text", "{{#if parent}}{{parent}}{{/if}}", 1, "不是文字"],
    ["a flag printed as text", "{{shown}}", 1, "不是文字"],
    ["each over a text", "{{#each name}}x{{/each}}", 1, "不是列表"],
    ["raw output", "{{{name}}}", 1, "不能原样输出"],
    ["raw output, other spelling", "{{&name}}", 1, "不能原样输出"],
    ["unknown helper", "{{upper name}}", 1, "没有名为“upper”的功能"],
    ["unknown block", "{{#repeat lines}}x{{/repeat}}", 1, "没有名为“repeat”的区块"],
    ["log", "{{log name}}", 1, "没有名为“log”的功能"],
    ["lookup", "{{lookup lines name}}", 1, "没有名为“lookup”的功能"],
    ["lookup of a prototype", "{{#with (lookup this 'constructor')}}x{{/with}}", 1, "只有一个字段"],
    ["prototype member", "{{constructor}}", 1, "没有字段“constructor”"],
    ["decorator", "{{* decorate}}", 1, "装饰器"],
    ["inline partial", '{{#*inline "a"}}x{{/inline}}', 1, "装饰器"],
    ["partial by data", "{{> (lookup this name)}}", 1, "不能由数据决定"],
    ["missing partial", "{{> rwo this}}", 1, "是否应为“row”"],
    ["partial with parameters", "{{> row this a=name}}", 1, "不能带参数"],
    ["value in an unquoted attribute", "<p class={{name}}>x</p>", 1, "没有加引号"],
    ["value in a tag", "<p {{name}}>x</p>", 1, "引号之外"],
    ["value in a style", '<p style="width:{{name}}">x</p>', 1, "属性 style 中不能放字段"],
    ["value in an address", '<a href="{{name}}">x</a>', 1, "属性 href 中不能放字段"],
    ["value in an event", '<p onclick="{{name}}">x</p>', 1, "onclick"],
    ["value in a comment", "<!-- {{name}} -->", 1, "引号之外"],
    ["something from outside", '<img src="http://a/b.png">', 1, "指向外部内容"],
    ["script", "<p>\n<script>x</script></p>", 2, "不能使用 <script>"],
    ["meta refresh", '<meta http-equiv="refresh" content="0">', 1, "不能使用 <meta>"],
    ["unclosed comment: the rest would vanish", "<p>x</p><!-- a\n<p>{{name}}</p>", 2, "注释 <!-- 没有结束"],
    ["unclosed tag", '<p class="a>x</p>', 1, "没有写完"],
    ["named character that cannot be checked", "<p>&mdash;</p>", 1, "不能使用 &mdash;"],
    ["unclosed block", "{{#if name}}\nx", 2, "模板语法有误"],
    ["full-width braces", "<p>\n｛｛name｝｝</p>", 2, "全角"],
    ["curly quotes", "{{#if “name”}}x{{/if}}", 1, "全角"],
  ])("%s", (...row) => {
    const [, report, line, words] = row;
    const error = refusal(report, { "partials/row.hbs": "{{label}}" });
    expect(error.message).toContain(words);
    expect(error.message).toContain("reports/trial/report.hbs");
    expect({ file: error.file, line: error.line }).toEqual({ file: "reports/trial/report.hbs", line });
    expect(error.exitCode).toBe(EXIT.usage);
  });

  it("names the partial in which a field is missing for this caller", () => {
    const error = refusal("{{> row this}}", { "partials/row.hbs": "\n{{label}}" });
    expect({ file: error.file, line: error.line }).toEqual({ file: "partials/row.hbs", line: 2 });
  });

  it("refuses a partial that prints itself", () => {
    expect(refusal("{{> a}}", { "partials/a.hbs": "{{> b}}", "partials/b.hbs": "{{> a}}" }).message).toContain("循环");
  });

  it.each([
    ["another font", "p{\nfont-family:SimSun}", 2, "没有字体“SimSun”"],
    ["the face of digits alone", "p{font-family:PB数字}", 1, "只有西文和数字"],
    ["font shorthand", "p{font:12pt serif}", 1, "不能用 font 简写"],
    ["import", "@import 'a.css'", 1, "@import"],
    ["outside address", "p{background:url(http://a/b)}", 1, "不能使用 url("],
  ])("refuses a style sheet with: %s", (...row) => {
    const [, css, line, words] = row;
    const error = refusal("", { "styles/read.css": css });
    expect(error.message).toContain(words);
    expect({ file: error.file, line: error.line }).toEqual({ file: "styles/read.css", line });
  });

  it("says which report has no template", () => {
    expect(() => loadTemplates(new Map(), [definition])).toThrow("缺少“试印”的模板");
  });

  it("lists all faults at once, by file and line", () => {
    const { message } = refusal("{{a}}\n{{b}}", { "styles/read.css": "p{font-family:x}" });
    expect(message.split("\n")).toHaveLength(4);
    expect(message).toMatch(/^模板有 3 处错误：\nreports.*第1行.*\nreports.*第2行.*\nstyles/);
  });
});

describe("the page for a browser under index/", () => {
  const index = { ...definition, id: "index" };
  const loadIndex = (text: string) => loadTemplates(new Map([["index/index.hbs", text]]), [index]);

  it("may have links, styles and scripts of its own", () => {
    const page =
      '<title>{{name}}</title><style>p > a{}</style><a href="{{name}}">x</a><script>if (1 < 2) {}</script>{{name}}';
    expect(renderHtml(aJob({ definition: index, model }), loadIndex(page)).body).toContain("</script>张三");
  });

  it("has no values in its script or style", () => {
    expect(() => loadIndex("<script>var a = '{{name}}'</script>")).toThrow("<script> 中不能放字段");
    expect(() => loadIndex("<style>{{name}}</style>")).toThrow("<style> 中不能放字段");
  });
});
