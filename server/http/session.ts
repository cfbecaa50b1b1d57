import * as z from "zod/mini";
import { ok } from "../../shared/problem/result.ts";
import type { Access } from "../access/access.ts";
import { can } from "../access/can.ts";
import { type Cookies, SESSION_COOKIE } from "./cookies.ts";
import { defineRoute, NO_QUERY, type Route } from "./route.ts";

/** An API token that may read. */
const signInSchema = z.strictObject({ token: z.string().check(z.minLength(1), z.maxLength(500)) });

/** Signing in and out: a token is exchanged for a cookie that scripts cannot read. */
export function sessionRoutes(access: Access, cookies: Cookies): Route[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/v1/session",
      summary: "What who asks may do",
      tag: "access",
      access: "read",
      query: NO_QUERY,
      handle: ({ subject }) => ok({ administers: can(subject, { kind: "administer" }) }),
    }),
    defineRoute({
      method: "post",
      path: "/api/v1/session",
      summary: "Sign in with an API token",
      tag: "access",
      access: "anyone",
      query: NO_QUERY,
      body: signInSchema,
      async handle({ body, response }) {
        const session = await access.signIn(body.token);
        if (!session.ok) return session;
        const { secret, expiresAt } = session.value;
        cookies.set(response, SESSION_COOKIE, secret, expiresAt);
        return ok(undefined);
      },
    }),
    defineRoute({
      method: "delete",
      path: "/api/v1/session",
      summary: "Sign out",
      tag: "access",
      access: "anyone",
      query: NO_QUERY,
      async handle({ request, response }) {
        const secret = cookies.read(request.headers.cookie, SESSION_COOKIE);
        if (secret !== undefined) await access.signOut(secret);
        cookies.clear(response, SESSION_COOKIE);
        return ok(undefined);
      },
    }),
  ];
}
