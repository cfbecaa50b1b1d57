import { expect, test } from "vitest";
import { safeReturnPath } from "./return-path.ts";

test.each(["/kpis/sales.revenue?unit=sales/emea#history", "/", "/boards/sales"])(
  "a path of this site is gone back to: %s",
  (path) => {
    expect(safeReturnPath(path)).toBe(path);
  },
);

test.each([
  undefined,
  "",
  "kpis",
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example/",
  "/\t/evil.example/",
  "\\\\evil.example",
  "/..//evil.example",
  "javascript:alert(1)",
  "/sign-in",
  "/sign-in/?return=/sign-in",
])("anything else leads to the company page: %s", (path) => {
  expect(safeReturnPath(path)).toBe("/");
});
