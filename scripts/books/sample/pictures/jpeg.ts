import type { SamplePicture } from "#books/sample/facts/pictures.ts";

/** Squares of a JPEG's smallest unit; each has one colour here, so that no cosine is needed. */
const UNIT = 8;
/** Units along a square's side. */
const SQUARE = 2;

/** EXIF with nothing but orientation 6: the picture is to be turned a quarter to the right (CIPA DC-008). */
const TURNED = "45786966000049492a0008000000010012010300010000000600000000000000";

/**
 * A scene as a baseline JPEG (ITU-T T.81) that lies on its left side, as a camera held upright writes it. Every unit has
 * only its mean, with a table of quotients that makes it the colour itself.
 */
export function turnedJpegOf(picture: SamplePicture): Uint8Array {
  const lying = turnedLeft(picture.scene);
  const units = lying.flatMap((row) => Array.from({ length: SQUARE }, () => [...row].flatMap(repeated)));
  const width = (lying[0]?.length ?? 0) * SQUARE * UNIT;
  const height = lying.length * SQUARE * UNIT;
  return Buffer.concat([
    Buffer.from("ffd8", "hex"),
    segment(0xe1, TURNED),
    segment(0xdb, `00${"08".repeat(64)}`),
    segment(0xc0, `08${hex16(height)}${hex16(width)}03011100021100031100`),
    // DC: twelve sizes with four bits each; AC: one code of one bit, the end of the unit.
    segment(0xc4, `000000000c${"00".repeat(12)}000102030405060708090a0b`),
    segment(0xc4, `1001${"00".repeat(15)}00`),
    segment(0xda, "03010002000300003f00"),
    scanOf(units.flat(), picture.colours),
    Buffer.from("ffd9", "hex"),
  ]);
}

function repeated(letter: string): readonly string[] {
  return Array.from({ length: SQUARE }, () => letter);
}

/** What turned a quarter to the right is the scene. */
function turnedLeft(scene: readonly string[]): readonly string[] {
  const width = scene[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => scene.map((row) => row[width - 1 - column] ?? "").join(""));
}

function segment(marker: number, content: string): Buffer {
  return Buffer.from(`ff${marker.toString(16)}${hex16(content.length / 2 + 2)}${content}`, "hex");
}

function hex16(number: number): string {
  return number.toString(16).padStart(4, "0");
}

/** The coded units: per component the difference from the unit before, then the end of the unit. */
function scanOf(units: readonly string[], colours: SamplePicture["colours"]): Buffer {
  const before = [0, 0, 0];
  const bits = units.flatMap((letter) =>
    levels(colours[letter] ?? [0, 0, 0]).map((level, component) => {
      const difference = level - (before[component] ?? 0);
      before[component] = level;
      return `${differenceBits(difference)}0`;
    }),
  );
  const text = bits.join("");
  const padded = text.padEnd(Math.ceil(text.length / 8) * 8, "1");
  const bytes = (padded.match(/.{8}/g) ?? []).map((one) => Number.parseInt(one, 2));
  // A byte FF would begin a marker: a zero follows it.
  return Buffer.from(bytes.flatMap((byte) => (byte === 0xff ? [byte, 0] : [byte])));
}

/** Size in four bits, then the difference itself, a negative one less one (T.81 F.1.2.1). */
function differenceBits(difference: number): string {
  if (difference === 0) return "0000";
  const size = Math.abs(difference).toString(2).length;
  const value = difference > 0 ? difference : difference + 2 ** size - 1;
  return size.toString(2).padStart(4, "0") + value.toString(2).padStart(size, "0");
}

/** Y, Cb and Cr of a colour about 0, in thousandths so that no machine rounds otherwise (JFIF 1.02). */
function levels([red, green, blue]: readonly [number, number, number]): readonly number[] {
  return [
    Math.floor((299 * red + 587 * green + 114 * blue) / 1000) - 128,
    Math.floor((-169 * red - 331 * green + 500 * blue) / 1000),
    Math.floor((500 * red - 419 * green - 81 * blue) / 1000),
  ];
}
