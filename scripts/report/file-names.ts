const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001F\u007F]/g;
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const MAX_CHARACTERS = 60;

/**
 * Makes a file or folder name of a subject's name that Windows accepts: forbidden characters become `_`, dots and
 * blanks at the ends go, reserved device names (CON, also CON.txt) get a `_` in front, at most 60 characters.
 * Never empty: a name of which nothing is left becomes 未命名. The extension is the caller's. Source: product.md
 * section 3; Microsoft, "Naming Files, Paths, and Namespaces".
 */
export function fileName(name: string): string {
  const clean = trimEnds(name.normalize("NFC").replace(FORBIDDEN, "_"));
  const short = trimEnds([...clean].slice(0, MAX_CHARACTERS).join(""));
  if (short === "") return "未命名";
  return RESERVED.test(short) ? `_${short}` : short;
}

/**
 * File names for the names of one folder, in the same order, no two alike to a file system that ignores case:
 * the first keeps its name, the next becomes `王伟（2）`.
 */
export function distinctFileNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const free = firstFree(fileName(name), taken);
    taken.add(folded(free));
    return free;
  });
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(folded(name))) return name;
  for (let number = 2; ; number += 1) {
    const numbered = `${name}（${number}）`;
    if (!taken.has(folded(numbered))) return numbered;
  }
}

function folded(name: string): string {
  return name.toLowerCase();
}

function trimEnds(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/g, "");
}
