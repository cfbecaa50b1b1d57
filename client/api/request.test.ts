import { afterEach, expect, test, vi } from "vitest";
import { apiPath, requestJson } from "./request.ts";
import { isSignedOut, mayPass, RequestFailed, UNREACHABLE } from "./request-failed.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const { signal } = new AbortController();

async function failureOf(answer: Response | Error): Promise<RequestFailed> {
  vi.stubGlobal("fetch", async () => {
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const failure = await requestJson("/api/v1/kpis", signal).catch((error: unknown) => error);
  if (!(failure instanceof RequestFailed)) throw new Error("expected a RequestFailed");
  return failure;
}

test("a path escapes its segments and leaves out what is not there", () => {
  expect(apiPath(["kpis", "a/b", "reading"], { unit: "sales/emea", at: undefined, points: 3 })).toBe(
    "/api/v1/kpis/a%2Fb/reading?unit=sales%2Femea&points=3",
  );
});

test("a problem of the server is told in its own sentence", async () => {
  const body = {
    title: "Not found",
    code: "not-found",
    detail: "There is no KPI 'x'.",
    errors: [{ code: "a", detail: "b" }],
  };
  const failure = await failureOf(new Response(JSON.stringify(body), { status: 404 }));
  expect([failure.message, failure.code, failure.status, failure.errors]).toEqual([
    "There is no KPI 'x'.",
    "not-found",
    404,
    [{ code: "a", detail: "b" }],
  ]);
  expect(mayPass(failure)).toBe(false);
});

test("a page of a proxy in place of an answer is a failure that may pass", async () => {
  const failure = await failureOf(new Response("<h1>Bad gateway</h1>", { status: 502 }));
  expect(failure.message).toBe("The server answered 502 without saying why. Try again in a moment.");
  expect(mayPass(failure)).toBe(true);
});

test("no answer at all says that the server cannot be reached", async () => {
  const failure = await failureOf(new TypeError("Failed to fetch"));
  expect([failure.message, failure.status, mayPass(failure)]).toEqual([UNREACHABLE, 0, true]);
});

test("401 means that one has to sign in", async () => {
  const body = JSON.stringify({ code: "unauthenticated", detail: "Sign in first." });
  expect(isSignedOut(await failureOf(new Response(body, { status: 401 })))).toBe(true);
});
