import { randomInt } from "node:crypto";
import type { Pairing } from "../../shared/protocol/screens.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import { CODE_ALPHABET, CODE_LENGTH, readCode, showCode } from "../../shared/screen/code.ts";
import { MINUTE_MS, SECOND_MS, type UnixMs } from "../../shared/units/time.ts";
import { createSessionSecret, hashOf } from "../access/secrets.ts";
import type { Clock } from "../lib/clock.ts";
import { createAttempts } from "./attempts.ts";

const INTERVAL_S = 5;
/** A code that is shown in public is good for ten minutes (ASVS 6.5.5). */
const LIFE_MS = 10 * MINUTE_MS;
const MATCH_EVERY_MS = 30 * SECOND_MS;
const MOST_OF_ADDRESS = 3;
const MOST = 200;

/** Where a request to be paired came from. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string;
}

interface Waiting extends Origin {
  /** Of the device's secret. */
  readonly hash: string;
  readonly code: string;
  readonly askedAt: UnixMs;
  /** When the device was told a match number last: that one is on its screen. */
  toldAt: UnixMs;
  state:
    | { readonly kind: "open" }
    | { readonly kind: "claimed"; readonly claim: string; readonly by: string }
    | { readonly kind: "approved"; readonly credential: string };
}

/** A pairing that somebody has found by its code and may approve. */
export interface Claimed extends Origin {
  readonly id: string;
  readonly askedAt: UnixMs;
  readonly choices: readonly string[];
}

/**
 * Screens that ask to be let in, and who lets them (in the spirit of RFC 8628). Nothing outlives the process: a code
 * lives ten minutes, and a screen without one asks for another.
 */
export interface Pairings {
  /** A new pairing with the secret that its device keeps; with the secret of an open one, that one. */
  open(
    origin: Origin,
    secret?: string,
  ): Result<{ readonly secret: string; readonly pairing: Pairing }, Problem>;
  /** How the pairing of that device stands. Its credential is told once. */
  poll(secret: string): Result<{ readonly pairing: Pairing } | { readonly credential: string }, Problem>;
  /** Finds a pairing by the code on its screen, for one person; guesses are few. */
  claim(typed: string, person: string): Result<Claimed, Problem>;
  /** The same pairing again: its match numbers change. */
  claimed(id: string, person: string): Result<Claimed, Problem>;
  /** Checks the match number, once. The device gets its credential when it asks next. */
  approve(
    id: string,
    person: string,
    matchNumber: string,
  ): Result<{ readonly hand: (credential: string) => void }, Problem>;
}

