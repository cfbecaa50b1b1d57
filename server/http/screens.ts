import * as z from "zod/mini";
import type { Organisation } from "../../shared/catalogue/schema.ts";
import type { ScreenCommand, ScreenSelf, ScreenView } from "../../shared/protocol/screens.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import { type ScreenSettings, screenSettingsSchema } from "../../shared/screen/screen.ts";
import { idSchema } from "../../shared/units/id.ts";
import { DAY_MS, SECOND_MS, type UnixMs, unixMs } from "../../shared/units/time.ts";
import type { Subject } from "../access/subject.ts";
import type { Clock } from "../lib/clock.ts";
import type { Screen, Screens } from "../screens/screens.ts";
import { type Cookies, SCREEN_COOKIE } from "./cookies.ts";
import { defineRoute, NO_QUERY, type Route } from "./route.ts";

const COOKIE_MS = 400 * DAY_MS;
const LONGEST_SHOW_S = 86_400;

const reportSchema = z.strictObject({
  engine: z.string().check(z.maxLength(300)),
  width: z.int().check(z.gte(0), z.lte(100_000)),
  height: z.int().check(z.gte(0), z.lte(100_000)),
  board: z.optional(idSchema),
  memoryMB: z.optional(z.number().check(z.gte(0), z.lte(1_000_000))),
});

const commandSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("identify") }),
  z.strictObject({ kind: z.literal("reload") }),
  z.strictObject({
    kind: z.literal("show"),
    board: idSchema,
    forS: z._default(z.int().check(z.gte(5), z.lte(LONGEST_SHOW_S)), 300),
  }),
]);

interface Parts {
  readonly screens: Screens;
  readonly cookies: Cookies;
  readonly clock: Clock;
  readonly iso: (at: UnixMs) => string;
  readonly organisation: () => Organisation;
  readonly hasBoard: (board: string) => boolean;
  readonly checkSettings: (settings: ScreenSettings) => Problem | undefined;
  readonly isOnline: (screen: string) => boolean;
  readonly command: (screen: string, command: ScreenCommand) => void;
  readonly audit: (event: string, facts: object) => void;
}

/** Paired screens: what administrators see and do, and what a screen asks about itself. */
export function screenRoutes(parts: Parts): Route[] {
  const { screens, cookies, clock, iso, audit } = parts;
  const shared = { tag: "screens", query: NO_QUERY } as const;

  const view = ({ id, settings, pairedAt, lastSeen, report }: Screen): ScreenView => ({
    id,
    settings,
    pairedAt: iso(pairedAt),
    online: parts.isOnline(id),
    ...(lastSeen !== undefined && { lastSeen: iso(lastSeen) }),
    ...(report && { report }),
  });

  function self({ id, settings, show }: Screen): ScreenSelf {
    const isShown = show && show.until > clock() && parts.hasBoard(show.board);
    return {
      id,
      settings,
      organisation: parts.organisation(),
      serverTime: iso(clock()),
      ...(isShown && { show: { board: show.board, until: iso(show.until) } }),
    };
  }

  return [
    defineRoute({
      ...shared,
      method: "get",
      path: "/api/v1/screens/me",
      summary: "What this screen is to show",
      access: "screen",
      async handle({ subject, request, response }): Promise<Result<ScreenSelf, Problem>> {
        response.setHeader("Cache-Control", "no-store");
        const screen = screens.get(idOf(subject));
        if (!screen) return fail(GONE);
        const credential = cookies.read(request.headers.cookie, SCREEN_COOKIE) ?? "";
        const renewed = await screens.renewed(credential);
        if (renewed !== undefined) cookies.set(response, SCREEN_COOKIE, renewed, unixMs(clock() + COOKIE_MS));
        return ok(self(screen));
      },
    }),
    defineRoute({
      ...shared,
      method: "post",
      path: "/api/v1/screens/me/report",
      summary: "How this screen is",
      access: "screen",
      body: reportSchema,
      async handle({ subject, body }) {
        const { board, memoryMB, ...report } = body;
        await screens.seen(idOf(subject), {
          ...report,
          ...(board !== undefined && { board }),
          ...(memoryMB !== undefined && { memoryMB }),
        });
        return ok(undefined);
      },
    }),
    defineRoute({
      ...shared,
      method: "get",
      path: "/api/v1/screens",
      summary: "All paired screens",
      access: "administer",
      handle: () => ok({ items: screens.list().map(view) }),
    }),
    defineRoute({
      ...shared,
      method: "put",
      path: "/api/v1/screens/:id",
      summary: "Change a screen's name, place, playlist and the rest of its settings",
      access: "administer",
      body: screenSettingsSchema,
      async handle({ params, body }) {
        const wrong = parts.checkSettings(body);
        if (wrong) return fail(wrong);
        const id = params["id"] ?? "";
        if (!(await screens.change(id, body))) return fail(noSuchScreen(id));
        parts.command(id, { kind: "changed" });
        const screen = screens.get(id);
        return screen ? ok(view(screen)) : fail(noSuchScreen(id));
      },
    }),
    defineRoute({
      ...shared,
      method: "delete",
      path: "/api/v1/screens/:id",
      summary: "Revoke a screen: it forgets everything and shows a pairing code",
      access: "administer",
      async handle({ params, subject }) {
        const id = params["id"] ?? "";
        if (!(await screens.remove(id))) return fail(noSuchScreen(id));
        audit("a screen was revoked", { screen: id, by: "id" in subject ? subject.id : "" });
        return ok(undefined);
      },
    }),
    defineRoute({
      ...shared,
      method: "post",
      path: "/api/v1/screens/:id/commands",
      summary: "Ask something of a screen at once: identify, reload, show a board",
      access: "administer",
      body: commandSchema,
      async handle({ params, body: command }) {
        const id = params["id"] ?? "";
        if (!screens.get(id)) return fail(noSuchScreen(id));
        if (command.kind !== "show") {
          parts.command(id, command);
          return ok(undefined);
        }
        if (!parts.hasBoard(command.board)) {
          return fail(
            problem(
              "bad-request",
              `There is no board '${command.board}': /api/v1/boards lists those there are.`,
            ),
          );
        }
        screens.show(id, command.board, unixMs(clock() + command.forS * SECOND_MS));
        parts.command(id, { kind: "changed" });
        return ok(undefined);
      },
    }),
  ];
}

const idOf = (subject: Subject): string => (subject.kind === "screen" ? subject.screen : "");

const GONE = problem("unauthenticated", "This is no paired screen any more. Open /screen to pair it.");
const noSuchScreen = (id: string): Problem =>
  problem("not-found", `There is no screen '${id}': /api/v1/screens lists those there are.`);
