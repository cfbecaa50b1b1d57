import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { STATUSES } from "../../shared/kpi/attainment.ts";
import { StatusBadge } from "./status-badge.tsx";

test("[S4] every status has a word and a shape of its own beside its colour", () => {
  const looks = STATUSES.map((status) => {
    const { container, unmount } = render(<StatusBadge status={status} />);
    const look = { word: container.textContent, shape: container.querySelector("path")?.getAttribute("d") };
    unmount();
    return look;
  });
  expect(new Set(looks.map(({ word }) => word)).size).toBe(STATUSES.length);
  expect(new Set(looks.map(({ shape }) => shape)).size).toBe(STATUSES.length);
  expect(looks.every(({ word, shape }) => word && shape)).toBe(true);
});

test("[F2] a stale status keeps its word and loses its colour", () => {
  const { container } = render(<StatusBadge status="met" stale />);
  expect(container.textContent).toBe("Met");
  expect(container.querySelector("[class*=stale]")).not.toBeNull();
  expect(container.querySelector("[class*=met]")).toBeNull();
});
