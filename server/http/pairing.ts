import QrCode from "qrcode";
import * as z from "zod/mini";
import type { Claim, Pairing, PairingState } from "../../shared/protocol/screens.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import { screenSettingsSchema } from "../../shared/screen/screen.ts";
import { DAY_MS, MINUTE_MS, SECOND_MS, unixMs } from "../../shared/units/time.ts";
import type { Request } from "express";
import { subjectId, type Subject } from "../access/subject.ts";
import type { Clock } from "../lib/clock.ts";
import type { Claimed, Pairings } from "../screens/pairings.ts";
import type { Screens } from "../screens/screens.ts";
import { type Cookies, PAIRING_COOKIE, SCREEN_COOKIE } from "./cookies.ts";
import { sameNetwork } from "./network.ts";
import { ANSWERED, defineRoute, NO_QUERY, type Route } from "./route.ts";

const FRESH_SIGN_IN_MS = 10 * MINUTE_MS;
const PAIRING_COOKIE_MS = 10 * MINUTE_MS;
/** Longer than a screen's credential lives: that the server decides. */
const SCREEN_COOKIE_MS = 400 * DAY_MS;

const claimSchema = z.strictObject({ code: z.string().check(z.maxLength(40)) });
const approvalSchema = z.strictObject({
  matchNumber: z.string().check(z.regex(/^\d{2}$/, { error: "two digits" })),
  settings: screenSettingsSchema,
});

interface Parts {
  readonly pairings: Pairings;
  readonly screens: Screens;
  readonly cookies: Cookies;
  readonly clock: Clock;
  /** What is wrong with settings beyond their form: boards and units that do not exist. */
  readonly checkSettings: (settings: z.infer<typeof screenSettingsSchema>) => Problem | undefined;
  /** The address under which people reach this server. */
  readonly origin: (request: Request) => string;
  readonly audit: (event: string, facts: object) => void;
}

/** How a screen is let in without a login: it shows a code, and an administrator types it elsewhere. */
export function pairingRoutes(parts: Parts): Route[] {
  const { pairings, screens, cookies, clock, audit } = parts;
  const secretOf = (request: Request): string | undefined =>
    cookies.read(request.headers.cookie, PAIRING_COOKIE);
  const shared = { tag: "screens", query: NO_QUERY } as const;

  return [
    defineRoute({
      ...shared,
      method: "post",
      path: "/api/v1/screens/pairing",
      summary: "Ask to be paired: a code to show on the screen",
      access: "anyone",
      handle({ request, response }): Result<Pairing, Problem> {
        const opened = pairings.open(
          { address: addressOf(request), userAgent: request.get("user-agent") ?? "" },
          secretOf(request),
        );
        if (!opened.ok) return opened;
        const { secret, pairing } = opened.value;
        cookies.set(response, PAIRING_COOKIE, secret, unixMs(clock() + PAIRING_COOKIE_MS));
        response.setHeader("Cache-Control", "no-store");
        return ok(pairing);
      },
    }),
    defineRoute({
      ...shared,
      method: "get",
      path: "/api/v1/screens/pairing",
      summary: "How this device's pairing stands; once approved, its credential comes as a cookie",
      access: "anyone",
      handle({ request, response }): Result<PairingState, Problem> {
        response.setHeader("Cache-Control", "no-store");
        const polled = pairings.poll(secretOf(request) ?? "");
        if (!polled.ok) return polled;
        if ("pairing" in polled.value) return ok({ state: "pending", ...polled.value.pairing });
        cookies.clear(response, PAIRING_COOKIE);
        cookies.set(response, SCREEN_COOKIE, polled.value.credential, unixMs(clock() + SCREEN_COOKIE_MS));
        return ok({ state: "paired" });
      },
    }),
    defineRoute({
      ...shared,
      method: "get",
      path: "/api/v1/screens/pairing/qr",
      summary: "The address where this device's code can be typed, as a QR code",
      access: "anyone",
      async handle({ request, response }) {
        const polled = pairings.poll(secretOf(request) ?? "");
        if (!polled.ok) return polled;
        if (!("pairing" in polled.value)) return fail(problem("conflict", "This device is paired."));
        const address = `${parts.origin(request)}/admin/screens?${new URLSearchParams({ code: polled.value.pairing.code }).toString()}`;
        const picture = await QrCode.toString(address, { type: "svg", margin: 2, errorCorrectionLevel: "M" });
        response.setHeader("Cache-Control", "no-store");
        response.type("image/svg+xml").send(picture);
        return ok(ANSWERED);
      },
    }),
    defineRoute({
      ...shared,
      method: "post",
      path: "/api/v1/screens/pairing/claims",
      summary: "Find the screen that shows a code",
      access: "administer",
      body: claimSchema,
      async handle({ subject, request, body }) {
        const refused = staleSignIn(subject);
        if (refused) return fail(refused);
        const claimed = pairings.claim(body.code, personOf(subject));
        if (!claimed.ok) audit("a wrong pairing code was typed", { by: personOf(subject) });
        return claimed.ok ? ok(present(claimed.value, request)) : claimed;
      },
    }),
    defineRoute({
      ...shared,
      method: "get",
      path: "/api/v1/screens/pairing/claims/:id",
      summary: "The found screen again; its match numbers change every half minute",
      access: "administer",
      handle({ subject, params, request }) {
        const claimed = pairings.claimed(params["id"] ?? "", personOf(subject));
        return claimed.ok ? ok(present(claimed.value, request)) : claimed;
      },
    }),
    defineRoute({
      ...shared,
      method: "post",
      path: "/api/v1/screens/pairing/claims/:id/approval",
      summary: "Let the found screen in, with the match number that it shows",
      access: "administer",
      body: approvalSchema,
      async handle({ subject, params, body }) {
        const { matchNumber, settings } = body;
        const wrong = staleSignIn(subject) ?? parts.checkSettings(settings);
        if (wrong) return fail(wrong);
        const approved = pairings.approve(params["id"] ?? "", personOf(subject), matchNumber);
        if (!approved.ok) return approved;
        const { id, credential } = await screens.add(settings, personOf(subject));
        approved.value.hand(credential);
        audit("a screen was paired", { screen: id, name: settings.name, by: personOf(subject) });
        return ok({ id });
      },
    }),
  ];

  /** Letting a device in asks for somebody who is at the keyboard: a session from this morning may be anybody's. */
  function staleSignIn(subject: Subject): Problem | undefined {
    if (subject.kind !== "viewer" || clock() - subject.signedInAt < FRESH_SIGN_IN_MS) return undefined;
    return problem(
      "sign-in-again",
      "Sign in again to pair a screen: the last time is more than ten minutes ago.",
    );
  }

  function present({ id, address, userAgent, askedAt, choices }: Claimed, request: Request): Claim {
    return {
      id,
      address,
      sameNetwork: sameNetwork(address, addressOf(request)),
      userAgent,
      age: Math.floor((clock() - askedAt) / SECOND_MS),
      choices,
    };
  }
}

const addressOf = (request: Request): string => request.socket.remoteAddress ?? "";

// Only subjects that may administer come here, and each of those has an id.
const personOf = (subject: Subject): string => subjectId(subject) ?? "";
