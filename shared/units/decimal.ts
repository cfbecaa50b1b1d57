import type { Branded } from "./brand.ts";

/**
 * An exact decimal number with nine decimals, held as a whole number of billionths. Sums of decimals do not
 * depend on their order, as sums of floating-point numbers do: that is why totals are kept in this type (K4).
 */
export type Decimal = Branded<bigint, "decimal">;

const PLACES = 9;
// A literal and not a power: bundles that do not use it leave it out, and engines that do not know such numbers still load them.
const ONE = 1_000_000_000n;

export const DECIMAL_ZERO = 0n as Decimal;

export const addDecimals = (a: Decimal, b: Decimal): Decimal => (a + b) as Decimal;

/** The nearest decimal to a finite number: its shortest notation, rounded half away from zero at nine decimals. */
export function toDecimal(value: number): Decimal {
  if (Number.isInteger(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER) {
    return (BigInt(value) * ONE) as Decimal;
  }
  const [mantissa = "0", exponent = "0"] = String(Math.abs(value)).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const shift = PLACES + Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  const units = shift >= 0 ? digits * 10n ** BigInt(shift) : roundedQuotient(digits, 10n ** BigInt(-shift));
  return (value < 0 ? -units : units) as Decimal;
}

/** The nearest floating-point number to a decimal. */
export function fromDecimal(decimal: Decimal): number {
  const magnitude = decimal < 0n ? -decimal : decimal;
  const whole = magnitude / ONE;
  const fraction = (magnitude % ONE).toString().padStart(PLACES, "0");
  const value = Number(`${whole}.${fraction}`);
  return decimal < 0n ? -value : value;
}

function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor / 2n) / divisor;
}
