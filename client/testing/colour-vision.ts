import type { Light } from "./colour.ts";

type Row = readonly [number, number, number];

/**
 * What people see who lack one kind of cones: protan the long ones, deutan the middle ones, tritan the short ones.
 *
 * G. M. Machado, M. M. Oliveira, L. A. F. Fernandes: A Physiologically-based Model for Simulation of Color Vision
 * Deficiency. IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009; the matrices of severity 1.0, for
 * linear RGB. The authors call the one for tritan vision an approximation.
 */
const MATRICES = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, readonly [Row, Row, Row]>;

export const VISIONS = ["full", "protan", "deutan", "tritan"] as const;
export type Vision = (typeof VISIONS)[number];

/** The light that somebody of full colour vision would have to see to see what somebody of that vision sees. */
export function seenWith(vision: Vision, light: Light): Light {
  if (vision === "full") return light;
  const [red, green, blue] = MATRICES[vision].map((row) => {
    const sum = row[0] * light[0] + row[1] * light[1] + row[2] * light[2];
    return Math.min(1, Math.max(0, sum));
  });
  return [red ?? 0, green ?? 0, blue ?? 0];
}
