import type { Page } from "puppeteer";
import { folded } from "#print/inspect/characters.ts";
import { type OutlineLine, readOutline } from "#print/inspect/read-outline.ts";

/** Shorter documents are read without a 目录. */
const LONG_FROM_PAGES = 8;

/** The little of a page's own world that is used here; these functions run inside the browser. */
interface Element {
  id: string;
  className: string;
  textContent: string | null;
  readonly tagName: string;
  append(...children: Element[]): void;
  after(next: Element): void;
  remove(): void;
  setAttribute(name: string, value: string): void;
}
declare const document: {
  createElement(name: string): Element;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
};

/** A heading of the document. */
interface Heading {
  readonly title: string;
  readonly isListed: boolean;
}

/**
 * Prints a document with its 目录: a list of its headings of the second and third level behind the title, on a page of
 * its own. Chromium cannot number it (no target-counter), so the pages are read from the outline of a first print, filled
 * in, and compared with the outline of the second.
 * @param print prints the page as it stands.
 * @throws Error when the numbers filled in are not those of the second print.
 */
export async function printWithContents(page: Page, print: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const headings = await insertContents(page);
  const first = await readOutline(await print());
  if (first.pages <= LONG_FROM_PAGES) {
    await page.evaluate(() => document.querySelector(".contents")?.remove());
    return print();
  }
  const numbers = listedPages(headings, first.lines);
  await fillContents(page, numbers);
  const pdf = await print();
  const second = listedPages(headings, (await readOutline(pdf)).lines);
  if (second.join() !== numbers.join()) throw new Error("目录中的页码与正文不符");
  return pdf;
}

/** The pages of the listed headings; the outline has every heading, in the same order (some twice in one entry). */
function listedPages(headings: readonly Heading[], lines: readonly OutlineLine[]): readonly number[] {
  const isSame =
    headings.length === lines.length &&
    headings.every(({ title }, at) => folded(lines[at]?.title ?? "").startsWith(folded(title)));
  if (!isSame) throw new Error("目录与正文的标题不符");
  return lines.filter((_, at) => headings[at]?.isListed).map(({ page }) => page);
}

async function insertContents(page: Page): Promise<readonly Heading[]> {
  return page.evaluate(() => {
    const headings = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].filter(({ textContent }) =>
      textContent?.trim(),
    );
    const contents = document.createElement("nav");
    contents.className = "contents";
    contents.setAttribute("aria-label", "目录");
    const found = headings.map((heading, index) => {
      const title = (heading.textContent ?? "").trim();
      const isListed = /^H[23]$/.test(heading.tagName);
      if (!isListed) return { title, isListed };
      heading.id = `heading-${index}`;
      const line = document.createElement("a");
      line.className = heading.tagName.toLowerCase();
      line.setAttribute("href", `#${heading.id}`);
      const [words, dots, number] = ["title-words", "dots", "number"].map((name) => {
        const part = document.createElement("span");
        part.className = name;
        return part;
      });
      if (!words || !dots || !number) return { title, isListed };
      words.textContent = title;
      number.textContent = "0";
      line.append(words, dots, number);
      contents.append(line);
      return { title, isListed };
    });
    (document.querySelector("header") ?? document.querySelector("h1"))?.after(contents);
    return found;
  });
}

async function fillContents(page: Page, numbers: readonly number[]): Promise<void> {
  await page.evaluate((pages) => {
    const places = [...document.querySelectorAll(".contents .number")];
    places.forEach((place, at) => (place.textContent = String(pages[at] ?? "")));
  }, numbers);
}
