import type { TemplateFault } from "#print/html/fault.ts";
import { nearestName } from "#print/html/nearest.ts";
import type { Program, ParsedTemplates } from "#print/html/parse.ts";
import { fault, type Say, type Scope, shapeOfPath, sureKey, sureInside, type Walk } from "#print/html/scope.ts";
import { elementOf, isNumber, isPrintable, isTrustedSvg, present, type Shape } from "#print/html/shape.ts";

const BLOCKS = ["if", "unless", "each", "with"];

/**
 * Checks one report's template and every partial it prints against the shape of the report's model:
 * Handlebars itself prints nothing for a misspelt name in `{{#each}}`, `{{#if}}` or a partial.
 */
export function checkPaths(file: string, model: Shape, templates: ParsedTemplates): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  const walk = { templates, report: (found: TemplateFault) => void faults.push(found) };
  const program = templates.programs.get(file);
  const empty = { parent: null, loop: false, names: new Map(), sure: new Set<string>(), block: null, inside: [] };
  if (program) checkProgram(program, { ...empty, file, shape: model, root: model }, walk);
  return faults;
}

function checkProgram(program: Program, scope: Scope, walk: Walk): void {
  for (const statement of program.body) checkStatement(statement, scope, walk);
}

function checkStatement(statement: hbs.AST.Statement, scope: Scope, walk: Walk): void {
  switch (statement.type) {
    case "MustacheStatement":
      return checkOutput(statement as hbs.AST.MustacheStatement, scope, walk);
    case "BlockStatement":
      return checkBlock(statement as hbs.AST.BlockStatement, scope, walk);
    case "PartialStatement":
      return checkPartial(statement as hbs.AST.PartialStatement, null, { scope, walk });
    case "PartialBlockStatement": {
      const call = statement as hbs.AST.PartialBlockStatement;
      return checkPartial(call, call.program, { scope, walk });
    }
    case "ContentStatement":
    case "CommentStatement":
      return;
    default:
      fault(statement, scope, walk)("模板中不能使用装饰器（{{*…}}）", "请改用 partials 文件夹中的片段");
  }
}

function checkOutput(output: hbs.AST.MustacheStatement, scope: Scope, walk: Walk): void {
  const say = fault(output, scope, walk);
  if (output.path.type !== "PathExpression") return say("不能直接打印常量", "请把文字直接写在模板中");
  const path = output.path as hbs.AST.PathExpression;
  if (output.params.length > 0 || output.hash !== undefined) {
    return say(`没有名为“${path.original}”的功能`, "请只用 if、unless、each、with，其余在报告模型中算好");
  }
  const shape = shapeOfPath(path, scope, walk);
  if (shape === null || shape === "flag") return;
  checkRaw(output, shape, say);
  if (!isPrintable(shape)) say(`“${path.original}”不是文字，不能直接打印`, "请用 each 逐条打印，或打印它的某个字段");
  if (shape.nullable) {
    say(`“${path.original}”可能为空`, `请写在 {{#if ${path.original}}} … {{else}} … {{/if}} 之中`);
  }
}

function checkRaw(output: hbs.AST.MustacheStatement, shape: Shape, say: Say): void {
  // Handlebars types call it `escaped`; `{{{x}}}` and `{{&x}}` both set it to false.
  if (output.escaped || isTrustedSvg(shape)) return;
  say("不能原样输出（{{{…}}}）", "请改为 {{…}}；只有图表字段可以原样输出");
}

function checkBlock(block: hbs.AST.BlockStatement, scope: Scope, walk: Walk): void {
  const say = fault(block, scope, walk);
  const name = block.path.original;
  const subject = block.params[0];
  if (!BLOCKS.includes(name)) {
    return say(`没有名为“${name}”的区块`, `请只用 ${BLOCKS.join("、")}`);
  }
  if (block.params.length !== 1 || subject?.type !== "PathExpression") {
    return say(`{{#${name}}} 后面应当只有一个字段`, `请写成 {{#${name} 字段名}}`);
  }
  const path = subject as hbs.AST.PathExpression;
  const shape = shapeOfPath(path, scope, walk);
  if (name === "if" || name === "unless") checkCondition(block, { path, shape, scope, walk });
  else checkList(block, { shape, scope, walk });
}

