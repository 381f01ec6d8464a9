/** One physical line of a text file. */
export interface TextLine {
  readonly text: string;
  /** How it ends: CR LF, LF or CR; empty for a last line without end. */
  readonly end: string;
}

/** The physical lines of a text that comes in blocks; office files mix line ends. */
export function* textLines(blocks: Iterable<string>): Generator<TextLine> {
  let pieces: string[] = [];
  // A CR at the end of a block may be half a line end.
  let held = "";
  for (const next of blocks) {
    const block = held + next;
    held = block.endsWith("\r") ? "\r" : "";
    const last = block.length - held.length;
    let from = 0;
    const mark = /\r\n|\n|\r/g;
    for (let found = mark.exec(block); found && found.index < last; found = mark.exec(block)) {
      pieces.push(block.slice(from, found.index));
      yield { text: pieces.join(""), end: found[0] };
      pieces = [];
      from = mark.lastIndex;
    }
    pieces.push(block.slice(from, last));
  }
  const text = pieces.join("");
  if (text !== "" || held !== "") yield { text, end: held };
}
