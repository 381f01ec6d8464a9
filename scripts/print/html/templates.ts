import Handlebars from "handlebars";
import type { HtmlDocument } from "#domain/printing.ts";
import type { ReportDefinition, ReportJob } from "#domain/report-job.ts";
import { checkMarkup } from "#print/html/check-markup.ts";
import { checkPaths } from "#print/html/check-paths.ts";
import { checkStyles } from "#print/html/check-styles.ts";
import { type TemplateFault, templateError } from "#print/html/fault.ts";
import { type ParsedTemplates, parseTemplates } from "#print/html/parse.ts";
import { shapeOfModel } from "#print/html/shape.ts";

/** Checked templates of one run. */
export interface Templates {
  /** Report id → its page. */
  readonly reports: ReadonlyMap<string, { readonly css: string; readonly render: (model: unknown) => string }>;
}

/**
 * Checks and compiles the templates of all reports. `files` maps the path below `templates/` to the text:
 * `reports/<id>/report.hbs` with `report.css` beside it, `partials/<name>.hbs` for `{{> name}}`,
 * `layouts/<name>.hbs` for `{{#> layouts/<name>}}`, `styles/tokens.css` for every report,
 * `styles/document.css` for all but cards, and `styles/<read|wide|card>.css` for the reports of that layout.
 * The reports `index`, `index-…` are `index/<id>.hbs`, whole pages for a browser; what they have in common is
 * `index/parts/<name>.hbs` for `{{> index/parts/name}}`.
 * @throws TemplateError with every fault: syntax, unknown fields with the nearest name, raw output,
 * values where they could become markup, fonts that are not ours. Nothing has been printed by then.
 */
export function loadTemplates(files: ReadonlyMap<string, string>, definitions: readonly ReportDefinition[]): Templates {
  const { templates, faults } = parseTemplates(files);
  const found = [...faults, ...markupFaults(templates), ...styleFaults(files), ...reportFaults(templates, definitions)];
  // A report whose template has wrong syntax would only be reported a second time as missing.
  if (found.length > 0) throw templateError(faults.length > 0 ? faults : found);
  const handlebars = compilerFor(templates, files);
  return { reports: new Map(definitions.map((one) => [one.id, pageOf(one, files, handlebars)])) };
}

/**
 * Renders one job.
 * @throws Error when the job's report was not among the definitions given to {@link loadTemplates}.
 */
export function renderHtml(job: Pick<ReportJob, "definition" | "model" | "title">, templates: Templates): HtmlDocument {
  const page = templates.reports.get(job.definition.id);
  if (!page) throw new Error(`No template was loaded for report ${job.definition.id}`);
  return { css: page.css, body: page.render(job.model), title: job.title, lang: "zh-CN" };
}

/** Where a report's template stands. */
function templatePath(definition: ReportDefinition): string {
  return /^index(-|$)/.test(definition.id) ? `index/${definition.id}.hbs` : `reports/${definition.id}/report.hbs`;
}

function markupFaults(templates: ParsedTemplates): readonly TemplateFault[] {
  return [...templates.programs].flatMap(([file, program]) => checkMarkup(file, program));
}

function styleFaults(files: ReadonlyMap<string, string>): readonly TemplateFault[] {
  return [...files].filter(([file]) => file.endsWith(".css")).flatMap(([file, css]) => checkStyles(file, css));
}

function reportFaults(templates: ParsedTemplates, definitions: readonly ReportDefinition[]): readonly TemplateFault[] {
  return definitions.flatMap((definition) => {
    const file = templatePath(definition);
    if (templates.programs.has(file)) return checkPaths(file, shapeOfModel(definition.schema), templates);
    return [{ file, line: null, message: `缺少“${definition.name}”的模板`, remedy: "请从程序的原始文件夹中恢复" }];
  });
}

type Compile = (text: string) => (model: unknown) => string;

function compilerFor(templates: ParsedTemplates, files: ReadonlyMap<string, string>): Compile {
  const handlebars = Handlebars.create();
  for (const [name, file] of templates.partials) handlebars.registerPartial(name, files.get(file) ?? "");
  const off = { lookup: false, log: false, helperMissing: false, blockHelperMissing: false };
  const knownHelpers = { if: true, unless: true, each: true, with: true, ...off };
  return (text) => handlebars.compile(text, { strict: true, knownHelpersOnly: true, knownHelpers });
}

function pageOf(definition: ReportDefinition, files: ReadonlyMap<string, string>, compile: Compile) {
  const { id, layout } = definition;
  const common = layout === "card" ? [] : ["styles/document.css"];
  const sheets = ["styles/tokens.css", ...common, `styles/${layout}.css`, `reports/${id}/report.css`];
  const css = sheets.map((path) => files.get(path) ?? "").join("\n");
  return { css, render: compile(files.get(templatePath(definition)) ?? "") };
}
