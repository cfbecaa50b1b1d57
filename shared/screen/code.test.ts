import { expect, test } from "vitest";
import { readCode, showCode } from "./code.ts";

test("a code is understood however it was typed", () => {
  for (const typed of ["WDJB-MJHT", "wdjbmjht", " wdjb mjht ", "WDJB_MJHT"])
    expect(readCode(typed)).toBe("WDJBMJHT");
});

test("what is too short, too long, or holds a letter that codes do not have, is none", () => {
  for (const typed of ["", "WDJB-MJH", "WDJB-MJHTT", "WDJA-MJHT", "12345678"])
    expect(readCode(typed)).toBeUndefined();
});

test("a code is shown in two groups", () => {
  expect(showCode("WDJBMJHT")).toBe("WDJB-MJHT");
});
