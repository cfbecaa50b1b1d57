import { queryOptions } from "@tanstack/react-query";
import type { List } from "../../shared/protocol/http.ts";
import type { ScreenView } from "../../shared/protocol/screens.ts";
import { RequestFailed } from "./request-failed.ts";
import { apiPath, requestJson, send } from "./request.ts";

const PATH = apiPath(["session"]);

/** Exchanges an API token for a session cookie; throws what the server says when it does not know the token. */
export async function signIn(token: string): Promise<void> {
  await send(PATH, { method: "POST", body: JSON.stringify({ token }) });
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await send(PATH, { method: "DELETE" });
}

/** Whether who looks may change things, where that is all that has to be known. */
export const mayEditQuery = queryOptions({
  queryKey: ["may-edit"],
  queryFn: async ({ signal }) =>
    (await requestJson<{ readonly administers: boolean }>(PATH, signal)).administers,
});

/** What who looks may do. */
export interface Rights {
  readonly administers: boolean;
  /** The paired screens, which only administrators see. */
  readonly screens: readonly ScreenView[];
}

/**
 * Whether who looks may change things: asked by asking for what only administrators see. A refusal is an answer, so
 * that a page can be looked at by those who may only read it.
 */
export const rightsQuery = queryOptions({
  queryKey: ["rights"],
  queryFn: async ({ signal }): Promise<Rights> => {
    try {
      const { items } = await requestJson<List<ScreenView>>(apiPath(["screens"]), signal);
      return { administers: true, screens: items };
    } catch (error) {
      if (error instanceof RequestFailed && (error.status === 401 || error.status === 403)) {
        return { administers: false, screens: [] };
      }
      throw error;
    }
  },
});
