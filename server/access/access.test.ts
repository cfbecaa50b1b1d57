import { beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, type UnixMs, unixMs } from "../../shared/units/time.ts";
import type { AccessStore, StoredSession, StoredToken } from "../store/store.ts";
import { type Access, createAccess, isLocalHost } from "./access.ts";

const START = unixMs(Date.parse("2026-11-21T12:00:00Z"));

/** An access store in memory, which another process may change as well. */
function createStore(): AccessStore & { readonly rows: Map<string, StoredToken> } {
  const rows = new Map<string, StoredToken>();
  const sessions = new Map<string, StoredSession>();
  return {
    rows,
    tokens: async () => [...rows.values()],
    addToken: async (token) => void rows.set(token.id, token),
    async revokeToken(id, at) {
      const token = rows.get(id);
      if (!token || token.revokedAt !== undefined) return false;
      rows.set(id, { ...token, revokedAt: at });
      return true;
    },
    session: async (hash) => sessions.get(hash),
    addSession: async (session) => void sessions.set(session.hash, session),
    removeSession: async (hash) => void sessions.delete(hash),
  };
}

let now: UnixMs;
let store: ReturnType<typeof createStore>;
let access: Access;
const open = (more: { adminToken?: string; openToLocal?: boolean } = {}): Access =>
  createAccess({ store, clock: () => now, adminToken: undefined, openToLocal: false, ...more });
const elsewhere = (): Access => open();
beforeEach(() => {
  now = START;
  store = createStore();
  access = open();
});

test("who did something is told by the name of the token, also when it is revoked; an unknown id by itself", async () => {
  const token = await access.createToken("Grace", ["admin"]);
  await access.revokeToken(token.id);
  expect(await Promise.all([token.id, "environment", "gone"].map((id) => access.nameOf(id)))).toEqual([
    "Grace",
    "the administrator",
    "gone",
  ]);
});

