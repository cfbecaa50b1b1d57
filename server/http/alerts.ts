import * as z from "zod";
import type { Model } from "../../shared/catalogue/model.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import type { AlertDetail, AlertView } from "../../shared/protocol/alert-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import type { AlertAction } from "../../shared/risk/act.ts";
import { nameSchema } from "../../shared/units/id.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import { type Subject, subjectId } from "../access/subject.ts";
import { alertView } from "../risk/alert-view.ts";
import type { AlertStore, StoredEpisode } from "../store/alert-store.ts";
import { alertDetailSchema, alertSchema } from "./alert-schema.ts";
import { EDITING } from "./boards.ts";
import { findUnit, readInstant } from "./parameters.ts";
import { type Asked, defineRoute, NO_QUERY, type Route } from "./route.ts";

const MOST = 200;

const listQuery = z.strictObject({
  state: z
    .enum(["open", "closed", "all"])
    .default("open")
    .describe("`open`: not over, or over before anybody acknowledged it"),
  kri: z.string().max(100).optional().describe("Only those of this KRI"),
  unit: z.string().max(900).optional().describe("Only those of this unit and all below it"),
  level: z.enum(["amber", "red"]).optional(),
  limit: z.coerce.number().int().min(1).max(MOST).default(50),
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional()
    .describe("`next` of the page before"),
});
const seq = z.int().min(0).describe("The `seq` of the alert as it was seen");
const acknowledgeSchema = z.strictObject({ seq });
const snoozeSchema = z.strictObject({
  seq,
  until: z.string().max(64).describe("ISO 8601 with offset; at most a week from now"),
});
const assignSchema = z.strictObject({ to: nameSchema });
const commentSchema = z.strictObject({ text: z.string().trim().min(1).max(2000) });

interface Parts {
  readonly store: AlertStore;
  readonly model: () => Model;
  readonly iso: (at: UnixMs) => string;
  readonly act: (id: string, action: AlertAction) => Promise<Result<StoredEpisode, Problem>>;
  /** The name of a subject, as people know it. */
  readonly nameOf: (subject: string) => Promise<string>;
  readonly audit: (event: string, facts: object) => void;
}

type Person = Pick<Asked<unknown, unknown>, "params" | "subject">;

/** Alerts on KRIs: what is open, what was, and what people do about it. */
export function alertRoutes({ store, model, iso, act, nameOf, audit }: Parts): Route[] {
  const shared = { tag: "alerts", query: NO_QUERY } as const;
  const acting = { ...shared, method: "post", access: EDITING, answer: alertDetailSchema } as const;

  async function detail(stored: StoredEpisode): Promise<AlertDetail> {
    const timeline = await store.timeline(stored.episode.id);
    return {
      ...alertView(stored, iso),
      timeline: timeline.map(({ episode: _, at, ...happening }) => ({ ...happening, at: iso(at) })),
    };
  }

  async function perform(
    event: string,
    { params, subject }: Person,
    action: (by: string) => AlertAction,
  ): Promise<Result<AlertDetail, Problem>> {
    const id = params["id"] ?? "";
    const by = personOf(subject);
    const done = await act(id, action(await nameOf(by)));
    if (!done.ok) return done;
    audit(event, { alert: id, kri: done.value.subject.kri.id, seq: done.value.episode.seq, by });
    return ok(await detail(done.value));
  }

  return [
    defineRoute({
      ...shared,
      method: "get",
      path: "/api/v1/alerts",
      summary: "Alerts on key risk indicators, the newest first",
      access: "read",
      query: listQuery,
      answer: z.object({ items: z.array(alertSchema), next: z.string().optional() }),
      async handle({ query: { state, kri, unit, level, limit, cursor } }) {
        if (unit !== undefined) {
          const found = findUnit(model(), unit);
          if (!found.ok) return found;
        }
        const page = await store.episodes({
          ...{ state, limit: limit + 1 },
          ...(kri !== undefined && { kri }),
          ...(unit !== undefined && { unit }),
          ...(level !== undefined && { level }),
          ...(cursor !== undefined && { before: Number(cursor) }),
        });
        const shown = page.slice(0, limit);
        const last = page.length > limit ? shown.at(-1) : undefined;
        const answer: List<AlertView> = {
          items: shown.map((stored) => alertView(stored, iso)),
          ...(last && { next: String(last.order) }),
        };
        return ok(answer);
      },
    }),
    defineRoute({
      ...shared,
      method: "get",
      path: "/api/v1/alerts/:id",
      summary: "One alert with its story",
      access: "read",
      answer: alertDetailSchema,
      async handle({ params }) {
        const id = params["id"] ?? "";
        const stored = await store.episode(id);
        if (stored) return ok(await detail(stored));
        return fail(problem("not-found", `There is no alert '${id}': /api/v1/alerts lists those there are.`));
      },
    }),
    defineRoute({
      ...acting,
      path: "/api/v1/alerts/:id/acknowledge",
      summary: "Say that somebody takes care of it, as bad as it was seen",
      body: acknowledgeSchema,
      handle: ({ body, ...asked }) =>
        perform("an alert was acknowledged", asked, (by) => ({ kind: "ack", by, seq: body.seq })),
    }),
    defineRoute({
      ...acting,
      path: "/api/v1/alerts/:id/snooze",
      summary: "Put it off until a time; it is back when it gets worse",
      body: snoozeSchema,
      async handle({ body, ...asked }) {
        const until = readInstant(model().calendar, "until", body.until);
        if (!until.ok) return until;
        return perform("an alert was put off", asked, (by) => ({
          ...{ kind: "snooze", by, seq: body.seq, until: until.value },
        }));
      },
    }),
    defineRoute({
      ...acting,
      path: "/api/v1/alerts/:id/assign",
      summary: "Say who is to take care of it",
      body: assignSchema,
      handle: ({ body, ...asked }) =>
        perform("an alert was assigned", asked, (by) => ({ kind: "assign", by, to: body.to })),
    }),
    defineRoute({
      ...acting,
      path: "/api/v1/alerts/:id/comment",
      summary: "Add a remark to its story",
      body: commentSchema,
      handle: ({ body, ...asked }) =>
        perform("an alert was commented on", asked, (by) => ({ kind: "comment", by, text: body.text })),
    }),
  ];
}

// Only subjects that may administer come here, and each of those has an id.
const personOf = (subject: Subject): string => subjectId(subject) ?? "";
