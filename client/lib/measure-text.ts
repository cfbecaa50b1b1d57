import { FONT } from "../charts/theme.ts";
import { estimateWidth, type TextWidth } from "../charts/text-width.ts";

const PROBE_PX = 100;

/** The width of texts as this engine draws them in the interface's face; estimated where there is no canvas. */
export function createTextWidth(): TextWidth {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return estimateWidth;
  const known = new Map<string, number>();
  return (text, weight = 400) => {
    const key = `${weight} ${text}`;
    let ems = known.get(key);
    if (ems === undefined) {
      context.font = `${weight} ${PROBE_PX}px ${FONT}`;
      ems = context.measureText(text).width / PROBE_PX;
      // Values change for weeks on a wall: what is remembered must not grow with them.
      if (known.size > 2000) known.clear();
      known.set(key, ems);
    }
    return ems;
  };
}