describe("a token", () => {
  test("is known from the moment on at which another process has made it", async () => {
    const { id, text } = await elsewhere().createToken("feed", ["read"]);
    expect(await access.identify({ bearer: text })).toEqual({ kind: "token", id, scopes: ["read"] });
  });

  test("[V6.5.2] is kept as a hash only, and is recognisable", async () => {
    const { id, text } = await access.createToken("feed", ["read"]);
    expect(text).toMatch(/^kpi_live_[0-9a-f]{12}_[A-Za-z0-9_-]{43}$/);
    expect(JSON.stringify([...store.rows.values()])).not.toContain(text.slice(-43));
    expect(store.rows.get(id)?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("with another secret, or none of ours, is nobody", async () => {
    const { text } = await access.createToken("feed", ["admin"]);
    const forged = `${text.slice(0, -1)}${text.endsWith("A") ? "B" : "A"}`;
    for (const bearer of [forged, "", "kpi_live_", text.toUpperCase(), `${text} `, "x".repeat(100_000)]) {
      expect(await access.identify({ bearer })).toEqual({ kind: "nobody" });
    }
  });

  test("that is wrong does not fall back to what the machine itself may do", async () => {
    const local = open({ openToLocal: true });
    expect(await local.identify({ host: "localhost:8080" })).toEqual({ kind: "local" });
    expect(await local.identify({ bearer: "wrong", host: "localhost:8080" })).toEqual({ kind: "nobody" });
    expect(await local.identify({ host: "evil.example" })).toEqual({ kind: "nobody" });
    expect(await local.identify({})).toEqual({ kind: "nobody" });
  });

  test("of the environment is an administrator", async () => {
    const adminToken = "a-secret-of-the-environment";
    expect(await open({ adminToken }).identify({ bearer: adminToken })).toMatchObject({ scopes: ["admin"] });
    expect(await open({ adminToken }).identify({ bearer: adminToken.slice(1) })).toEqual({ kind: "nobody" });
  });
});

describe("[P8] a subject that may come in no more is told of once by refresh", () => {
  const comeIn = async (expiresAt?: UnixMs) => {
    const { id, text } = await elsewhere().createToken("feed", ["read"]);
    const token = store.rows.get(id);
    if (token && expiresAt !== undefined) store.rows.set(id, { ...token, expiresAt });
    await access.refresh();
    expect(await access.identify({ bearer: text })).toMatchObject({ kind: "token", id });
    return { id, text };
  };

  test("when another process revokes it", async () => {
    const { id, text } = await comeIn();
    await elsewhere().revokeToken(id);
    expect(await access.refresh()).toEqual([id]);
    expect(await access.refresh()).toEqual([]);
    expect(await access.identify({ bearer: text })).toEqual({ kind: "nobody" });
  });

  test("when this process revokes it", async () => {
    const { id } = await comeIn();
    await access.revokeToken(id);
    expect(await access.refresh()).toEqual([id]);
  });

  test("even if somebody knocked with an unknown token in between", async () => {
    const { id } = await comeIn();
    await elsewhere().revokeToken(id);
    const { text } = await elsewhere().createToken("another", ["read"]);
    await access.identify({ bearer: text });
    expect(await access.refresh()).toEqual([id]);
  });

  test("even if it was made, used and revoked between two looks", async () => {
    await access.refresh();
    const { id, text } = await elsewhere().createToken("short", ["read"]);
    await access.identify({ bearer: text });
    await elsewhere().revokeToken(id);
    expect(await access.refresh()).toEqual([id]);
  });

  test("when its time is over", async () => {
    const { id, text } = await comeIn(unixMs(START + DAY_MS));
    now = unixMs(START + DAY_MS);
    expect(await access.identify({ bearer: text })).toEqual({ kind: "nobody" });
    expect(await access.refresh()).toEqual([id]);
  });

  test("when it came in by a session", async () => {
    const { id, text } = await elsewhere().createToken("viewer", ["read"]);
    const session = await access.signIn(text);
    if (!session.ok) throw new Error("could not sign in");
    expect(await access.identify({ session: session.value.secret })).toMatchObject({ kind: "viewer", id });
    await elsewhere().revokeToken(id);
    expect(await access.refresh()).toEqual([id]);
    expect(await access.identify({ session: session.value.secret })).toEqual({ kind: "nobody" });
  });
});

describe("a session", () => {
  test("is for tokens that may read, ends after 30 days, and with signing out", async () => {
    const feed = await access.createToken("feed", ["ingest:*"]);
    expect(await access.signIn(feed.text)).toMatchObject({ ok: false, problem: { code: "unauthenticated" } });
    const { text } = await access.createToken("viewer", ["read"]);
    const [first, second] = [await access.signIn(text), await access.signIn(text)];
    if (!first.ok || !second.ok) throw new Error("could not sign in");
    expect(first.value.secret).not.toBe(second.value.secret);
    await access.signOut(first.value.secret);
    expect(await access.identify({ session: first.value.secret })).toEqual({ kind: "nobody" });
    now = unixMs(START + 30 * DAY_MS - 1);
    expect(await access.identify({ session: second.value.secret })).toMatchObject({ kind: "viewer" });
    now = unixMs(START + 30 * DAY_MS);
    expect(await access.identify({ session: second.value.secret })).toEqual({ kind: "nobody" });
  });

  test("of an administrator administers, knows when it began, and ends with the environment's token", async () => {
    const adminToken = "a-secret-of-the-environment";
    const session = await open({ adminToken }).signIn(adminToken);
    if (!session.ok) throw new Error("could not sign in");
    const { secret } = session.value;
    expect(await open({ adminToken }).identify({ session: secret })).toEqual({
      kind: "viewer",
      id: "environment",
      administers: true,
      signedInAt: START,
    });
    expect(await open().identify({ session: secret })).toEqual({ kind: "nobody" });
  });
});

test("names of this machine, and names that only look so", () => {
  const right = ["localhost", "LocalHost:8080", "127.0.0.1", "127.1.2.3:80", "[::1]", "[::1]:8080"];
  const wrong = [
    undefined,
    "",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "evil.example:127",
    "127.1",
    "0.0.0.0",
    "[::ffff:127.0.0.1]",
    "128.0.0.1",
    "localhost:x",
  ];
  expect(right.filter((host) => !isLocalHost(host))).toEqual([]);
  expect(wrong.filter((host) => isLocalHost(host))).toEqual([]);
});
