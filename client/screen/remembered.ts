import { unixMs } from "../../shared/units/time.ts";
import { forgetKept, readKept, writeKept } from "../lib/kept.ts";
import type { ScreenSelf } from "../../shared/protocol/screens.ts";
import type { Answers } from "../wall/answers.ts";
import type { Live, Remembered } from "../live/live-store.ts";

// A television that boots while the server is away shows what it showed last, with its age, and no error page.

const ASKED = "tierboard.asked";
const READINGS = "tierboard.readings ";
/** What can be written down and read again; widgets cannot. */
const KEPT = /^(board|series|league|moments) /;

/** Keeps the numbers of a board; nothing before the first have arrived. */
export function remember(key: string, { readings, link }: Pick<Live, "readings" | "link">): void {
  if (readings.size === 0) return;
  const content: Remembered = { readings: [...readings.values()], heardAt: link.heardAt };
  writeKept(READINGS + key, content);
}

/** The numbers that a board showed last on this device. */
export function remembered(key: string): Remembered | undefined {
  const content = readKept(READINGS + key) as Partial<Remembered> | undefined;
  if (!Array.isArray(content?.readings) || !Number.isFinite(content.heardAt)) return undefined;
  return { readings: content.readings, heardAt: unixMs(Number(content.heardAt)) };
}

/** Keeps what was asked for: the screen's own settings, and what its boards cannot be drawn without. */
export function rememberAsked(self: ScreenSelf, answers: Answers): void {
  const kept = Object.entries(answers.all()).filter(([key]) => KEPT.test(key));
  writeKept(ASKED, { self, answers: Object.fromEntries(kept) });
}

/** What was asked for when the device was switched on last. */
export function recallAsked():
  { readonly self: ScreenSelf; readonly answers: Readonly<Record<string, unknown>> } | undefined {
  const kept = readKept(ASKED) as Partial<{ self: ScreenSelf; answers: Record<string, unknown> }> | undefined;
  return kept?.self && kept.answers ? { self: kept.self, answers: kept.answers } : undefined;
}

/** Forgets everything: this is no screen of ours any more. */
export function forgetAll(answers: Answers): void {
  answers.forget();
  forgetKept("tierboard.");
}
