import { FONT, type Palette } from "./theme.ts";

/** What stands around a chart in a picture that is passed on: without the page, nobody else says what it shows. */
export interface PictureText {
  readonly title: string;
  /** Unit, range and when it was drawn. */
  readonly lines: readonly string[];
  readonly legend: readonly PictureEntry[];
}

export interface PictureEntry {
  readonly word: string;
  readonly color: string;
  readonly dash: readonly number[];
}

// Pixels at twice the density of the page.
const SCALE = 2;
const EDGE = 20 * SCALE;
const TITLE = 22 * SCALE;
const TEXT = 14 * SCALE;
const LINE = 1.5;

/** Draws a chart with its title above and its legend beneath on a canvas of its own. */
export function drawPicture(
  chart: HTMLCanvasElement,
  { title, lines, legend }: PictureText,
  palette: Palette,
): HTMLCanvasElement {
  const head = EDGE + TITLE * LINE + lines.length * TEXT * LINE;
  const canvas = document.createElement("canvas");
  canvas.width = chart.width + 2 * EDGE;
  canvas.height = head + chart.height + TEXT * LINE + 2 * EDGE;
  const context = canvas.getContext("2d");
  if (!context) return canvas;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = "top";
  const room = canvas.width - 2 * EDGE;
  const write = (text: string, top: number, size: number, color: string, weight: number): void => {
    context.font = `${weight} ${size}px ${FONT}`;
    context.fillStyle = color;
    // What is too long for its line is pressed together rather than cut.
    context.fillText(text, EDGE, top, room);
  };
  write(title, EDGE, TITLE, palette.ink, 600);
  lines.forEach((text, index) => {
    write(text, EDGE + TITLE * LINE + index * TEXT * LINE, TEXT, palette.inkSoft, 400);
  });
  context.drawImage(chart, EDGE, head + EDGE / 2);
  drawLegend(context, legend, canvas.height - EDGE - TEXT, palette);
  return canvas;
}

function drawLegend(
  context: CanvasRenderingContext2D,
  legend: readonly PictureEntry[],
  top: number,
  palette: Palette,
): void {
  let left = EDGE;
  for (const { word, color, dash } of legend) {
    context.strokeStyle = color;
    context.lineWidth = 2 * SCALE;
    context.setLineDash(dash.map((length) => length * SCALE));
    context.beginPath();
    context.moveTo(left, top + TEXT / 2);
    context.lineTo(left + TEXT * 1.6, top + TEXT / 2);
    context.stroke();
    context.font = `400 ${TEXT}px ${FONT}`;
    context.fillStyle = palette.inkSoft;
    context.fillText(word, left + TEXT * 2, top);
    left += TEXT * 3.2 + context.measureText(word).width;
  }
}
