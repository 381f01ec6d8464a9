import type { Page } from "puppeteer";
import type { PageShape } from "#print/inspect/page-shape.ts";

/** The little of a page's own world that is used here. */
declare const document: {
  readonly styleSheets: Iterable<{ readonly cssRules: Iterable<PageRule> }>;
  readonly body: { append(element: Probe): void };
  createElement(name: "div"): Probe;
};
interface PageRule {
  readonly selectorText?: string;
  readonly cssText: string;
  readonly style?: { getPropertyValue(name: string): string };
}
interface Probe {
  readonly style: { cssText: string };
  remove(): void;
}
declare function getComputedStyle(element: Probe): {
  readonly paddingTop: string;
  readonly paddingRight: string;
  readonly paddingBottom: string;
  readonly paddingLeft: string;
};

const MM_PER_PIXEL = 25.4 / 96;
const SHORT_SIDE = 210;
const LONG_SIDE = 297;

/** Reads the margins and the direction of A4 from the `@page` rules of the document in the page; the last of each counts. */
export async function readPageShape(page: Page): Promise<PageShape> {
  const read = await page.evaluate(() => {
    let margin = "0";
    let isTurned = false;
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        if (!rule.cssText.startsWith("@page") || rule.selectorText !== "" || !rule.style) continue;
        margin = rule.style.getPropertyValue("margin") || margin;
        const size = rule.style.getPropertyValue("size");
        if (size !== "") isTurned = size.includes("landscape");
      }
    }
    // The margins may be sums or named values: the browser works them out as it does for printing.
    const probe = document.createElement("div");
    probe.style.cssText = `position:absolute;padding:${margin}`;
    document.body.append(probe);
    const { paddingTop, paddingRight, paddingBottom, paddingLeft } = getComputedStyle(probe);
    probe.remove();
    return { isTurned, paddings: [paddingTop, paddingRight, paddingBottom, paddingLeft] };
  });
  const [top = 0, right = 0, bottom = 0, left = 0] = read.paddings.map((one) => Number.parseFloat(one) * MM_PER_PIXEL);
  const [width, height] = read.isTurned ? [LONG_SIDE, SHORT_SIDE] : [SHORT_SIDE, LONG_SIDE];
  return { width, height, top, right, bottom, left };
}
