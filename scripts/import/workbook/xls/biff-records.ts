import { refuse, refuseDamaged } from "#import/workbook/refusal.ts";

/** Record types of BIFF 5 and 8 (MS-XLS 2.3). */
const EOF = 0x0a;
const FILE_PASS = 0x2f;
const CODE_PAGE = 0x42;
const COLUMNS = 0x7d;
const BOUND_SHEET = 0x85;
const ROW = 0x208;
const FORMULA = 0x06;
const STRING = 0x207;
const MULTIPLE_NUMBERS = 0xbd;
/** BOF of BIFF 2, 3, 4 and 5 to 8. */
const BEGIN = [0x09, 0x209, 0x409, 0x809];
/** Each makes one cell: BOOLERR, LABEL, LABELSST, NUMBER, RK, RSTRING, and FORMULA. */
const ONE_CELL = [0x205, 0x204, 0xfd, 0x203, 0x27e, 0xd6, FORMULA];
/** Text in the book's code page from byte 8 on: LABEL of BIFF 2 and later, RSTRING. */
const LABELS: ReadonlySet<number> = new Set([0x04, 0x204, 0xd6]);

/** What the library needs: frame, DATE1904, DIMENSIONS, FORMAT, MERGECELLS, SST, CONTINUE, XF and the cells. */
const KEPT: ReadonlySet<number> = new Set(
  [...BEGIN, EOF, CODE_PAGE, BOUND_SHEET, STRING, MULTIPLE_NUMBERS, ...ONE_CELL].concat([
    0x22, 0x200, 0x41e, 0xe5, 0xfc, 0x3c, 0xe0,
  ]),
);
/** The same in BIFF 2 to 4: types of these records had other numbers, and cells had a record IXFE before them. */
const KEPT_BEFORE: ReadonlySet<number> = new Set(
  [...KEPT].concat(
    [0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x07, 0x08, 0x1e, 0x43, 0x44],
    [0x206, 0x208, 0x243, 0x406, 0x443],
  ),
);
/** SELECTION: the library knows the type and passes it over. */
const PASSED_OVER = 0x1d;

