import express, { type Request } from "express";
import * as z from "zod";
import { problem } from "../../shared/problem/problem.ts";
import { fail, ok } from "../../shared/problem/result.ts";
import type { Access } from "../access/access.ts";
import { defineRoute, NO_QUERY, type Route } from "./route.ts";

const signInSchema = z.strictObject({
  token: z.string().min(1).max(500).describe("An API token that may read"),
});

const NAME = "tierboard_session";
const readJson = express.json({ limit: 4096 });

/** The cookie's name: browsers hold a `__Host-` one to this very origin, where it is served over https. */
const cookieName = (secure: boolean): string => (secure ? `__Host-${NAME}` : NAME);

/** The session secret that a Cookie header carries. */
export function sessionOf(cookies: string | undefined, secure: boolean): string | undefined {
  const prefix = `${cookieName(secure)}=`;
  return cookies
    ?.split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix))
    ?.slice(prefix.length);
}

/** Signing in and out: a token is exchanged for a cookie that scripts cannot read. */
export function sessionRoutes(
  access: Access,
  secure: boolean,
  isAllowedOrigin: (request: Request) => boolean,
): Route[] {
  const attributes = { httpOnly: true, sameSite: "lax", secure, path: "/" } as const;
  const foreign = fail(
    problem("forbidden", "This request comes from another site. Open Tierboard itself and sign in there."),
  );
  return [
    defineRoute({
      method: "post",
      path: "/api/v1/session",
      summary: "Sign in as a viewer with an API token",
      tag: "access",
      access: "anyone",
      query: NO_QUERY,
      body: signInSchema,
      async handle({ request, response }) {
        if (!isAllowedOrigin(request)) return foreign;
        const failed = await new Promise<unknown>((resolve) => {
          readJson(request, response, resolve);
        });
        const body = failed === undefined ? signInSchema.safeParse(request.body) : undefined;
        if (!body?.success) return fail(problem("bad-request", 'Send JSON such as {"token": "kpi_live_…"}.'));
        const session = await access.signIn(body.data.token);
        if (!session.ok) return session;
        response.cookie(cookieName(secure), session.value.secret, {
          ...attributes,
          expires: new Date(session.value.expiresAt),
        });
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
        if (!isAllowedOrigin(request)) return foreign;
        const secret = sessionOf(request.headers.cookie, secure);
        if (secret !== undefined) await access.signOut(secret);
        response.clearCookie(cookieName(secure), attributes);
        return ok(undefined);
      },
    }),
  ];
}
