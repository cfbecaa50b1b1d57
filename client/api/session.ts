import { apiPath, send } from "./request.ts";

const PATH = apiPath(["session"]);

/** Exchanges an API token for a session cookie; throws what the server says when it does not know the token. */
export async function signIn(token: string): Promise<void> {
  await send(PATH, { method: "POST", body: JSON.stringify({ token }) });
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await send(PATH, { method: "DELETE" });
}
