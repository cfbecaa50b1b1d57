import type { Express, Request, Response } from "express";
import * as z from "zod";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import { can } from "../access/can.ts";
import type { Subject } from "../access/subject.ts";
import { StoreError } from "../store/store.ts";
import { answerProblem } from "./answer.ts";
import { jsonBody } from "./json-body.ts";

/** What a route is given: its parameters, parsed by its own schemas, and who asks. */
export interface Asked<Query, Body> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  /** The JSON that was sent, as its schema reads it. */
  readonly body: Body;
  readonly subject: Subject;
  readonly request: Request;
  readonly response: Response;
}

/** Said by a route that has answered by itself. */
export const ANSWERED = Symbol("answered");

/** `screen`: only by the credential of a paired screen. */
export type Gate = "anyone" | "read" | "ingest-any" | "administer" | "screen";

/** Who asks, and whether they ask from our own pages. */
export interface Doorkeeper {
  identify(request: Request, gate: Gate): Promise<Subject>;
  isOwnOrigin(request: Request): boolean;
}

/** One door of the HTTP interface. Its schemas check what comes in and describe it in the OpenAPI document. */
export interface Route<Query extends z.ZodObject = z.ZodObject, Body = unknown> {
  readonly method: "get" | "post" | "put" | "delete";
  /** As Express writes it, such as `/api/v1/kpis/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly tag: "facts" | "readings" | "alerts" | "catalogue" | "boards" | "screens" | "access" | "operation";
  /** Who may pass; `anyone` for what must be reachable before signing in. */
  readonly access: Gate;
  readonly query: Query;
  readonly body?: z.core.$ZodType<Body>;
  /** The schema of one line, where NDJSON is taken as well: such a route reads its body by itself. */
  readonly line?: z.ZodType;
  /** The headers that it reads, each with what it means. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The schema of a successful answer, if it is JSON. */
  readonly answer?: z.ZodType;
  handle(asked: Asked<z.output<Query>, Body>): Promise<Result<unknown, Problem>> | Result<unknown, Problem>;
}

/** Lets TypeScript infer a route's query and body from their schemas. */
export const defineRoute = <Query extends z.ZodObject, Body = undefined>(route: Route<Query, Body>): Route =>
  route;

export const NO_QUERY = z.strictObject({});

/** Opens the routes on an Express application. */
export function openRoutes(
  app: Express,
  routes: readonly Route[],
  doorkeeper: Doorkeeper,
  onError: (error: unknown, request: Request) => void,
): void {
  for (const route of routes) {
    app[route.method](route.path, (request, response) => {
      answer(route, doorkeeper, request, response).catch((error: unknown) => {
        onError(error, request);
        if (response.headersSent) response.destroy();
        else answerProblem(response, failureOf(error));
      });
    });
  }
}

/** What is told of work that failed: that the store is away or full can be helped, all else is a fault of ours. */
const failureOf = (error: unknown): Problem =>
  error instanceof StoreError
    ? problem(error.code, error.message, { retryAfterS: 5 })
    : problem("internal", "This is a fault of the server; it is noted in its log. Try again later.");

/** Says of every other address of the interface that there is nothing, as a problem and not as a page. */
export function closeRoutes(app: Express): void {
  app.all("/api/{*path}", ({ method, path }, response) => {
    answerProblem(
      response,
      problem("not-found", `There is no ${method} ${path}: /api/docs lists what there is.`),
    );
  });
}

async function answer(
  route: Route,
  doorkeeper: Doorkeeper,
  request: Request,
  response: Response,
): Promise<void> {
  const subject = await doorkeeper.identify(request, route.access);
  if (route.method !== "get" && isForeign(route, subject, request, doorkeeper)) {
    answerProblem(response, FOREIGN);
    return;
  }
  const allowed = authorise(route, subject);
  if (!allowed.ok) {
    answerProblem(response, allowed.problem);
    return;
  }
  const query = route.query.safeParse(request.query);
  if (!query.success) {
    answerProblem(response, queryProblem(query.error));
    return;
  }
  const params = request.params as Record<string, string>;
  const body = route.body && !route.line ? await jsonBody(request, response, route.body) : ok(undefined);
  if (!body.ok) {
    answerProblem(response, body.problem);
    return;
  }
  const asked = { params, query: query.data, body: body.value, subject, request, response };
  const result = await route.handle(asked);
  if (!result.ok) answerProblem(response, result.problem);
  else if (result.value === undefined) response.status(204).end();
  else if (result.value !== ANSWERED) response.json(result.value);
}

const FOREIGN = problem(
  "forbidden",
  "This request comes from another site. Open Tierboard itself and do it there.",
);

/**
 * A browser sends its cookies along whoever has written the page, but says which page it was (ASVS 3.5.1): a change
 * asked for with a cookie must come from our own pages, and say so.
 */
function isForeign({ access }: Route, { kind }: Subject, request: Request, doorkeeper: Doorkeeper): boolean {
  if (request.headers.authorization !== undefined) return false;
  const byCookie = kind === "viewer" || kind === "screen";
  if (request.headers.origin === undefined) return byCookie && access !== "anyone";
  return !doorkeeper.isOwnOrigin(request);
}

function authorise({ access }: Route, subject: Subject): Result<true, Problem> {
  if (access === "anyone" || can(subject, { kind: access === "screen" ? "show" : access })) return ok(true);
  if (access === "screen") return fail(NO_SCREEN);
  if (subject.kind === "nobody" || (access !== "read" && subject.kind === "local")) {
    return fail(
      problem(
        "unauthenticated",
        "A valid token is needed: send it as 'Authorization: Bearer …', or sign in at /sign-in to look.",
      ),
    );
  }
  return fail(
    problem(
      "forbidden",
      `This token may not do that: it lacks the scope '${access === "ingest-any" ? "ingest:…" : access === "administer" ? "admin" : access}'.`,
    ),
  );
}

const NO_SCREEN = problem("unauthenticated", "This is no paired screen. Open /screen to pair it.");

function queryProblem(error: z.ZodError): Problem {
  const errors = error.issues.map(({ path, code, message }) => ({
    path: path.join(".") || "query",
    code,
    detail: message,
  }));
  return problem(
    "bad-request",
    `The address has a parameter that is not understood: ${errors.map(({ path, detail }) => `${path}: ${detail}`).join("; ")}.`,
    { errors },
  );
}
