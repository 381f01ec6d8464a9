import { z, type ZodType } from "zod";

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** What is known of a place in a report's model: the JSON schemas it may follow, without `null`. */
export interface Shape {
  readonly root: JsonSchema;
  readonly variants: readonly JsonSchema[];
  /** May be null or absent: must stand inside `{{#if}}` or `{{#with}}` to be printed. */
  readonly nullable: boolean;
}

/** The shape of a whole model. */
export function shapeOfModel(schema: ZodType): Shape {
  const root = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return shapeFrom(root, root, false);
}

/** The shape of a field; null when the model has no such field. A field that only some variants have is nullable. */
export function fieldOf(shape: Shape, name: string): Shape | null {
  const found: Shape[] = [];
  let absent = false;
  for (const variant of shape.variants) {
    const field = fieldSchema(variant, name);
    if (field === null) absent = true;
    else found.push(shapeFrom(shape.root, field, !(variant.required ?? []).includes(name)));
  }
  return found.length === 0 ? null : union(shape.root, found, absent || shape.nullable);
}

/** The shape of a list's or a record's elements; null when it is neither. */
export function elementOf(shape: Shape): Shape | null {
  const found: Shape[] = [];
  for (const variant of shape.variants) {
    const element = variant.items ?? variant.additionalProperties;
    if (isSchema(element)) found.push(shapeFrom(shape.root, element, false));
  }
  return found.length === 0 ? null : union(shape.root, found, false);
}

/** All field names of a place, sorted. */
export function fieldNames(shape: Shape): readonly string[] {
  return [...new Set(shape.variants.flatMap((variant) => Object.keys(variant.properties ?? {})))].sort();
}

/** text or number can be printed; flag, list and object cannot. */
export function isPrintable(shape: Shape): boolean {
  return shape.variants.length > 0 && shape.variants.every((variant) => kindOf(variant) === "print");
}

/** Says whether a place holds a number, which `{{#if}}` would take for absent when it is 0. */
export function isNumber(shape: Shape): boolean {
  return shape.variants.some((variant) => variant.type === "number" || variant.type === "integer");
}

/** Says whether a field was declared `z.string().meta({ trusted: "svg" })`: our own chart, printed unescaped. */
export function isTrustedSvg(shape: Shape): boolean {
  return shape.variants.length > 0 && shape.variants.every((variant) => variant["trusted"] === "svg");
}

/** The same place, known to be there. */
export function present(shape: Shape): Shape {
  return { ...shape, nullable: false };
}

function kindOf(schema: JsonSchema): "print" | "other" {
  if (schema.const !== undefined || schema.enum !== undefined) return "print";
  return schema.type === "string" || schema.type === "number" || schema.type === "integer" ? "print" : "other";
}

function fieldSchema(schema: JsonSchema, name: string): JsonSchema | null {
  const properties = schema.properties ?? {};
  const field = Object.hasOwn(properties, name) ? properties[name] : schema.additionalProperties;
  return isSchema(field) ? field : null;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function union(root: JsonSchema, shapes: readonly Shape[], nullable: boolean): Shape {
  const variants = shapes.flatMap((shape) => shape.variants);
  return { root, variants, nullable: nullable || shapes.some((shape) => shape.nullable) };
}

function shapeFrom(root: JsonSchema, schema: JsonSchema, optional: boolean): Shape {
  const all = flatten(root, schema, 0);
  const variants = all.filter((variant) => variant.type !== "null");
  return { root, variants, nullable: optional || variants.length < all.length };
}

/** Unions and references opened; intersections merged. The depth bound ends references that name themselves. */
function flatten(root: JsonSchema, schema: JsonSchema, depth: number): readonly JsonSchema[] {
  if (depth > 20) return [];
  const open = (one: z.core.JSONSchema._JSONSchema) => (isSchema(one) ? flatten(root, one, depth + 1) : []);
  if (schema.$ref !== undefined) return open(resolve(root, schema.$ref));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.flatMap(open).map((one) => Object.assign({}, one, trustOf(schema)));
  if (schema.allOf) return [merged(schema.allOf.flatMap(open))];
  if (Array.isArray(schema.type)) return schema.type.map((type) => Object.assign({}, schema, { type }));
  return [schema];
}

/** `.nullable().meta(…)` marks the union, `.meta(…).nullable()` its text; both mean the same. */
function trustOf(schema: JsonSchema): JsonSchema {
  return schema["trusted"] === undefined ? {} : { trusted: schema["trusted"] };
}

function merged(parts: readonly JsonSchema[]): JsonSchema {
  return {
    type: "object",
    properties: Object.assign({}, ...parts.map((part) => part.properties ?? {})) as Record<string, JsonSchema>,
    required: parts.flatMap((part) => part.required ?? []),
  };
}

function resolve(root: JsonSchema, ref: string): JsonSchema {
  if (ref === "#") return root;
  const found = root.$defs?.[ref.replace("#/$defs/", "")];
  return isSchema(found) ? found : {};
}
