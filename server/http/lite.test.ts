import { afterAll, beforeAll, expect, test } from "vitest";
import { SMALL_CATALOGUE } from "../testing/small-catalogue.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await app.push([
    { kpi: "sales.revenue", value: 250, unit: "sales/emea" },
    { kpi: "sales.revenue", value: 100, unit: "sales/apac" },
  ]);
});
afterAll(() => app.close());

const textOf = (html: string): string => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

test("/lite is the company's board, with the numbers as they are now", async () => {
  const { status, headers, text } = await app.get("/lite");
  expect([status, headers["content-type"], headers["cache-control"]]).toEqual([
    200,
    "text/html; charset=utf-8",
    "no-store",
  ]);
  expect(textOf(text)).toContain("€350");
  await app.push([{ kpi: "sales.revenue", value: 50, unit: "sales/emea" }]);
  expect(textOf((await app.get("/lite")).text)).toContain("€400");
});

test("/lite/boards/:id is that board; one that does not exist is told with where to go", async () => {
  expect(textOf((await app.get("/lite/boards/main")).text)).toMatch(/Main .* Headcount – Waiting/);
  const { status, text } = await app.get("/lite/boards/%3Cb%3Enone");
  expect(status).toBe(404);
  expect(text).toContain("There is no board “&lt;b&gt;none”");
});

test("/lite/screen is the company's board where no paired screen asks", async () => {
  expect((await app.get("/lite/screen")).text).toBe((await app.get("/lite")).text);
});

test("?theme=light is a light page, also of what is told in place of a board; anything else is dark", async () => {
  const rootOf = async (path: string) => /<html[^>]*>/.exec((await app.get(path)).text)?.[0];
  for (const path of ["/lite", "/lite/boards/main", "/lite/boards/none", "/lite/screen"]) {
    expect(await rootOf(`${path}?theme=light`)).toBe('<html lang="en" class="light">');
    expect(await rootOf(`${path}?theme=pink`)).toBe('<html lang="en" class="dark">');
    expect(await rootOf(`${path}?theme=light&theme=light`)).toBe('<html lang="en" class="dark">');
  }
});

test("a tile that ranks is a league table", async () => {
  const ranked = await startApp({
    catalogueText: SMALL_CATALOGUE.replace(
      "    tiles:\n",
      "    tiles:\n      - {widget: league, kpi: sales.revenue}\n" +
        "      - {widget: league, kpi: sales.revenue, title: Sites, settings: {kind: site}}\n",
    ).replace("units:\n", "units:\n  - {id: sales/emea/oslo, name: Oslo, kind: site}\n"),
  });
  try {
    await ranked.push([
      { kpi: "sales.revenue", value: 100, unit: "sales/emea/oslo" },
      { kpi: "sales.revenue", value: 250, unit: "sales/apac" },
    ]);
    const { text } = await ranked.get("/lite/boards/main");
    expect(textOf(text)).toMatch(/ 1 new APAC €250 2 new EMEA €150 behind €100 /);
    expect(textOf(text)).toMatch(/ Sites 1 new Oslo €100 Sales revenue /);
  } finally {
    await ranked.close();
  }
});

test("[V8] whoever may not read sees how to sign in, and no number", async () => {
  const open = await startApp({ host: "0.0.0.0" });
  try {
    await open.push([{ kpi: "sales.revenue", value: 98_765 }]);
    for (const path of ["/lite", "/lite/boards/main", "/lite/boards/nope", "/lite/screen"]) {
      const refused = await open.get(path);
      expect(refused.status).toBe(401);
      expect(refused.text).toContain("This wall is not open to everybody");
      expect(refused.text).not.toMatch(/98|Sales|nope/);
    }
    const { text: reader } = await open.token("read");
    const { text: sender } = await open.token("ingest:*");
    const as = (token: string) => ({ authorization: `Bearer ${token}` });
    expect((await open.get("/lite", as(reader))).text).toContain("€98.8K");
    expect((await open.get("/lite", as(sender))).status).toBe(401);
  } finally {
    await open.close();
  }
});
