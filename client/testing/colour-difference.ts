import type { Light } from "./colour.ts";

/** Lightness 0 … 100, green to red, blue to yellow: CIELAB of 1976. */
type Lab = readonly [lightness: number, a: number, b: number];

// IEC 61966-2-1: linear RGB to XYZ, each divided by the white of D65.
const TO_XYZ = [
  [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339 / 1.08883, 0.119192 / 1.08883, 0.9503041 / 1.08883],
] as const;

function labOf(light: Light): Lab {
  const [x = 0, y = 0, z = 0] = TO_XYZ.map((row) => {
    const share = row[0] * light[0] + row[1] * light[1] + row[2] * light[2];
    return share > 216 / 24_389 ? Math.cbrt(share) : ((24_389 / 27) * share + 16) / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/**
 * How far two colours are apart for marks of a size, in units of the difference that everybody notices.
 *
 * The euclidean distance in CIELAB (CIE 1976), each axis measured by the difference on it that the share `p` of people
 * notices between marks of `s` degrees of the field of vision: ND(p, s) = p (A + B / s), here for p = 1. Small marks
 * need far larger differences than the large patches on which ΔE of 2.3 is just noticeable.
 *
 * M. Stone, D. Albers Szafir, V. Setlur: An Engineering Model for Color Difference as a Function of Size. 22nd Color and
 * Imaging Conference, 2014; measured for marks of 1/3 to 6 degrees.
 */
export function noticed(one: Light, other: Light, degrees: number): number {
  const [from, to] = [labOf(one), labOf(other)];
  return Math.hypot(...AXES.map(([a, b], axis) => ((from[axis] ?? 0) - (to[axis] ?? 0)) / (a + b / degrees)));
}

const AXES = [
  [10.16, 1.5],
  [10.68, 3.08],
  [10.7, 5.74],
] as const;
