/** The named characters that office programs and report systems write (HTML 4.01, 24); others stay as they are written. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00a0",
    ensp: "\u2002",
    emsp: "\u2003",
    thinsp: "\u2009",
    zwnj: "\u200c",
    zwj: "\u200d",
    shy: "\u00ad",
    middot: "·",
    bull: "•",
    hellip: "…",
    ndash: "–",
    mdash: "—",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
    laquo: "«",
    raquo: "»",
    times: "×",
    divide: "÷",
    plusmn: "±",
    minus: "−",
    deg: "°",
    permil: "‰",
    yen: "¥",
    copy: "©",
    reg: "®",
    trade: "™",
    sect: "§",
    radic: "√",
    le: "≤",
    ge: "≥",
    ne: "≠",
    larr: "←",
    rarr: "→",
    uarr: "↑",
    darr: "↓",
    Oslash: "Ø",
    oslash: "ø",
  }),
);
const LAST = 0x10ffff;

/** Replaces character references; one to no character stays as it is. */
export function unescapeHtml(text: string): string {
  return text.includes("&") ? text.replace(/&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});/g, character) : text;
}

function character(whole: string, name: string): string {
  if (!name.startsWith("#")) return NAMED.get(name) ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const exists = code > 0 && code <= LAST && !(code >= 0xd800 && code <= 0xdfff);
  return exists ? String.fromCodePoint(code) : whole;
}

/** Text as a browser shows it: white space is one blank, none beside a line break, no blank lines. Line breaks come as `\n` after {@link LINE_BREAK}. */
export function shownText(text: string): string {
  return text
    .replace(/[ \t\r\n\f]+/g, " ")
    .replaceAll(LINE_BREAK, "\n")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .replace(/^[ \n]+|[ \n]+$/g, "");
}

/** Stands for `<br>` and block elements while text is gathered: a character that is none. */
export const LINE_BREAK = "\ufdd0";
