import { queryOptions } from "@tanstack/react-query";
import type { List } from "../../shared/protocol/http.ts";
import type { Claim, ScreenView } from "../../shared/protocol/screens.ts";
import type { ScreenSettings } from "../../shared/screen/screen.ts";
import { apiPath, requestJson, send } from "./request.ts";

/** All paired screens; who is online changes by itself. */
export const screensQuery = queryOptions({
  queryKey: ["screens"],
  queryFn: async ({ signal }) => (await requestJson<List<ScreenView>>(apiPath(["screens"]), signal)).items,
  refetchInterval: 3000,
});

/** A found screen; its match numbers change every half minute. */
export const claimQuery = (id: string) =>
  queryOptions({
    queryKey: ["claim", id],
    queryFn: ({ signal }) => requestJson<Claim>(apiPath(["screens", "pairing", "claims", id]), signal),
    refetchInterval: 3000,
    gcTime: 0,
  });

const post = (path: string, content: object): Promise<Response> =>
  send(path, { method: "POST", body: JSON.stringify(content) });

/** Finds the screen that shows a code. */
export async function claim(code: string): Promise<Claim> {
  const response = await post(apiPath(["screens", "pairing", "claims"]), { code });
  return (await response.json()) as Claim;
}

/** Lets the found screen in. */
export async function approve(id: string, matchNumber: string, settings: ScreenSettings): Promise<void> {
  await post(apiPath(["screens", "pairing", "claims", id, "approval"]), { matchNumber, settings });
}

/** Gives a screen other settings. */
export async function changeScreen(id: string, settings: ScreenSettings): Promise<void> {
  await send(apiPath(["screens", id]), { method: "PUT", body: JSON.stringify(settings) });
}

/** Takes a screen's right away. */
export async function revokeScreen(id: string): Promise<void> {
  await send(apiPath(["screens", id]), { method: "DELETE" });
}

export type AskedOfScreen =
  | { readonly kind: "identify" }
  | { readonly kind: "reload" }
  | { readonly kind: "show"; readonly board: string };

/** Asks something of a screen at once. */
export async function askScreen(id: string, command: AskedOfScreen): Promise<void> {
  await post(apiPath(["screens", id, "commands"]), command);
}
