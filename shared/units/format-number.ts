import { NBSP, numberPart, type Part, unitPart } from "./part.ts";

/** Whether the engine's own compact notation is used, or ours because it has none. */
export type CompactStyle = "native" | "own";

/** Numbers of one locale, in pieces. */
export interface Numbers {
  /** With so many decimals; `padded` keeps trailing zeros. */
  plain(value: number, decimals: number, padded: boolean): Part[];
  /** A count or an amount of money; compact from 10,000 on where room is short. */
  amount(
    value: number,
    decimals: number,
    padded: boolean,
    room: "compact" | "full",
    currency?: string,
  ): Part[];
}

const COMPACT_FROM = 9999.5;
const SIGNIFICANT = 3;

/**
 * Compact notation of our own: from that magnitude on, divided, with that word. The languages named here always use
 * it, because engines differ in theirs ("1.2M", "1.2m", "1,200K"); others use it below Chromium 77, which has none.
 */
const STEPS: Record<string, readonly (readonly [from: number, word: string])[]> = {
  de: [
    [1e12, `${NBSP}Bio.`],
    [1e9, `${NBSP}Mrd.`],
    [1e6, `${NBSP}Mio.`],
  ],
  en: [
    [1e12, "T"],
    [1e9, "B"],
    [1e6, "M"],
    [1e3, "K"],
  ],
};

export function createNumbers(locale: string, style: CompactStyle): Numbers {
  const kept = new Map<string, Intl.NumberFormat>();
  function formatter(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    let format = kept.get(key);
    if (!format) kept.set(key, (format = new Intl.NumberFormat(locale, options)));
    return format;
  }
  const own = locale === "en-IN" ? undefined : STEPS[locale.slice(0, 2)];
  // Compact notation and narrow symbols came together (Chromium 77): before, the one is ignored, the other throws.
  const modern = style === "native" && knowsCompact(formatter({ notation: "compact" }));
  const native = modern && !own;
  const steps = own ?? STEPS["en"] ?? [];
  const sign = modern ? "narrowSymbol" : "symbol";

  function split(value: number, options: Intl.NumberFormatOptions): Part[] {
    const parts: Part[] = [];
    for (const { type, value: text } of formatter(options).formatToParts(Math.abs(value))) {
      const kind = DIGITS.has(type) ? "number" : "unit";
      const last = parts[parts.length - 1];
      if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
      else parts.push({ kind, text });
    }
    const spaced = parts.map(({ kind, text }) => ({ kind, text: text.replace(/[ \u202f]/g, NBSP) }));
    const shown = spaced.some(({ kind, text }) => kind === "number" && /[1-9]/.test(text));
    return value < 0 && shown ? withMinus(spaced) : spaced;
  }

  function ownCompact(value: number, money: Intl.NumberFormatOptions): Part[] {
    const step = steps.find(([from]) => Math.abs(value) >= from * 0.9995);
    const parts = split(value / (step?.[0] ?? 1), {
      ...money,
      ...(step
        ? { minimumFractionDigits: 0, maximumSignificantDigits: SIGNIFICANT }
        : { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
    });
    if (!step) return parts;
    const digits = parts.map(({ kind }) => kind).lastIndexOf("number");
    return joinUnits([...parts.slice(0, digits + 1), unitPart(step[1]), ...parts.slice(digits + 1)]);
  }

  return {
    plain: (value, decimals, padded) =>
      split(value, { minimumFractionDigits: padded ? decimals : 0, maximumFractionDigits: decimals }),

    amount(value, decimals, padded, room, currency) {
      const money: Intl.NumberFormatOptions =
        currency === undefined ? {} : { style: "currency", currency, currencyDisplay: sign };
      if (room === "compact" && Math.abs(value) >= COMPACT_FROM) {
        if (!native) return ownCompact(value, money);
        return split(value, { ...money, notation: "compact", maximumSignificantDigits: SIGNIFICANT });
      }
      const most = room === "compact" ? Math.min(decimals, roomFor(value)) : decimals;
      return split(value, {
        ...money,
        minimumFractionDigits: padded ? most : 0,
        maximumFractionDigits: most,
      });
    },
  };
}

const DIGITS = new Set(["integer", "group", "decimal", "fraction", "infinity", "nan"]);

/** Decimals that still leave about four digits. */
const roomFor = (value: number): number => Math.max(0, 4 - String(Math.trunc(Math.abs(value))).length);

const knowsCompact = (format: Intl.NumberFormat): boolean => format.resolvedOptions().notation === "compact";

function withMinus(parts: readonly Part[]): Part[] {
  const [first, ...rest] = parts;
  if (!first) return [];
  return first.kind === "number"
    ? [numberPart(`−${first.text}`), ...rest]
    : [numberPart("−"), first, ...rest];
}

function joinUnits(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (last?.kind === "unit" && part.kind === "unit") {
      joined[joined.length - 1] = unitPart(last.text + part.text);
    } else joined.push(part);
  }
  return joined;
}
