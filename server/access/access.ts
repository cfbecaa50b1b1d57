import { fail, ok, type Result } from "../../shared/problem/result.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { DAY_MS, type UnixMs, unixMs } from "../../shared/units/time.ts";
import type { Clock } from "../lib/clock.ts";
import type { AccessStore, StoredToken } from "../store/store.ts";
import { can } from "./can.ts";
import { createSecret, createSessionSecret, hashOf, sameSecret, tokenId } from "./secrets.ts";
import { screenSubject, type Subject } from "./subject.ts";

const SESSION_MS = 30 * DAY_MS;

/** What a request shows of its sender. */
export interface Credentials {
  readonly bearer?: string | undefined;
  readonly session?: string | undefined;
  /** The credential of a paired screen. */
  readonly screen?: string | undefined;
  /** The Host header: reading is open only to browsers that believe to be on this machine. */
  readonly host?: string | undefined;
}

/** Who is who: tokens, sessions, and the openness of a server that only its own machine can reach. */
export interface Access {
  identify(credentials: Credentials): Promise<Subject>;
  /** Exchanges a token that may read for a session; gives the cookie's secret. */
  signIn(token: string): Promise<Result<{ readonly secret: string; readonly expiresAt: UnixMs }, Problem>>;
  signOut(secret: string): Promise<void>;
  /** Creates a token; its text is told this once. */
  createToken(
    name: string,
    scopes: readonly string[],
  ): Promise<{ readonly id: string; readonly text: string }>;
  revokeToken(id: string): Promise<boolean>;
  tokens(): Promise<readonly StoredToken[]>;
  /** The name of a token, or of who has the administrator's, by its id; the id itself where it is not known. */
  nameOf(id: string): Promise<string>;
  /**
   * Looks at the tokens again, as another process may have changed them; returns the ids that came in since they were
   * made and may no more, each once: revoked here or elsewhere, or their time is over.
   */
  refresh(): Promise<readonly string[]>;
}

interface Parts {
  readonly store: AccessStore;
  readonly clock: Clock;
  readonly adminToken: string | undefined;
  /** True while the server can be reached from its own machine only. */
  readonly openToLocal: boolean;
  /** The id of the screen that has that credential. */
  readonly screenOf?: (credential: string) => Promise<string | undefined>;
}

const NOBODY: Subject = { kind: "nobody" };
const ADMIN = { kind: "token", id: "environment", scopes: ["admin"] } as const satisfies Subject;

export function createAccess({ store, clock, adminToken, openToLocal, screenOf }: Parts): Access {
  let known = new Map<string, StoredToken>();
  // Those who may have open connections.
  const letIn = new Set<string>();

  const isValid = (token: StoredToken): boolean =>
    token.revokedAt === undefined && (token.expiresAt === undefined || token.expiresAt > clock());

  async function look(): Promise<void> {
    known = new Map((await store.tokens()).map((token) => [token.id, token]));
  }

  async function refresh(): Promise<readonly string[]> {
    await look();
    const gone = [...letIn].filter((id) => !validToken(id));
    for (const id of gone) letIn.delete(id);
    return gone;
  }

  function validToken(id: string): StoredToken | undefined {
    const token = known.get(id);
    return token && isValid(token) ? token : undefined;
  }

  async function byToken(text: string): Promise<Subject> {
    if (adminToken !== undefined && sameSecret(text, adminToken)) return ADMIN;
    const id = tokenId(text);
    if (id === undefined) return NOBODY;
    // A token made by the command line a moment ago is not known yet.
    if (!known.has(id)) await look();
    const token = validToken(id);
    if (!token || !sameSecret(hashOf(text), token.hash)) return NOBODY;
    letIn.add(id);
    return { kind: "token", id, scopes: token.scopes };
  }

  async function bySession(secret: string): Promise<Subject> {
    const session = await store.session(hashOf(secret));
    if (!session || session.expiresAt <= clock()) return NOBODY;
    const signedInAt = unixMs(session.expiresAt - SESSION_MS);
    if (session.token === ADMIN.id) {
      return adminToken === undefined
        ? NOBODY
        : { kind: "viewer", id: ADMIN.id, administers: true, signedInAt };
    }
    const token = validToken(session.token);
    if (!token) return NOBODY;
    letIn.add(session.token);
    const administers = can({ kind: "token", ...token }, { kind: "administer" });
    return { kind: "viewer", id: session.token, administers, signedInAt };
  }

  async function byScreen(credential: string): Promise<Subject> {
    const screen = await screenOf?.(credential);
    return screen === undefined ? NOBODY : { kind: "screen", id: screenSubject(screen), screen };
  }

  return {
    refresh,
    async identify({ bearer, session, screen, host }) {
      if (bearer !== undefined) return byToken(bearer);
      const viewer = session === undefined ? NOBODY : await bySession(session);
      if (viewer.kind !== "nobody") return viewer;
      const shown = screen === undefined ? NOBODY : await byScreen(screen);
      if (shown.kind !== "nobody") return shown;
      return openToLocal && isLocalHost(host) ? { kind: "local" } : NOBODY;
    },

    async signIn(text) {
      const subject = await byToken(text);
      if (subject.kind !== "token" || !can(subject, { kind: "read" })) {
        return fail(
          problem(
            "unauthenticated",
            "This token is not known, is revoked, or may not read. Ask the administrator for one with the scope 'read'.",
          ),
        );
      }
      const secret = createSessionSecret();
      const expiresAt = unixMs(clock() + SESSION_MS);
      await store.addSession({ hash: hashOf(secret), token: subject.id, expiresAt });
      return ok({ secret, expiresAt });
    },

    signOut: (secret) => store.removeSession(hashOf(secret)),

    async createToken(name, scopes) {
      const { id, text, hash } = createSecret();
      await store.addToken({ id, name, hash, scopes, createdAt: clock() });
      await look();
      return { id, text };
    },

    async revokeToken(id) {
      const revoked = await store.revokeToken(id, clock());
      if (revoked) await look();
      return revoked;
    },

    tokens: () => store.tokens(),

    async nameOf(id) {
      if (id === ADMIN.id) return "the administrator";
      return (await store.tokens()).find((token) => token.id === id)?.name ?? id;
    },
  };
}

/** Whether a Host header names this machine; a name that was rebound to it by somebody's DNS does not. */
export function isLocalHost(host: string | undefined): boolean {
  const name = host?.replace(/:\d+$/, "").toLowerCase() ?? "";
  return name === "localhost" || name === "[::1]" || /^127(\.\d{1,3}){3}$/.test(name);
}
