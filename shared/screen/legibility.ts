/** A panel and from how far it is read. */
export interface Viewing {
  readonly diagonalIn: number;
  readonly distanceM: number;
}

/** A size in CSS pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

const MM_PER_INCH = 25.4;
const MM_PER_METRE = 1000;
/** What a letter must fill of the eye's view: 20 minutes of arc (ISO 9241-303 recommends 20–22, never below 16). */
const ARC_MINUTES = 20;
const RADIANS = (ARC_MINUTES / 60 / 180) * Math.PI;
/** Height of capitals, in ems, of the faces that screens have. */
const CAP_HEIGHT = 0.7;

const pixelsPerMm = ({ diagonalIn }: Viewing, { width, height }: Size): number =>
  Math.hypot(width, height) / (diagonalIn * MM_PER_INCH);

/** The smallest type, in CSS pixels, that can be read from there without effort: its capitals fill 20 minutes of arc. */
export function smallestType(viewing: Viewing, size: Size): number {
  const capitals = 2 * viewing.distanceM * MM_PER_METRE * Math.tan(RADIANS / 2);
  return (capitals * pixelsPerMm(viewing, size)) / CAP_HEIGHT;
}

/** From how many metres type of that size can be read; the inverse of `smallestType`. */
export function readableFrom(typePx: number, viewing: Viewing, size: Size): number {
  const capitals = (typePx * CAP_HEIGHT) / pixelsPerMm(viewing, size);
  return capitals / (2 * MM_PER_METRE * Math.tan(RADIANS / 2));
}
