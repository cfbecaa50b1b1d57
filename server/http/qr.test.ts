import jsQr from "jsqr";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type TestApp } from "../testing/start-app.ts";
import { pixelsOf } from "../testing/qr-pixels.ts";

const PUBLIC = "https://kpi.example.com";

let app: TestApp;
let published: TestApp;
let reader: string;
beforeAll(async () => {
  app = await startApp();
  published = await startApp({ publicUrl: new URL(PUBLIC) });
  reader = (await published.token("read")).text;
});
afterAll(async () => {
  await app.close();
  await published.close();
});

const qr = (path: string): string => `/api/v1/qr?${new URLSearchParams({ path }).toString()}`;
const asReader = () => ({ authorization: `Bearer ${reader}` });

/** What a phone reads in a picture. */
function decoded(svg: string): string | undefined {
  const { data, width, height } = pixelsOf(svg, 4);
  return jsQr(data, width, height)?.data;
}

test.each([
  "/",
  "/kpis/sales.revenue?unit=sales/emea&period=month",
  "/kpis/sales.revenue?at=2026-10-01T00:00:00%2B02:00&period=month",
  `/departments/sales?trends=${"sales.deals ".repeat(35)}`,
])("a code is read as this site's address of the view: %s", async (path) => {
  const { status, headers, text } = await published.get(qr(path), asReader());
  expect([status, headers["content-type"], headers["cache-control"]]).toEqual([
    200,
    "image/svg+xml; charset=utf-8",
    "private, max-age=3600",
  ]);
  expect(decoded(text)).toBe(new URL(path, PUBLIC).href);
});

test("without a public address a code leads to the host that was asked", async () => {
  const { text } = await app.get(qr("/boards/sales"));
  expect(decoded(text)).toBe(`${app.url}/boards/sales`);
});

test("a code is dark on light, has four light modules around it, and none smaller than four pixels", async () => {
  const { text } = await app.get(qr("/kpis/sales.revenue"));
  const { data, width } = pixelsOf(text, 1);
  const light = (at: number): boolean => data[at * 4] === 255;
  const rows = Array.from({ length: width }, (_, row) => row);
  for (const row of rows) {
    for (const column of rows) {
      const outside = [row, column].some((at) => at < 4 || at >= width - 4);
      if (outside) expect(light(row * width + column)).toBe(true);
    }
  }
  // The corner of the finder pattern.
  expect(light(4 * width + 4)).toBe(false);
  expect(/ width="(\d+)"/.exec(text)?.[1]).toBe(String(width * 4));
});

describe("who may have a code, and of what", () => {
  test("whoever may not read is given none", async () => {
    expect((await published.get(qr("/"))).status).toBe(401);
  });

  test.each([
    "//evil.example/kpis",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\\\\evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "kpis/sales.revenue",
    " /kpis",
    "",
    "/kpis\u0000",
    "/kpis\u0085",
    `/${"a".repeat(500)}`,
  ])("a path that is none on this site is refused: %j", async (path) => {
    const { status, body } = await published.get(qr(path), asReader());
    expect([status, body]).toMatchObject([400, { code: "bad-request", errors: [{ path: "path" }] }]);
  });

  test("a path that climbs stays on this site, as a browser reads it", async () => {
    const { text } = await published.get(qr("/../..//evil.example/@evil.example"), asReader());
    expect(decoded(text)).toBe(`${PUBLIC}//evil.example/@evil.example`);
  });

  test("a host that is more than a host is refused where there is no public address", async () => {
    const { text } = await app.token("read");
    const headers = { authorization: `Bearer ${text}`, host: "kpi.example/@evil.example" };
    const { status, body } = await app.get(qr("/kpis"), headers);
    expect([status, body]).toMatchObject([400, { code: "bad-request" }]);
  });

  test("no path, and parameters that nobody knows, are refused", async () => {
    expect((await app.get("/api/v1/qr")).status).toBe(400);
    expect((await app.get(`${qr("/")}&size=9000`)).status).toBe(400);
  });
});

test("the interface's description names it", async () => {
  const { body } = await app.get("/api/v1/openapi.json");
  expect(body).toMatchObject({
    paths: { "/api/v1/qr": { get: { parameters: [{ name: "path", in: "query", required: true }] } } },
  });
});
