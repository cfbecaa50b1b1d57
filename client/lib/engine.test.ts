import { expect, test } from "vitest";
import { engineOf } from "./engine.ts";

test("engines are named as administrators know them, also where a television hides its name", () => {
  expect(
    [
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36",
      "Mozilla/5.0 (SMART-TV; Linux; Tizen 5.5) AppleWebKit/537.36 (KHTML, like Gecko) 69.0.3497.106/5.5 TV Safari/537.36",
      "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/79.0.3945.79 Safari/537.36 WebAppManager",
      "something else",
    ].map(engineOf),
  ).toEqual(["Chrome/130, Linux", "Chromium/69, Tizen 5.5", "Chrome/79, Web0S", "unknown engine"]);
});
