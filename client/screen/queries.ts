import { queryOptions } from "@tanstack/react-query";
import type { Pairing, PairingState, ScreenReport, ScreenSelf } from "../../shared/protocol/screens.ts";
import { mayPass, RequestFailed } from "../api/request-failed.ts";
import { apiPath, requestJson, send } from "../api/request.ts";
import { within } from "../api/within.ts";

const ME = apiPath(["screens", "me"]);
const PAIRING = apiPath(["screens", "pairing"]);
const RETRY_MS = 3000;
const ANSWER_WITHIN_MS = 20_000;
// A television knows nothing of its network: it asks whatever it thinks of it.
const networkMode = "always";

/** What this screen is to show; fails with 401 when it is not paired. */
export const screenQuery = queryOptions({
  queryKey: ["screen"],
  queryFn: ({ signal }) => within(ANSWER_WITHIN_MS, signal, (limit) => requestJson<ScreenSelf>(ME, limit)),
  networkMode,
  retry: (_failures, error) => mayPass(error),
  retryDelay: RETRY_MS,
  staleTime: Infinity,
  // A command that was lost is made up for, and the credential is renewed in time.
  refetchInterval: 60_000,
});

async function askPairing(signal: AbortSignal): Promise<PairingState> {
  try {
    return await requestJson<PairingState>(PAIRING, signal);
  } catch (error) {
    if (!(error instanceof RequestFailed) || error.status !== 404) throw error;
    const response = await send(PAIRING, { method: "POST", signal });
    return { state: "pending", ...((await response.json()) as Pairing) };
  }
}

/** The pairing of this device as it stands; a new one when there is none or it is over. */
export const pairingQuery = queryOptions({
  queryKey: ["pairing"],
  queryFn: ({ signal }) => within(ANSWER_WITHIN_MS, signal, askPairing),
  networkMode,
  retry: true,
  retryDelay: RETRY_MS,
  gcTime: 0,
  refetchInterval: ({ state: { data } }) => (data?.state === "pending" ? data.interval * 1000 : false),
});

/** The picture of the address where the code can be typed. */
export const QR_ADDRESS = `${PAIRING}/qr`;

/** Says how this screen is. Nobody waits for the answer: the next report is soon. */
export async function report(content: ScreenReport): Promise<void> {
  const body = JSON.stringify(content);
  await within(ANSWER_WITHIN_MS, undefined, (signal) =>
    send(`${ME}/report`, { method: "POST", body, signal }),
  );
}
