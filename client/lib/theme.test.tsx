import { act, render, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readKept } from "./kept.ts";
import { keepTheme, showTheme, usePalette, useTheme } from "./theme.ts";

beforeEach(() => {
  document.head.innerHTML = `<meta name="color-scheme" content="dark"><style>
    :root { --ink: #ffffff; --surface-raised: #111111; }
    :root[data-theme="light"] { --ink: #000000; --surface-raised: #eeeeee; }
  </style>`;
});
afterEach(() => {
  document.head.innerHTML = "";
  document.documentElement.removeAttribute("data-theme");
  localStorage.clear();
});

const seen: ReturnType<typeof usePalette>[] = [];
function Probe() {
  const palette = usePalette();
  seen.push(palette);
  return <p>{`${useTheme()} ${palette.ink} ${palette.surfaceRaised}`}</p>;
}

test("canvases are drawn anew with the colours of another theme, and with one object per theme", async () => {
  const { container } = render(<Probe />);
  expect(container.textContent).toBe("dark #ffffff #111111");
  act(() => showTheme("light"));
  await waitFor(() => expect(container.textContent).toBe("light #000000 #eeeeee"));
  expect(document.querySelector("meta")?.getAttribute("content")).toBe("light");
  act(() => showTheme("dark"));
  await waitFor(() => expect(container.textContent).toBe("dark #ffffff #111111"));
  expect(new Set(seen).size).toBe(2);
});

test("a device begins with the theme that was kept on it", () => {
  keepTheme("light");
  expect(readKept("tierboard.theme")).toBe("light");
});
