import { expect, test } from "vitest";
import { unixMs } from "../../shared/units/time.ts";
import { addSample, clockOffset, type OffsetSamples } from "./clock-offset.ts";

const after = (offsets: readonly number[]): number =>
  clockOffset(
    offsets.reduce<OffsetSamples>(
      (samples, offset) => addSample(samples, unixMs(50_000 + offset), unixMs(50_000)),
      [],
    ),
  );

test("without a message this device's clock is believed", () => {
  expect(after([])).toBe(0);
});

test("one late message does not move the clock", () => {
  expect(after([3600, 3601, 3599, 3600, -20_000])).toBe(3600);
});

test("a clock that was set right is followed once most of the last eight messages agree", () => {
  expect(after([9000, 9000, 9000, 9000, 9000, 9000, 9000, 9000, 5, 5, 5, 5, 5])).toBe(5);
});
