import type { Rank } from "./rank.ts";
import type { Sample } from "./sample.ts";

/** What a rank was decided by: a value, or that there was none. */
export type Cause = { readonly kind: "value"; readonly sample: Sample } | { readonly kind: "silence" };

/** Why an alert ends without its value being well again. */
export type CloseReason = "rule-changed" | "series-gone";

/** What happened in a step of a condition. */
export type ConditionEvent =
  | { readonly kind: "pending"; readonly rank: Rank }
  /** One clean sample is enough. */
  | { readonly kind: "pending-cancelled" }
  | { readonly kind: "fired" | "escalated" | "eased"; readonly rank: Rank; readonly cause: Cause }
  | { readonly kind: "resolved"; readonly cause: Cause }
  | { readonly kind: "closed"; readonly reason: CloseReason }
  /** It changes too often: from now on the highest rank is held until all is clear for longer than usual. */
  | { readonly kind: "flapping" }
  | { readonly kind: "steady" }
  /** A sample older than the newest one: what was decided stays, what would have been is told by `hindsight`. */
  | { readonly kind: "late"; readonly sample: Sample };
