import type { Problem } from "../../shared/problem/problem.ts";
import { OFFLINE_AFTER_MS } from "../../shared/protocol/pulse.ts";
import type { UnixMs } from "../../shared/units/time.ts";

/** What every state remembers: how often a snapshot was asked for, when last, and when the server was last heard. */
interface Memory {
  /** Whoever sees this number grow sends `watch`. */
  readonly asked: number;
  readonly askedAt: UnixMs;
  readonly heardAt: UnixMs;
}

/** The connection to the server, as one screen sees it. Instants are of this device's clock. */
export type Link = Memory &
  (
    | { readonly kind: "connecting" }
    /** Connected, the first snapshot of this connection is under way. */
    | { readonly kind: "asking" }
    | { readonly kind: "live" }
    /** A pulse told of something that we missed; a snapshot is under way. */
    | { readonly kind: "resyncing" }
    /** The connection broke a moment ago; it is likely to be back before anybody notices. */
    | { readonly kind: "lost" }
    /** Nothing was heard for `OFFLINE_AFTER_MS`; the numbers on the screen are old. */
    | { readonly kind: "offline" }
    /** The server does not let us watch this. */
    | { readonly kind: "refused"; readonly problem: Problem }
  );

export type LinkEvent =
  | { readonly kind: "connected" }
  | { readonly kind: "disconnected" }
  | { readonly kind: "snapshot" }
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "frame" }
  /** `same`: the digest is that of the readings held, and the catalogue the one known. */
  | { readonly kind: "pulse"; readonly same: boolean }
  | { readonly kind: "tick" };

/** A snapshot that was asked for and did not come is asked for again after this long. */
const ASK_AGAIN_AFTER_MS = 10_000;

export const startLink = (now: UnixMs): Link => ({
  kind: "connecting",
  asked: 0,
  askedAt: now,
  heardAt: now,
});

/** The link of a screen that shows what it heard before it was switched off. */
export const resumeLink = (heardAt: UnixMs): Link => ({
  kind: "offline",
  asked: 0,
  askedAt: heardAt,
  heardAt,
});

/** The link after an event. An event that changes nothing returns the same object. */
export function stepLink(link: Link, event: LinkEvent, now: UnixMs): Link {
  switch (event.kind) {
    case "connected":
      return ask(heard(link, now), "asking", now);
    case "disconnected":
      // Who was offline stays so: a broken connection is no news to hear.
      return link.kind === "offline" || link.kind === "connecting" ? link : { ...memory(link), kind: "lost" };
    case "snapshot":
      return { ...memory(heard(link, now)), kind: "live" };
    case "refused":
      return { ...memory(heard(link, now)), kind: "refused", problem: event.problem };
    case "frame":
      return listening(link, now);
    case "pulse":
      return onPulse(link, event.same, now);
    case "tick":
      return onTick(link, now);
  }
}

/** True while numbers may be old without anybody having said so. */
export const isOffline = (link: Link): boolean => link.kind === "offline";

function onPulse(link: Link, same: boolean, now: UnixMs): Link {
  if (link.kind === "live" && !same) return ask(heard(link, now), "resyncing", now);
  return listening(link, now);
}

/** Something arrived: we are connected after all. What was pushed while nobody answered may have been missed. */
function listening(link: Link, now: UnixMs): Link {
  switch (link.kind) {
    case "offline":
    case "lost":
    case "connecting":
      return ask(heard(link, now), "asking", now);
    case "asking":
    case "live":
    case "resyncing":
    case "refused":
      return heard(link, now);
  }
}

function onTick(given: Link, now: UnixMs): Link {
  const link = afterClockWasSetBack(given, now);
  const silent = now - link.heardAt >= OFFLINE_AFTER_MS;
  switch (link.kind) {
    case "offline":
      return link;
    case "connecting":
    case "lost":
    case "live":
      return silent ? { ...memory(link), kind: "offline" } : link;
    case "asking":
    case "resyncing":
      if (silent) return { ...memory(link), kind: "offline" };
      return now - link.askedAt >= ASK_AGAIN_AFTER_MS ? ask(link, link.kind, now) : link;
    case "refused":
      if (silent) return { ...memory(link), kind: "offline" };
      return now - link.askedAt >= ASK_AGAIN_AFTER_MS ? ask(link, "refused", now) : link;
  }
}

/** Silence is counted from here on: by a clock that was set back it would not have begun for hours. */
function afterClockWasSetBack(link: Link, now: UnixMs): Link {
  if (link.kind === "offline" || now >= link.heardAt) return link;
  return { ...link, heardAt: now, askedAt: now };
}

const memory = ({ asked, askedAt, heardAt }: Link): Memory => ({ asked, askedAt, heardAt });

const heard = (link: Link, now: UnixMs): Link => (link.heardAt === now ? link : { ...link, heardAt: now });

function ask(link: Link, kind: "asking" | "resyncing" | "refused", now: UnixMs): Link {
  const asking = { ...memory(link), asked: link.asked + 1, askedAt: now };
  // Who is refused keeps the reason on screen until there is another answer.
  return kind === "refused" && link.kind === "refused"
    ? { ...asking, kind, problem: link.problem }
    : { ...asking, kind: kind === "refused" ? "asking" : kind };
}
