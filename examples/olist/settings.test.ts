import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

const push = { kind: "push", dates: "both" };

test("a folder alone: both dates, and a server of its own", () => {
  expect(readSettings(["data"], {})).toEqual({
    ok: true,
    value: { folder: "data", server: undefined, mode: push },
  });
});

test.each([
  [["--token", "given"], {}, "given"],
  [[], { TIERBOARD_ADMIN_TOKEN: "admin", TIERBOARD_TOKEN: "other" }, "admin"],
  [[], { TIERBOARD_TOKEN: "other" }, "other"],
])("a server's token comes from %j or the environment %j", (args, env, token) => {
  const url = "http://127.0.0.1:8080";
  expect(readSettings(["data", "--url", url, ...args], env)).toEqual({
    ok: true,
    value: { folder: "data", server: { url, token }, mode: push },
  });
});

test("a replay has a speed and may have a first date", () => {
  expect(readSettings(["data", "--replay", "3600", "--from", "2018-05-01"], {})).toMatchObject({
    value: { mode: { kind: "replay", speed: 3600, from: "2018-05-01" } },
  });
});

test.each([
  [[], "folder"],
  [["a", "b"], "'b'"],
  [["a", "--url", "http://x"], "--token"],
  [["a", "--url", "localhost:8080", "--token", "t"], "http://127.0.0.1:8080"],
  [["a", "--token", "t"], "--url"],
  [["a", "--dates", "new"], "moved"],
  [["a", "--replay", "0"], "above 0"],
  [["a", "--replay", "fast"], "above 0"],
  [["a", "--replay", "2", "--from", "2018-02-30"], "2018-05-01"],
  [["a", "--replay", "2", "--dates", "true"], "--dates"],
  [["a", "--from", "2018-05-01"], "--replay"],
  [["a", "--colour"], "--colour"],
])("wrong use %j is told with %s", (args, word) => {
  const settings = readSettings(args, {});
  expect(settings.ok ? "" : settings.problem).toContain(word);
});
