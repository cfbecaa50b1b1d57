import { describe, expect, test } from "vitest";
import { problem } from "../../shared/problem/problem.ts";
import { OFFLINE_AFTER_MS, PULSE_EVERY_MS } from "../../shared/protocol/events.ts";
import { unixMs } from "../../shared/units/time.ts";
import { isOffline, type Link, type LinkEvent, resumeLink, startLink, stepLink } from "./link.ts";

const refusal = problem("not-found", "There is no such board.");
const at = (ms: number) => unixMs(1_000_000 + ms);
const held = { asked: 1, askedAt: at(0), heardAt: at(0) };

const states: { [K in Link["kind"]]: Extract<Link, { kind: K }> } = {
  connecting: { ...held, kind: "connecting" },
  asking: { ...held, kind: "asking" },
  live: { ...held, kind: "live" },
  resyncing: { ...held, kind: "resyncing" },
  lost: { ...held, kind: "lost" },
  offline: { ...held, kind: "offline" },
  refused: { ...held, kind: "refused", problem: refusal },
};

const events = {
  connected: { kind: "connected" },
  disconnected: { kind: "disconnected" },
  snapshot: { kind: "snapshot" },
  refused: { kind: "refused", problem: refusal },
  frame: { kind: "frame" },
  "same pulse": { kind: "pulse", same: true },
  "other pulse": { kind: "pulse", same: false },
  "early tick": { kind: "tick" },
  "late tick": { kind: "tick" },
} satisfies Record<string, LinkEvent>;

/** `+` after a state: a snapshot was asked for. A cell that is missing does not compile. */
type Cell = Link["kind"] | `${Link["kind"]}+`;
const table: { [E in keyof typeof events]: { [S in Link["kind"]]: Cell } } = {
  connected: {
    connecting: "asking+",
    asking: "asking+",
    live: "asking+",
    resyncing: "asking+",
    lost: "asking+",
    offline: "asking+",
    refused: "asking+",
  },
  disconnected: {
    connecting: "connecting",
    asking: "lost",
    live: "lost",
    resyncing: "lost",
    lost: "lost",
    offline: "offline",
    refused: "lost",
  },
  snapshot: {
    connecting: "live",
    asking: "live",
    live: "live",
    resyncing: "live",
    lost: "live",
    offline: "live",
    refused: "live",
  },
  refused: {
    connecting: "refused",
    asking: "refused",
    live: "refused",
    resyncing: "refused",
    lost: "refused",
    offline: "refused",
    refused: "refused",
  },
  frame: {
    connecting: "asking+",
    asking: "asking",
    live: "live",
    resyncing: "resyncing",
    lost: "asking+",
    offline: "asking+",
    refused: "refused",
  },
  "same pulse": {
    connecting: "asking+",
    asking: "asking",
    live: "live",
    resyncing: "resyncing",
    lost: "asking+",
    offline: "asking+",
    refused: "refused",
  },
  "other pulse": {
    connecting: "asking+",
    asking: "asking",
    live: "resyncing+",
    resyncing: "resyncing",
    lost: "asking+",
    offline: "asking+",
    refused: "refused",
  },
  "early tick": {
    connecting: "connecting",
    asking: "asking",
    live: "live",
    resyncing: "resyncing",
    lost: "lost",
    offline: "offline",
    refused: "refused",
  },
  "late tick": {
    connecting: "offline",
    asking: "offline",
    live: "offline",
    resyncing: "offline",
    lost: "offline",
    offline: "offline",
    refused: "offline",
  },
};

describe("every state and every event", () => {
  for (const [name, row] of Object.entries(table)) {
    for (const [state, cell] of Object.entries(row)) {
      test(`${state}, ${name}: ${cell}`, () => {
        const now = at(name === "late tick" ? OFFLINE_AFTER_MS : 1000);
        const next = stepLink(states[state as Link["kind"]], events[name as keyof typeof events], now);
        expect(`${next.kind}${next.asked > held.asked ? "+" : ""}`).toBe(cell);
      });
    }
  }
});

test("a client that looks once a second says within 15 s that it hears nothing, and not while two pulses are late", () => {
  for (let phase = 1; phase <= 1000; phase += 37) {
    let link: Link = states.live;
    let ms = phase;
    for (; !isOffline(link); ms += 1000) link = stepLink(link, { kind: "tick" }, at(ms));
    const saidAt = ms - 1000;
    expect(saidAt).toBeGreaterThan(2 * PULSE_EVERY_MS + 2000);
    expect(saidAt).toBeLessThanOrEqual(15_000);
  }
});

test("a pulse every five seconds keeps a quiet wall from being offline", () => {
  let link: Link = states.live;
  for (let ms = 1000; ms <= 60_000; ms += 1000) {
    const event: LinkEvent = ms % 5000 === 0 ? { kind: "pulse", same: true } : { kind: "tick" };
    link = stepLink(link, event, at(ms));
    expect(link.kind).toBe("live");
  }
});

test("a snapshot that does not come is asked for again after ten seconds", () => {
  const asking = stepLink(startLink(at(0)), { kind: "connected" }, at(0));
  const heard = stepLink(asking, { kind: "pulse", same: true }, at(9000));
  expect(stepLink(heard, { kind: "tick" }, at(9999)).asked).toBe(1);
  expect(stepLink(heard, { kind: "tick" }, at(10_000)).asked).toBe(2);
});

test("who is refused asks again and keeps the reason meanwhile", () => {
  const heard = stepLink(states.refused, { kind: "pulse", same: true }, at(9000));
  const again = stepLink(heard, { kind: "tick" }, at(10_000));
  expect(again).toMatchObject({ kind: "refused", problem: refusal, asked: 2 });
});

test("[F2] a clock that is set back by a day hides no silence: it is counted from there", () => {
  const DAY = 86_400_000;
  let link: Link = states.lost;
  for (let ms = 0; ms < OFFLINE_AFTER_MS; ms += 1000) {
    link = stepLink(link, { kind: "tick" }, at(ms - DAY));
    expect(link.kind).toBe("lost");
  }
  expect(stepLink(link, { kind: "tick" }, at(OFFLINE_AFTER_MS - DAY)).kind).toBe("offline");
});

test("a screen that was switched on with its clock behind still says since when it heard nothing", () => {
  const resumed = resumeLink(at(86_400_000));
  expect(stepLink(resumed, { kind: "tick" }, at(0))).toBe(resumed);
});

test("a tick that changes nothing returns the same object", () => {
  expect(stepLink(states.live, { kind: "tick" }, at(1000))).toBe(states.live);
});
