import type { Organisation } from "../catalogue/schema.ts";
import type { ScreenSettings } from "../screen/screen.ts";

/** What a screen that wants to be paired is told. */
export interface Pairing {
  /** "WDJB-MJHT". */
  readonly code: string;
  /** Two digits; others every half minute. */
  readonly matchNumber: string;
  /** Seconds between questions. */
  readonly interval: number;
  readonly expiresIn: number;
}

export type PairingState = ({ readonly state: "pending" } & Pairing) | { readonly state: "paired" };

/** What an administrator sees of a screen that asks to be let in. */
export interface Claim {
  readonly id: string;
  readonly address: string;
  readonly sameNetwork: boolean;
  readonly userAgent: string;
  /** Seconds since it asked. */
  readonly age: number;
  /** Three match numbers; the screen shows one of them. */
  readonly choices: readonly string[];
}

/** Where a screen says how it is. */
export interface ScreenReport {
  readonly engine: string;
  readonly width: number;
  readonly height: number;
  readonly board?: string;
  /** Megabytes of JavaScript, where the engine tells. */
  readonly memoryMB?: number;
}

/** What a screen is told about itself. */
export interface ScreenSelf {
  readonly id: string;
  readonly settings: ScreenSettings;
  readonly organisation: Organisation;
  readonly serverTime: string;
  /** A board that an administrator wants to be seen, until an instant. */
  readonly show?: { readonly board: string; readonly until: string };
}

/** A screen as administrators see it. */
export interface ScreenView {
  readonly id: string;
  readonly settings: ScreenSettings;
  readonly pairedAt: string;
  readonly online: boolean;
  readonly lastSeen?: string;
  readonly report?: ScreenReport;
}

/** What is asked of a screen at once, over its live connection. */
export type ScreenCommand =
  /** Its settings, or what it is to show, have changed: ask for them. */
  | { readonly kind: "changed" }
  /** Say on the screen which one it is. */
  | { readonly kind: "identify" }
  /** Load the page anew once the server is healthy. */
  | { readonly kind: "reload" }
  /** It is no screen any more: forget everything. */
  | { readonly kind: "revoked" };
