import type { EChartsCoreOption } from "echarts/core";

/** Size of a drawing in CSS pixels (1/96 inch); it scales with the box that the style sheet gives it. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

/** Colours that stay apart on a grey printer: a dark line, a light fill, a middle grey beside them, a pale grid. */
export const INK = {
  line: "#8c1d18",
  fill: "#e3b7b2",
  other: "#767676",
  grid: "#8a8a8a",
  text: "#000000",
  paper: "#ffffff",
} as const;

/** Chinese in 宋体, digits in their own face, as in the tables beside the drawing. */
const FONT_FAMILY = "PB数字, PB宋体";

/**
 * Draws a chart as static SVG without script, style sheet or identifiers, so that many fit into one document and the
 * same figures give the same text. `alternative` becomes the name of the picture. ECharts is loaded at the first drawing.
 */
export async function drawSvg(option: EChartsCoreOption, size: DrawingSize, alternative: string): Promise<string> {
  const init = await loadEcharts();
  const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: FONT_FAMILY, color: INK.text }, ...option });
    return plainSvg(chart.renderToSVGString({ useViewBox: true }), alternative);
  } finally {
    // An undisposed chart keeps its animation timer, and with it the process, alive.
    chart.dispose();
  }
}

async function loadEcharts() {
  const [core, charts, components, renderers] = await Promise.all([
    import("echarts/core"),
    import("echarts/charts"),
    import("echarts/components"),
    import("echarts/renderers"),
  ]);
  core.use([
    charts.RadarChart,
    charts.BarChart,
    charts.LineChart,
    components.RadarComponent,
    components.GridComponent,
    components.GraphicComponent,
    renderers.SVGRenderer,
  ]);
  return core.init;
}

/**
 * Takes out what serves a mouse (hover styles, classes numbered by process, metadata), frames that are not painted, clips
 * that clip nothing off (ECharts numbers them), and the face that every text would repeat; rounds coordinates to 0.01.
 */
function plainSvg(svg: string, alternative: string): string {
  const face = `font-family="${FONT_FAMILY}"`;
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, "")
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xml:space|xmlns:xlink|version|baseProfile)="[^"]*"/g, "")
    .replace(/ clip-path="[^"]*"/g, "")
    .replace(/<defs\s*>[\s\S]*?<\/defs>/g, "")
    .replace(/<(path|rect)(?: (?:d|x|y|width|height|transform)="[^"]*")* fill="none"><\/\1>/g, "")
    .replaceAll(`font-family:${FONT_FAMILY};`, "")
    .replace(/<svg width="[^"]*" height="[^"]*"/, `<svg role="img" aria-label="${attribute(alternative)}" ${face}`)
    .replace(/(\.\d{2})\d+/g, "$1")
    .replace(/>\s*\n\s*</g, "><")
    .trim();
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