function checkList(
  block: hbs.AST.BlockStatement,
  at: { shape: Shape | "flag" | null; scope: Scope; walk: Walk },
): void {
  const { shape, scope, walk } = at;
  if (block.inverse) checkProgram(block.inverse, scope, walk);
  if (shape !== null && shape !== "flag" && block.program) checkInner(block, { shape, scope, walk });
}

function checkCondition(
  block: hbs.AST.BlockStatement,
  at: { path: hbs.AST.PathExpression; shape: Shape | "flag" | null; scope: Scope; walk: Walk },
): void {
  const { path, shape, scope, walk } = at;
  if (shape !== null && shape !== "flag" && isNumber(shape)) {
    fault(block, scope, walk)(`“${path.original}”是数，为 0 时条件不成立`, "请在报告模型中给出是否显示的标志");
  }
  const inside = { ...scope, sure: new Set([...scope.sure, sureKey(path)]) };
  const negative = block.path.original === "unless";
  if (block.program) checkProgram(block.program, negative ? scope : inside, walk);
  if (block.inverse) checkProgram(block.inverse, negative ? inside : scope, walk);
}

function checkInner(block: hbs.AST.BlockStatement, at: { shape: Shape; scope: Scope; walk: Walk }): void {
  const { shape, scope, walk } = at;
  const each = block.path.original === "each";
  const inner = each ? elementOf(shape) : present(shape);
  if (inner === null) {
    return fault(block, scope, walk)("each 后面的字段不是列表", "请改为列表字段，或改用 with");
  }
  const given = block.program.blockParams ?? [];
  const names = new Map([...scope.names, ...given.slice(0, 1).map((one): [string, Shape] => [one, inner])]);
  const sure = sureInside(scope);
  checkProgram(block.program, { ...scope, shape: inner, parent: scope, loop: each || scope.loop, names, sure }, walk);
}

function checkPartial(
  call: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  block: Program | null,
  at: { scope: Scope; walk: Walk },
): void {
  const { scope, walk } = at;
  const say = fault(call, scope, walk);
  if (call.name.type !== "PathExpression") return say("片段名不能由数据决定", "请直接写片段的名称");
  const name = call.name.original;
  if (call.hash !== undefined) return say(`片段“${name}”不能带参数`, `请写成 {{> ${name} 字段名}}`);
  const shape = partialShape(call, scope, walk);
  if (name === "@partial-block") return checkPartialBlock(shape, { scope, walk, say });
  const file = walk.templates.partials.get(name);
  if (file === undefined) return say(`没有片段“${name}”`, partialRemedy(name, walk));
  if (scope.inside.includes(name)) return say(`片段“${name}”打印了自己`, "请去掉循环引用");
  const program = walk.templates.programs.get(file);
  if (shape === null || program === undefined) return;
  const inner = block === null ? null : { program: block, scope };
  checkProgram(program, partialScope({ file, name, shape, block: inner }, scope), walk);
}

function partialRemedy(name: string, walk: Walk): string {
  const meant = nearestName(name, [...walk.templates.partials.keys()]);
  return meant === null ? "请在 partials 文件夹中新建" : `是否应为“${meant}”`;
}

function partialScope(
  partial: { file: string; name: string; shape: Shape; block: Scope["block"] },
  scope: Scope,
): Scope {
  const { file, name, shape, block } = partial;
  const inside = [...scope.inside, name];
  return { ...scope, file, shape, parent: null, names: new Map(), sure: new Set(), block, inside };
}

function checkPartialBlock(shape: Shape | null, at: { scope: Scope; walk: Walk; say: Say }): void {
  const { block } = at.scope;
  if (block === null) return at.say("这里没有 @partial-block", "请用 {{#> 片段名}} … {{/片段名}} 引用本片段");
  if (shape !== null) checkProgram(block.program, { ...block.scope, shape }, at.walk);
}

function partialShape(
  call: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  scope: Scope,
  walk: Walk,
): Shape | null {
  const given = call.params[0];
  if (given === undefined) return scope.shape;
  if (given.type !== "PathExpression") return null;
  const shape = shapeOfPath(given as hbs.AST.PathExpression, scope, walk);
  return shape === "flag" || shape === null ? null : present(shape);
}
