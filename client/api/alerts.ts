import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { AlertDetail, AlertView } from "../../shared/protocol/alert-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import { apiPath, requestJson, send } from "./request.ts";

/** Which episodes are asked for; a unit stands for itself and all below it. */
export interface AlertFilter {
  readonly state: "open" | "closed" | "all";
  readonly unit?: string | undefined;
  readonly level?: AlertView["level"] | undefined;
  readonly kri?: string | undefined;
}

/** Named by all that is asked of alerts, so that a push can have it asked again. */
export const ALERTS_KEY = "alerts";

const PAGE = "50";
const MOST_OPEN = "200";
/** A page that watches no number hears no push. */
const EVERY_MS = 30_000;

/** The episodes of a filter, a page at a time. */
export const alertsQuery = (filter: AlertFilter) =>
  infiniteQueryOptions({
    queryKey: [ALERTS_KEY, "list", filter],
    queryFn: ({ signal, pageParam }) =>
      requestJson<List<AlertView>>(
        apiPath(["alerts"], {
          ...filter,
          limit: PAGE,
          ...(pageParam !== undefined && { cursor: pageParam }),
        }),
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchInterval: EVERY_MS,
  });

/** All that is open. */
export const openAlertsQuery = queryOptions({
  queryKey: [ALERTS_KEY, "open"],
  queryFn: async ({ signal }) =>
    (await requestJson<List<AlertView>>(apiPath(["alerts"], { state: "open", limit: MOST_OPEN }), signal))
      .items,
  refetchInterval: EVERY_MS,
});

/** One episode with its story. */
export const alertQuery = (id: string) =>
  queryOptions({
    queryKey: [ALERTS_KEY, "one", id],
    queryFn: ({ signal }) => requestJson<AlertDetail>(apiPath(["alerts", id]), signal),
    refetchInterval: EVERY_MS,
  });

/** Something that a person does about an episode. Who decides says the transition that was seen (`seq`). */
export type AlertDeed =
  | { readonly kind: "acknowledge"; readonly seq: number }
  | { readonly kind: "snooze"; readonly seq: number; readonly until: string }
  | { readonly kind: "assign"; readonly to: string }
  | { readonly kind: "comment"; readonly text: string };

/** Does it; fails with 409 `conflict` when more happened than was seen, and with 403 for who may only look. */
export async function doToAlert(id: string, { kind, ...body }: AlertDeed): Promise<void> {
  await send(apiPath(["alerts", id, kind]), { method: "POST", body: JSON.stringify(body) });
}
