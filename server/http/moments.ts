import * as z from "zod";
import { MOMENT_SOUNDS } from "../../shared/moment/sound.ts";
import { ok } from "../../shared/problem/result.ts";
import type { List } from "../../shared/protocol/http.ts";
import type { Moment } from "../../shared/protocol/moment.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { MomentStore } from "../store/store.ts";
import { defineRoute, type Route } from "./route.ts";

const MOST = 100;

const momentSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  picture: z.string().optional(),
  sound: z.enum(MOMENT_SOUNDS).optional(),
  at: z.string(),
});

/** Wins that were celebrated. */
export function momentRoutes(store: MomentStore, iso: (at: UnixMs) => string): Route[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/v1/moments",
      summary: "Wins that were celebrated, the newest first",
      tag: "readings",
      access: "read",
      query: z.strictObject({
        limit: z.coerce.number().int().min(1).max(MOST).default(20),
        before: z
          .string()
          .regex(/^\d{1,15}$/)
          .optional()
          .describe("`next` of the page before"),
      }),
      answer: z.object({ items: z.array(momentSchema), next: z.string().optional() }),
      async handle({ query: { limit, before } }) {
        const page = await store.moments({ limit, ...(before !== undefined && { before: Number(before) }) });
        const last = page.length === limit ? page.at(-1) : undefined;
        const answer: List<Moment> = {
          items: page.map(({ seq: _, at, ...moment }) => ({ ...moment, at: iso(at) })),
          ...(last && { next: String(last.seq) }),
        };
        return ok(answer);
      },
    }),
  ];
}
