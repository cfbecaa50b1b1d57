import type { Span } from "../calendar/period.ts";
import type { UnixMs } from "../units/time.ts";
import type { AttentionEvent } from "./attention.ts";
import type { Cause, CloseReason } from "./condition-event.ts";
import type { Rank } from "./rank.ts";

/** What can happen in the course of an episode. */
export type Happening =
  | { readonly kind: "fired" | "escalated" | "eased"; readonly rank: Rank; readonly cause: Cause }
  /** Back within the reopen window; `isWorse` than it has ever been in this episode. */
  | { readonly kind: "reopened"; readonly rank: Rank; readonly cause: Cause; readonly isWorse: boolean }
  /** Of what flaps, the end is told when it is steady again. */
  | { readonly kind: "resolved"; readonly cause: Cause; readonly isFlapping: boolean }
  | { readonly kind: "closed"; readonly reason: CloseReason }
  | { readonly kind: "flapping" }
  | { readonly kind: "steady"; readonly isOver: boolean }
  | AttentionEvent
  | { readonly kind: "assigned"; readonly by: string; readonly to: string }
  | { readonly kind: "commented"; readonly by: string; readonly text: string }
  /** What late or corrected data would have changed; what was decided stays. */
  | { readonly kind: "would-have-fired" | "would-not-have-fired"; readonly span: Span };

/** One line of an episode's story; `seq` is the number of the episode's transition that it is or follows. */
export type TimelineEntry = Happening & {
  readonly episode: string;
  readonly seq: number;
  readonly at: UnixMs;
};

/** Whether it changes what somebody must have seen who decides about the episode; words about it do not. */
export function isTransition({ kind }: Happening): boolean {
  switch (kind) {
    case "assigned":
    case "commented":
    case "would-have-fired":
    case "would-not-have-fired":
      return false;
    default:
      return true;
  }
}
