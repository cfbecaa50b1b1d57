import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { ClockView } from "./view.tsx";

const said = (settings: { zone: string; date: boolean }) =>
  render(<ClockView {...SAMPLE_PROPS} items={[]} settings={settings} />).container.textContent;

test("the organisation's time, unless a zone is named", () => {
  expect(said({ zone: "", date: true })).toBe("17:00Sat 21 Nov");
  expect(said({ zone: "Asia/Tokyo", date: true })).toBe("01:00Sun 22 Nov");
  expect(said({ zone: "Asia/Kathmandu", date: false })).toBe("21:45");
});

test("a zone that does not exist is said, and is no error of the board", () => {
  expect(said({ zone: "Sea/Atlantis", date: true })).toContain("There is no time zone “Sea/Atlantis”");
});
