/** An opaque black and white picture, four bytes a pixel, as a canvas has it. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Draws the SVG of a QR code as the server makes it, so many pixels a module: runs of dark modules on white. */
export function pixelsOf(svg: string, module: number): Pixels {
  const modules = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const path = /<path stroke="#000000" d="([^"]+)"/.exec(svg)?.[1];
  if (!Number.isInteger(modules) || path === undefined) throw new Error(`no code: ${svg.slice(0, 200)}`);
  const width = modules * module;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  let [left, top] = [0, 0];
  for (const [, command = "", numbers = ""] of path.matchAll(/([Mmh])([\d. -]+)/g)) {
    const [x = 0, y = 0] = numbers.split(" ").map(Number);
    if (command === "M") [left, top] = [x, Math.floor(y)];
    else {
      if (command === "h") darken(left, top, x);
      left += x;
    }
  }
  return { data, width, height: width };

  function darken(from: number, row: number, length: number): void {
    for (let y = row * module; y < (row + 1) * module; y += 1) {
      const start = (y * width + from * module) * 4;
      for (let at = start; at < start + length * module * 4; at += 4) data.fill(0, at, at + 3);
    }
  }
}
