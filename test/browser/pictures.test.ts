import { createCanvas, loadImage } from "@napi-rs/canvas";
import { PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CaptionedPicture, pictureType } from "#domain/picture.ts";
import type { Printer } from "#domain/printing.ts";
import { openPrinter } from "#print/pdf/printer.ts";
import { twoHalves, withExif } from "../support/exif-jpeg.ts";
import { aDocument, printDocuments, printOne, SEARCH } from "../support/print-builders.ts";
import { record } from "../support/score-dataset.ts";

const SECRET = "GPS-121.61E-38.91N";

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter(SEARCH);
});
afterAll(() => printer.close());

function picture(path: string, bytes: Uint8Array): CaptionedPicture {
  const caption = record({ kind: "图片说明", owner: "甲支部", values: { 文件名: path, 说明: "活动" } });
  return { file: { path, bytes, sha256: "" }, type: pictureType(bytes) ?? "image/jpeg", caption };
}

async function drawn(path: string, bytes: Uint8Array): Promise<Buffer> {
  const [found] = await printer.drawPictures([picture(path, bytes)]);
  const base64 = /^data:image\/jpeg;base64,(.+)$/.exec(found?.uri ?? "")?.[1];
  if (base64 === undefined) throw new Error("not drawn");
  return Buffer.from(base64, "base64");
}

const COLOURS: Readonly<Record<string, string>> = { "100": "red", "001": "blue", "111": "white" };

/** Which colour a place has, 0..1 from the left and the top. */
async function colourAt(jpeg: Buffer, x: number, y: number): Promise<string> {
  const image = await loadImage(jpeg);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const channels = [...context.getImageData(x * image.width, y * image.height, 1, 1).data.subarray(0, 3)];
  // The pictures of these tests have strong colours: which channels are strong tells them apart.
  const strong = channels.map((channel) => (channel > 150 ? "1" : "0")).join("");
  return COLOURS[strong] ?? "other";
}

/** Whether a text stands in a PDF's bytes or in any of its streams. */
async function holds(pdf: Uint8Array, text: string): Promise<boolean> {
  const opened = await PDFDocument.load(pdf, { updateMetadata: false });
  const streams = opened.context.enumerateIndirectObjects().map(([, object]) => object);
  const contents = streams.filter((object) => object instanceof PDFRawStream).map((one) => one.contents);
  return [pdf, ...contents].some((bytes) => Buffer.from(bytes).includes(text));
}

function pageWith(uri: string) {
  return aDocument('<p>图</p><img data-picture="one" alt="活动">', { pictures: new Map([["one", uri]]) });
}

describe("图片印出以前", () => {
  it("长边缩到1600点，比例不变；小图不放大", async () => {
    const large = await loadImage(await drawn("大.jpg", twoHalves(4000, 3000)));
    expect([large.width, large.height]).toEqual([1600, 1200]);
    const small = await loadImage(await drawn("小.jpg", twoHalves(200, 100)));
    expect([small.width, small.height]).toEqual([200, 100]);
  });

  it("按相机记下的方向摆正：左半红的，右转以后上半红", async () => {
    const turned = await drawn("竖.jpg", withExif(twoHalves(400, 200), { orientation: 6, secret: SECRET }));
    const { width, height } = await loadImage(turned);
    expect([width, height]).toEqual([200, 400]);
    expect([await colourAt(turned, 0.5, 0.1), await colourAt(turned, 0.5, 0.9)]).toEqual(["red", "blue"]);
    const upright = await drawn("横.jpg", withExif(twoHalves(400, 200), { orientation: 1, secret: SECRET }));
    expect([await colourAt(upright, 0.1, 0.5), await colourAt(upright, 0.9, 0.5)]).toEqual(["red", "blue"]);
  });

  it("透明的地方和纸一样白", async () => {
    const clear = createCanvas(40, 40).toBuffer("image/png");
    expect(await colourAt(await drawn("空.png", clear), 0.5, 0.5)).toBe("white");
  });

  it.each(["image/webp", "image/gif"] as const)("%s 也能印", async (type) => {
    const canvas = createCanvas(40, 40);
    const bytes = type === "image/webp" ? canvas.toBuffer("image/webp") : tinyGif();
    expect(pictureType(bytes)).toBe(type);
    expect((await drawn("图", bytes)).subarray(0, 2).toString("hex")).toBe("ffd8");
  });

  it("坏的图片没有地址，前后的图片照样画好", async () => {
    const found = await printer.drawPictures([
      picture("甲.jpg", twoHalves(40, 20)),
      picture("坏.jpg", twoHalves(400, 200).subarray(0, 60)),
      picture("乙.jpg", twoHalves(40, 20)),
    ]);
    expect(found.map(({ file, uri }) => [file, uri !== null])).toEqual([
      ["甲.jpg", true],
      ["坏.jpg", false],
      ["乙.jpg", true],
    ]);
  });

  it("同一张图片每次画得一样", async () => {
    const bytes = twoHalves(2000, 1000);
    expect(Buffer.compare(await drawn("甲.jpg", bytes), await drawn("甲.jpg", bytes))).toBe(0);
  });

  it("照片里的位置和说明不会进入 PDF；直接放进去就会", async () => {
    const photo = withExif(twoHalves(400, 200), { orientation: 1, secret: SECRET });
    const clean = await drawn("照片.jpg", photo);
    expect(clean.includes(SECRET)).toBe(false);
    const printed = await printOne(printer, pageWith(`data:image/jpeg;base64,${clean.toString("base64")}`));
    expect(await holds(printed, SECRET)).toBe(false);
    const leaking = await printOne(printer, pageWith(`data:image/jpeg;base64,${photo.toString("base64")}`));
    expect(await holds(leaking, SECRET)).toBe(true);
  });
});

describe("放进文件的图片", () => {
  it("要的图片没有给，这份文件不印，说明缺哪一张", async () => {
    const [outcome] = await printDocuments(printer, [aDocument('<p>图</p><img data-picture="two" alt="">')]);
    expect(outcome).toMatchObject({ kind: "failed", reason: "没有图片“two”" });
  });
});

/** One black dot. */
function tinyGif(): Buffer {
  return Buffer.from("474946383961010001008000000000000000002c00000000010001000002024401003b", "hex");
}
