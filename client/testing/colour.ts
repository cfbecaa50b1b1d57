/** Red, green and blue as shares of light, 0 … 1: not as the numbers of a colour's name, which follow the eye. */
export type Light = readonly [red: number, green: number, blue: number];

/** The light of an sRGB colour "#rrggbb" (IEC 61966-2-1). */
export function lightOf(colour: string): Light {
  if (!/^#[0-9a-f]{6}$/.test(colour)) throw new Error(`${colour} is no colour`);
  const share = (at: number): number => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [share(1), share(3), share(5)];
}

/** Relative luminance, 0 … 1 (WCAG 2.2). */
const luminance = ([red, green, blue]: Light): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Contrast ratio of two colours, 1 … 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(lightOf(one)), luminance(lightOf(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** One colour over another with that opacity, as browsers blend them: in sRGB, not in light. */
export function blend(below: string, above: string, opacity: number): string {
  const part = (of: string, at: number): number => parseInt(of.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(part(below, at) * (1 - opacity) + part(above, at) * opacity),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