/** One sheet as its BOUNDSHEET record names it, and what its records say that the library does not tell. */
export interface BiffSheet {
  readonly state: "visible" | "hidden" | "very-hidden";
  readonly isWorksheet: boolean;
  readonly kind: string;
  readonly offset: number;
  /** Cell records. */
  cells: number;
  /** Formulas whose text result was never written, 1-based. */
  readonly unsolved: { readonly row: number; readonly column: number }[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

/** A stream of records that passed the walk. */
export interface BiffBook {
  /** BIFF version: 2, 3, 4, 5 or 8. */
  readonly version: number;
  readonly sheets: readonly BiffSheet[];
  /** The stream with all that is not data switched off, in place: charts, drawings, notes, links, formulas. */
  readonly stream: Buffer;
  /** Bytes of text in the book's code page (before BIFF 8). */
  readonly labels: readonly Uint8Array[];
  /** Where the stream names its code page; null when it does not. */
  readonly codePageAt: number | null;
}

interface Walk {
  readonly stream: Buffer;
  readonly version: number;
  readonly sheets: BiffSheet[];
  readonly labels: Uint8Array[];
  readonly started: Set<number>;
  codePageAt: number | null;
  depth: number;
  sheet: BiffSheet | null;
  awaited: { readonly row: number; readonly column: number } | null;
}

interface BiffRecord {
  readonly type: number;
  readonly start: number;
  readonly at: number;
  readonly size: number;
}

/**
 * Walks a workbook stream record by record before the library sees it: refuses a stream that is cut (the library would
 * give the rows so far), encrypted, or lacks a sheet it names; switches off what is not data; counts the cells.
 */
export function walkBiff(content: Uint8Array): BiffBook {
  const stream = Buffer.from(content);
  const walk: Walk = {
    stream,
    version: versionOf(stream),
    sheets: [],
    labels: [],
    started: new Set(),
    codePageAt: null,
    depth: 0,
    sheet: null,
    awaited: null,
  };
  for (let at = 0; at < stream.length;) {
    const record = recordAt(stream, at);
    if (walk.depth === 0 && !(record !== null && BEGIN.includes(record.type))) break;
    if (record === null) return refuseDamaged("旧版工作簿的内容提前结束");
    takeRecord(walk, record);
    at = record.at + record.size;
  }
  const isComplete = walk.depth === 0 && walk.sheets.every(({ offset }) => walk.started.has(offset));
  if (!isComplete) refuseDamaged("旧版工作簿的内容提前结束");
  const { version, sheets, labels, codePageAt } = walk;
  return { version, sheets, stream, labels, codePageAt };
}

/** By the type of the first record, from BIFF 5 on by its version field (MS-XLS 2.4.21). */
function versionOf(stream: Buffer): number {
  const first = recordAt(stream, 0);
  const version = first === null ? -1 : BEGIN.indexOf(first.type);
  if (first === null || version < 0 || first.size < 4) return refuseDamaged("旧版工作簿的开头有误");
  if (version < 3) return version + 2;
  return stream.readUInt16LE(first.at) === 0x600 ? 8 : 5;
}

function recordAt(stream: Buffer, start: number): BiffRecord | null {
  if (start + 4 > stream.length) return null;
  const size = stream.readUInt16LE(start + 2);
  return start + 4 + size > stream.length ? null : { type: stream.readUInt16LE(start), start, at: start + 4, size };
}

function takeRecord(walk: Walk, record: BiffRecord): void {
  if (record.type === FILE_PASS) refuse("file-encrypted", {});
  if (BEGIN.includes(record.type)) begin(walk, record);
  if (walk.depth === 1) takeOwnRecord(walk, record);
  const nested = walk.depth > 1;
  if (record.type === EOF) end(walk);
  const isKept = walk.version < 5 ? KEPT_BEFORE.has(record.type) : !nested && KEPT.has(record.type);
  if (!isKept) walk.stream.writeUInt16LE(PASSED_OVER, record.start);
}

function begin(walk: Walk, { start }: BiffRecord): void {
  walk.depth += 1;
  if (walk.depth > 1) return;
  walk.started.add(start);
  walk.sheet = walk.sheets.find(({ offset }) => offset === start) ?? null;
}

function end(walk: Walk): void {
  walk.depth -= 1;
  if (walk.depth > 0) return;
  settleAwaited(walk);
  walk.sheet = null;
}

function takeOwnRecord(walk: Walk, record: BiffRecord): void {
  const { stream, version } = walk;
  const { type, at, size } = record;
  if (type === CODE_PAGE && size >= 2) walk.codePageAt = at;
  if (LABELS.has(type) && version < 8 && size > 8) walk.labels.push(stream.subarray(at + 8, at + size));
  if (version < 5) return;
  if (type === BOUND_SHEET && size >= 6) walk.sheets.push(boundSheet(stream, at));
  if (walk.sheet === null) return;
  takeLines(walk.sheet, stream, record);
  takeCells(walk, walk.sheet, record);
}

const SHEET_KINDS: ReadonlyMap<number, string> = new Map([
  [1, "宏表"],
  [2, "图表"],
  [6, "宏模块"],
]);
const STATES = ["visible", "hidden", "very-hidden"] as const;

function boundSheet(stream: Buffer, at: number): BiffSheet {
  const kind = stream.readUInt8(at + 5);
  return {
    state: STATES[stream.readUInt8(at + 4) & 3] ?? "very-hidden",
    isWorksheet: kind === 0,
    kind: SHEET_KINDS.get(kind) ?? "特殊工作表",
    offset: stream.readUInt32LE(at),
    cells: 0,
    unsolved: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

/** ROW: fDyZero is bit 5 at 12 (MS-XLS 2.4.221); COLINFO: fHidden is bit 0 at 8 (2.4.53), at most 256 columns. */
function takeLines(sheet: BiffSheet, stream: Buffer, { type, at, size }: BiffRecord): void {
  if (type === ROW && size >= 14 && (stream.readUInt8(at + 12) & 0x20) !== 0)
    sheet.hiddenRows.add(stream.readUInt16LE(at) + 1);
  if (type !== COLUMNS || size < 10 || (stream.readUInt8(at + 8) & 1) === 0) return;
  const last = Math.min(stream.readUInt16LE(at + 2), 255);
  for (let column = stream.readUInt16LE(at); column <= last; column += 1) sheet.hiddenColumns.add(column + 1);
}

function takeCells(walk: Walk, sheet: BiffSheet, { type, at, size }: BiffRecord): void {
  const { stream } = walk;
  if (type === STRING) walk.awaited = null;
  if (type === MULTIPLE_NUMBERS) sheet.cells += Math.floor((size - 6) / 6);
  if (!ONE_CELL.includes(type)) return;
  settleAwaited(walk);
  sheet.cells += 1;
  if (type !== FORMULA || size < 22) return;
  // A result that is text follows in a record of its own; the formula itself is emptied, nobody needs it.
  const isText = stream.readUInt16LE(at + 12) === 0xffff && stream.readUInt8(at + 6) === 0;
  if (isText) walk.awaited = { row: stream.readUInt16LE(at) + 1, column: stream.readUInt16LE(at + 2) + 1 };
  stream.writeUInt16LE(0, at + 20);
}

function settleAwaited(walk: Walk): void {
  if (walk.awaited) walk.sheet?.unsolved.push(walk.awaited);
  walk.awaited = null;
}
