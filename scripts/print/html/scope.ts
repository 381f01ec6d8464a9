import type { TemplateFault } from "#print/html/fault.ts";
import { nearestName } from "#print/html/nearest.ts";
import type { ParsedTemplates, Program } from "#print/html/parse.ts";
import { fieldNames, fieldOf, present, type Shape } from "#print/html/shape.ts";

/** Where a piece of template stands: the model's part it sees, and what surrounds it. */
export interface Scope {
  readonly file: string;
  readonly shape: Shape;
  readonly parent: Scope | null;
  readonly root: Shape;
  /** Inside `{{#each}}`: `@index`, `@first`, `@last`, `@key` are there. */
  readonly loop: boolean;
  /** Names given by `as |name|`. */
  readonly names: ReadonlyMap<string, Shape>;
  /** Paths (see {@link sureKey}) that an `{{#if}}` around here has made sure of. */
  readonly sure: ReadonlySet<string>;
  /** What `{{> @partial-block}}` prints. */
  readonly block: { readonly program: Program; readonly scope: Scope } | null;
  /** Partials being printed, outermost first. */
  readonly inside: readonly string[];
}

/** All templates, and where faults go. */
export interface Walk {
  readonly templates: ParsedTemplates;
  readonly report: (fault: TemplateFault) => void;
}

/** Reports a fault at a fixed place: what is wrong, and what to write instead. */
export type Say = (message: string, remedy: string) => void;

const LOOP_NAMES = new Set(["index", "key", "first", "last"]);

/** The shape a path leads to; "flag" for `@first` and the like; null after a fault was reported. */
export function shapeOfPath(path: hbs.AST.PathExpression, scope: Scope, walk: Walk): Shape | "flag" | null {
  const say = fault(path, scope, walk);
  if (path.data && path.parts[0] !== "root") {
    if (scope.loop && LOOP_NAMES.has(path.parts[0] ?? "")) return "flag";
    say(`这里没有“${path.original}”`, "@index、@first、@last、@key 只在 each 之中可用");
    return null;
  }
  const start = startOf(path, scope);
  if (start === null) {
    say(`“${path.original}”向上的层数太多`, "片段只看得到交给它的部分，请去掉 ../");
    return null;
  }
  return follow(path, start, { scope, say });
}

function startOf(path: hbs.AST.PathExpression, scope: Scope): { shape: Shape; parts: readonly string[] } | null {
  if (path.data) return { shape: scope.root, parts: path.parts.slice(1) };
  const named = path.depth === 0 ? scope.names.get(path.parts[0] ?? "") : undefined;
  if (named) return { shape: named, parts: path.parts.slice(1) };
  let from: Scope | null = scope;
  for (let up = 0; up < path.depth && from !== null; up++) from = from.parent;
  return from === null ? null : { shape: from.shape, parts: path.parts };
}

function follow(
  path: hbs.AST.PathExpression,
  start: { shape: Shape; parts: readonly string[] },
  at: { scope: Scope; say: Say },
): Shape | null {
  let shape = start.shape;
  for (const [index, part] of start.parts.entries()) {
    const next = fieldOf(shape, part);
    if (next === null) {
      const names = fieldNames(shape);
      const meant = nearestName(part, names);
      const known = names.length === 0 ? "这里没有字段可用" : `可用的字段：${names.join("、")}`;
      at.say(`没有字段“${path.original}”`, meant === null ? known : `是否应为“${meant}”`);
      return null;
    }
    const key = sureKey(path, path.parts.length - start.parts.length + index + 1);
    shape = at.scope.sure.has(key) ? present(next) : next;
  }
  return shape;
}

/** Makes the reporter for a node of a template. */
export function fault(node: hbs.AST.Node, scope: Scope, walk: Walk): Say {
  return (message, remedy) => {
    walk.report({ file: scope.file, line: node.loc?.start.line ?? null, message, remedy });
  };
}

/** A path's first `count` parts in one spelling: `this.a` and `./a` are `a`. */
export function sureKey(path: hbs.AST.PathExpression, count = path.parts.length): string {
  const parts = path.parts.slice(0, count).join(".");
  return `${path.data ? "@" : "../".repeat(path.depth)}${parts}`;
}

/** What stays sure inside `{{#each}}` and `{{#with}}`, where the same path is one level up. */
export function sureInside(scope: Scope): ReadonlySet<string> {
  const fixed = (key: string) => key.startsWith("@") || scope.names.has(key.split(".")[0] ?? "");
  return new Set([...scope.sure].map((key) => (fixed(key) ? key : `../${key}`)));
}
