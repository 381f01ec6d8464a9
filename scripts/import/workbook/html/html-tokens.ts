import { refuseDamaged } from "#import/workbook/refusal.ts";

/** A piece of a web page: text, or a tag. Names in lower case. */
export type HtmlToken =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "open" | "close"; readonly name: string; readonly attributes: string };

/** Elements whose content is no text of the page. */
const RAW = /^(?:script|style|title|xml|noframes|template|textarea|select)$/;
/** What Excel writes for browsers that know no comments: the comments' marks and texts. */
const ANNOTATIONS = /<!\[if !supportAnnotations\]>[^]*?<!\[endif\]>/g;
/** `<!-- … -->`, `<![if …]>`, `<!DOCTYPE …>`, `<?xml …?>`. */
const PASSED_OVER = /<!--[^]*?(?:-->|$)|<[!?][^>]*(?:>|$)/y;
const TAG = /<(\/?)([a-zA-Z][\w:.-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/y;

/**
 * Takes a page apart as a browser does: comments, scripts, styles and Excel's own marks out, a `<` that begins nothing is
 * text. Nothing is run or fetched. Refuses a page that ends inside a tag.
 */
export function* htmlTokens(page: string): Generator<HtmlToken> {
  const html = page.replace(ANNOTATIONS, "");
  let at = 0;
  for (let next = html.indexOf("<"); next >= 0; next = html.indexOf("<", at)) {
    if (next > at) yield { kind: "text", text: html.slice(at, next) };
    const { token, length } = pieceAt(html, next);
    at = next + length;
    if (token) yield token;
  }
  if (at < html.length) yield { kind: "text", text: html.slice(at) };
}

/** What begins at a `<`, with its length; a script or style counts with its content, and gives no text. */
function pieceAt(html: string, at: number): { readonly token: HtmlToken | null; readonly length: number } {
  const passed = matchAt(PASSED_OVER, html, at);
  if (passed) return { token: null, length: passed[0].length };
  const tag = matchAt(TAG, html, at);
  if (tag === null)
    return /^<\/?[a-z]/i.test(html.slice(at, at + 3)) ? refuseCut() : { token: { kind: "text", text: "<" }, length: 1 };
  const [whole, slash, written = "", attributes = ""] = tag;
  const name = written.toLowerCase();
  const isRaw = slash === "" && RAW.test(name) && !attributes.endsWith("/");
  const end = isRaw ? rawEnd(html, at + whole.length, name) : at + whole.length;
  return { token: { kind: slash === "" ? "open" : "close", name, attributes }, length: end - at };
}

function refuseCut(): never {
  return refuseDamaged("网页提前结束，文件可能没有复制完");
}

function matchAt(pattern: RegExp, html: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(html);
}

function rawEnd(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}\\s*>`, "gi");
  end.lastIndex = from;
  const found = end.exec(html);
  return found ? end.lastIndex : refuseCut();
}

/** The value of an attribute, `""` when it has none, null when it is not there. */
export function htmlAttribute(attributes: string, name: string): string | null {
  const pattern = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  for (const [, key = "", double, single, bare] of attributes.matchAll(pattern)) {
    if (key.toLowerCase() === name) return double ?? single ?? bare ?? "";
  }
  return null;
}
