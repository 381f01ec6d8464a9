import type { EChartsCoreOption } from "echarts/core";

/** Size of a drawing in CSS pixels (1/96 inch); it scales with the box that the style sheet gives it. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

/** Colours that stay apart on a grey printer: a dark line, a light fill, a pale grid. */
export const INK = { line: "#8c1d18", fill: "#e3b7b2", grid: "#8a8a8a", text: "#000000" } as const;

/** Chinese in 宋体, digits in their own face, as in the tables beside the drawing. */
const CHART_TEXT = { fontFamily: "PB数字, PB宋体", color: INK.text } as const;

/**
 * Draws a chart as static SVG without script, style sheet or identifiers, so that many fit into one document and the
 * same figures give the same text. ECharts is loaded at the first drawing.
 */
export async function drawSvg(option: EChartsCoreOption, size: DrawingSize): Promise<string> {
  const init = await loadEcharts();
  const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
  try {
    chart.setOption({ animation: false, textStyle: CHART_TEXT, ...option });
    return plainSvg(chart.renderToSVGString({ useViewBox: true }));
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
    components.RadarComponent,
    components.GridComponent,
    renderers.SVGRenderer,
  ]);
  return core.init;
}

/** Takes out what serves a mouse (hover styles, classes numbered by process, metadata); rounds coordinates to 0.01. */
function plainSvg(svg: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, "")
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xml:space|xmlns:xlink|version|baseProfile)="[^"]*"/g, "")
    .replace(/<svg width="[^"]*" height="[^"]*"/, "<svg")
    .replace(/(\.\d{2})\d+/g, "$1")
    .replace(/>\s*\n\s*</g, "><")
    .trim();
}
