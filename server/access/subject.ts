import type { UnixMs } from "../../shared/units/time.ts";

/** Who is asking. The seam for people and roles: they become further kinds. */
export type Subject =
  | { readonly kind: "nobody" }
  /** Somebody at this very machine, while the server listens to nobody else. */
  | { readonly kind: "local" }
  | { readonly kind: "token"; readonly id: string; readonly scopes: readonly string[] }
  /** Somebody who exchanged a token for a session cookie: reads, and administers if the token may. */
  | {
      readonly kind: "viewer";
      readonly id: string;
      readonly administers: boolean;
      readonly signedInAt: UnixMs;
    }
  /** A paired screen: reads, and shows what it is told to. */
  | { readonly kind: "screen"; readonly id: string; readonly screen: string };

/** The id under which a subject's open connections are found again; `undefined` for those that cannot be revoked. */
export const subjectId = (subject: Subject): string | undefined => ("id" in subject ? subject.id : undefined);

/** The subject id of a paired screen. */
export const screenSubject = (screen: string): string => `screen:${screen}`;
