/** Who is asking. The seam for people, roles and screens: they become further kinds. */
export type Subject =
  | { readonly kind: "nobody" }
  /** Somebody at this very machine, while the server listens to nobody else. */
  | { readonly kind: "local" }
  | { readonly kind: "token"; readonly id: string; readonly scopes: readonly string[] }
  /** A viewer who exchanged a token for a session cookie; may read only. */
  | { readonly kind: "viewer"; readonly id: string };

/** The id under which a subject's open connections are found again; `undefined` for those that cannot be revoked. */
export const subjectId = (subject: Subject): string | undefined => ("id" in subject ? subject.id : undefined);
