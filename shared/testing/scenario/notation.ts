/** What comes in one slot of a scenario's series. */
export type Slot =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "missing" }
  /** The source fails; nothing comes. */
  | { readonly kind: "error" }
  /** The sample before is delivered again. */
  | { readonly kind: "duplicate" }
  /** A sample that should have come `byMs` earlier. */
  | { readonly kind: "late"; readonly byMs: number; readonly value: number }
  /** Another value for the sample of that slot. */
  | { readonly kind: "fix"; readonly slot: number; readonly value: number };

const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Milliseconds of a span such as `3h30m`. */
export function spanMs(text: string): number {
  if (!/^(\d+[smhd])+$/.test(text)) throw new Error(`'${text}' is no span such as 3h30m`);
  const parts = [...text.matchAll(/(\d+)([smhd])/g)];
  return parts.reduce((sum, [, n, unit]) => sum + Number(n) * UNIT_MS[unit as keyof typeof UNIT_MS], 0);
}

/**
 * The slots of a series in expanding notation: `70`, `a+bxn` and `a-bxn` (a, then n steps of b), `axn` (a, then n times
 * more), `_` and `_xn` (n missing), `err`, `NaN` (refused at the door, so missing), `dup`, `late(-2h)=85`, `fix(#3)=70`.
 */
export const expand = (series: string): Slot[] => series.trim().split(/\s+/).flatMap(slotsOf);

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const RUN = new RegExp(`^(${NUMBER})(?:([+-]\\d+(?:\\.\\d+)?))?x(\\d+)$`);
const LATE = new RegExp(`^late\\(-(\\w+)\\)=(${NUMBER})$`);
const FIX = new RegExp(`^fix\\(#(\\d+)\\)=(${NUMBER})$`);

function slotsOf(token: string): Slot[] {
  if (token === "_" || token === "NaN") return [{ kind: "missing" }];
  if (token === "err") return [{ kind: "error" }];
  if (token === "dup") return [{ kind: "duplicate" }];
  const missing = /^_x(\d+)$/.exec(token);
  if (missing) return Array.from({ length: Number(missing[1]) }, () => ({ kind: "missing" }));
  const run = RUN.exec(token);
  if (run) {
    const [from, step] = [Number(run[1]), Number(run[2] ?? 0)];
    return Array.from({ length: Number(run[3]) + 1 }, (_, n) => ({ kind: "value", value: from + n * step }));
  }
  const late = LATE.exec(token);
  if (late) return [{ kind: "late", byMs: spanMs(late[1] ?? ""), value: Number(late[2]) }];
  const fix = FIX.exec(token);
  if (fix) return [{ kind: "fix", slot: Number(fix[1]), value: Number(fix[2]) }];
  if (!new RegExp(`^${NUMBER}$`).test(token)) throw new Error(`'${token}' means nothing in a series`);
  return [{ kind: "value", value: Number(token) }];
}
