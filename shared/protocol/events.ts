import * as z from "zod/mini";
import { PERIOD_KINDS } from "../calendar/period.ts";
import type { Problem } from "../problem/problem.ts";
import type { Reading } from "../kpi/reading.ts";
import { idSchema, unitIdSchema } from "../units/id.ts";
import { MOST_READINGS } from "./pulse.ts";
import type { AlertsPush, AlertView } from "./alert-views.ts";
import type { Moment } from "./moment.ts";
import type { ScreenCommand } from "./screens.ts";

const refSchema = z.strictObject({
  kpi: idSchema,
  unit: z.optional(unitIdSchema),
  period: z.optional(z.enum(PERIOD_KINDS)),
});

/** What `watch` and `unwatch` carry: a board, or readings by name (unit and period default to the KPI's own). */
export const watchSchema = z.union([
  z.strictObject({ board: idSchema }),
  z.strictObject({ readings: z.array(refSchema).check(z.minLength(1), z.maxLength(MOST_READINGS)) }),
]);
export type Watch = z.infer<typeof watchSchema>;

export type WatchAnswer =
  | { readonly ok: true; readonly snapshot: readonly Reading[]; readonly serverTime: string }
  | { readonly ok: false; readonly problem: Problem };

/** Only what changed since the last frame; one entry per reading, the newest. */
export interface Frame {
  readonly readings: readonly Reading[];
  readonly serverTime: string;
}

/** Sent every five seconds; a client whose own digest differs asks for a snapshot again. */
export interface Pulse {
  readonly serverTime: string;
  readonly digest: string;
  /** Names the catalogue in use: when it changes, boards and definitions are asked for again. */
  readonly catalogue: string;
  /** Names the client that this server serves: a page of another one loads itself anew. */
  readonly build?: string;
  /** Present while the catalogue's files hold an edit that is not valid: how many errors it has. */
  readonly catalogueErrors?: number;
  /** When alerts were evaluated last; a screen says so when that is long ago. Absent where there are no KRIs. */
  readonly alertsAt?: string;
}

export interface ServerToClient {
  frame: (frame: Frame) => void;
  pulse: (pulse: Pulse) => void;
  moment: (moment: Moment) => void;
  /** Something has happened in one: it was opened, is worse or better, attended to, or over. */
  alert: (alert: AlertView) => void;
  alerts: (alerts: AlertsPush) => void;
  /** Only to the paired screen that it is for. */
  command: (command: ScreenCommand) => void;
}

export interface ClientToServer {
  watch: (what: unknown, ack: (answer: WatchAnswer) => void) => void;
  unwatch: (what: unknown, ack?: (answer: { ok: boolean }) => void) => void;
}

export { digestOf, FRAME_EVERY_MS, MOST_READINGS, OFFLINE_AFTER_MS, PULSE_EVERY_MS } from "./pulse.ts";
