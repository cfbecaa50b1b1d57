import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { ImageView, mistakeIn } from "./view.tsx";

test("only pictures of this server and of the web by https are asked for", () => {
  const right = ["/logo.png", "https://example.com/logo.png"];
  const wrong = [
    "",
    "logo.png",
    "//evil.example/x.png",
    "/\\evil.example",
    "http://example.com/x.png",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://",
  ];
  expect(right.filter((address) => mistakeIn(address) !== undefined)).toEqual([]);
  expect(wrong.filter((address) => mistakeIn(address) === undefined)).toEqual([]);
});

test("a picture that cannot be loaded is said, and tried again five minutes later", () => {
  const settings = { address: "/logo.png", description: "Logo", fit: "contain" } as const;
  const later = (ms: number) => ({
    ...SAMPLE_PROPS,
    items: [],
    settings,
    now: unixMs(SAMPLE_PROPS.now + ms),
  });
  const { rerender } = render(<ImageView {...later(0)} />);
  fireEvent.error(screen.getByRole("img"));
  expect(screen.queryByRole("img")).toBeNull();
  expect(screen.getByText(/cannot be loaded/)).toBeInTheDocument();
  rerender(<ImageView {...later(300_000)} />);
  expect(screen.getByRole("img")).toHaveAttribute("alt", "Logo");
});