export function createPairings({ clock }: { readonly clock: Clock }): Pairings {
  const waiting = new Map<string, Waiting>();
  const attempts = createAttempts(clock);

  function forgetOld(): void {
    for (const [hash, { askedAt }] of waiting) if (clock() - askedAt >= LIFE_MS) waiting.delete(hash);
  }

  function found(secret: string | undefined): Waiting | undefined {
    forgetOld();
    return secret === undefined ? undefined : waiting.get(hashOf(secret));
  }

  function present(entry: Waiting): Pairing {
    entry.toldAt = clock();
    return {
      code: showCode(entry.code),
      matchNumber: matchNumber(entry, entry.toldAt),
      interval: INTERVAL_S,
      expiresIn: Math.ceil((entry.askedAt + LIFE_MS - clock()) / SECOND_MS),
    };
  }

  function newCode(): string {
    const taken = new Set([...waiting.values()].map(({ code }) => code));
    for (;;) {
      const code = Array.from(
        { length: CODE_LENGTH },
        () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)],
      ).join("");
      if (!taken.has(code)) return code;
    }
  }

  function ofClaim(id: string, person: string): Waiting | undefined {
    forgetOld();
    return [...waiting.values()].find(
      ({ state }) => state.kind === "claimed" && state.claim === id && state.by === person,
    );
  }

  const presentClaim = (entry: Waiting, id: string): Claimed => ({
    id,
    address: entry.address,
    userAgent: entry.userAgent,
    askedAt: entry.askedAt,
    choices: choicesOf(entry),
  });

  return {
    open({ address, userAgent }, secret) {
      const known = found(secret);
      if (known && secret !== undefined) return ok({ secret, pairing: present(known) });
      const ofAddress = [...waiting.values()].filter((entry) => entry.address === address);
      if (ofAddress.length >= MOST_OF_ADDRESS || waiting.size >= MOST) return fail(TOO_MANY);
      const own = createSessionSecret();
      const entry: Waiting = {
        hash: hashOf(own),
        code: newCode(),
        address,
        userAgent: userAgent.slice(0, 300),
        askedAt: clock(),
        toldAt: clock(),
        state: { kind: "open" },
      };
      waiting.set(entry.hash, entry);
      return ok({ secret: own, pairing: present(entry) });
    },

    poll(secret) {
      const entry = found(secret);
      if (!entry) return fail(NO_SUCH_PAIRING);
      if (entry.state.kind !== "approved") return ok({ pairing: present(entry) });
      waiting.delete(entry.hash);
      return ok({ credential: entry.state.credential });
    },

    claim(typed, person) {
      const locked = attempts.refusal(person);
      if (locked) return fail(locked);
      forgetOld();
      const code = readCode(typed);
      const entry = [...waiting.values()].find((one) => one.code === code && one.state.kind !== "approved");
      // Whoever else has claimed it is not told apart from a code that never was.
      const mine = entry?.state.kind === "claimed" && entry.state.by === person;
      if (!entry || (entry.state.kind === "claimed" && !mine)) {
        attempts.failed(person);
        return fail(NO_SUCH_CODE);
      }
      const id = createSessionSecret();
      entry.state = { kind: "claimed", claim: id, by: person };
      return ok(presentClaim(entry, id));
    },

    claimed(id, person) {
      const entry = ofClaim(id, person);
      return entry ? ok(presentClaim(entry, id)) : fail(NO_SUCH_CODE);
    },

    approve(id, person, number) {
      const entry = ofClaim(id, person);
      if (!entry) return fail(NO_SUCH_CODE);
      // The one before counts, too: it may have gone from the screen while somebody picked it.
      const shown = [matchNumber(entry, entry.toldAt), matchNumber(entry, entry.toldAt - MATCH_EVERY_MS)];
      if (!shown.includes(number)) {
        // One guess: who picks a wrong number looks at another screen.
        waiting.delete(entry.hash);
        attempts.failed(person);
        return fail(WRONG_NUMBER);
      }
      return ok({
        hand: (credential) => {
          entry.state = { kind: "approved", credential };
        },
      });
    },
  };
}

const NO_SUCH_CODE = problem(
  "not-found",
  "This code is not known, is used, or its ten minutes are over. Type the one that the screen shows now.",
);
const NO_SUCH_PAIRING = problem("not-found", "This pairing is over. Ask for another with POST.");
const TOO_MANY = problem(
  "overloaded",
  "Too many screens wait to be paired. Pair those first, or wait ten minutes.",
  { retryAfterS: 60 },
);
const WRONG_NUMBER = problem(
  "conflict",
  "That is not the number on the screen, so the pairing was ended. The screen shows a new code: begin again with it.",
);

/** Two digits that follow from the device's secret and the half minute. */
const matchNumber = ({ hash }: Pick<Waiting, "hash">, at: number): string =>
  twoDigits(`${hash} ${Math.floor(at / MATCH_EVERY_MS)}`);

const twoDigits = (seed: string): string => String(10 + (Number.parseInt(hashOf(seed).slice(0, 8), 16) % 90));

/** The number on the screen among two others, in the order of numbers: the place tells nothing. */
function choicesOf(entry: Waiting): string[] {
  const right = matchNumber(entry, entry.toldAt);
  const choices = new Set([right]);
  for (let decoy = 0; choices.size < 3; decoy += 1) {
    const other = twoDigits(`${entry.hash} ${Math.floor(entry.toldAt / MATCH_EVERY_MS)} decoy ${decoy}`);
    // The number before would be right, too.
    if (other !== matchNumber(entry, entry.toldAt - MATCH_EVERY_MS)) choices.add(other);
  }
  return [...choices].sort();
}
