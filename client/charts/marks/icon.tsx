import type { JSX } from "react";

// Paths on a grid of 16; drawn as strokes, so that they stay even at every size.
const PATHS = {
  up: "M8 13.5V2.8M3.2 7.4 8 2.6l4.8 4.8",
  down: "M8 2.5v10.7M3.2 8.6 8 13.4l4.8-4.8",
  same: "M2.5 8h11M10 4.5 13.5 8 10 11.5",
  live: "M8 5.4a2.6 2.6 0 1 0 .01 0Z",
  late: "M8 1.8a6.2 6.2 0 1 0 .01 0ZM8 4.5V8l2.6 1.6",
  stale: "M4 1.8h8M4 14.2h8M4.8 2c0 4 6.4 5 6.4 6s-6.4 2-6.4 6M11.2 2c0 4-6.4 5-6.4 6s6.4 2 6.4 6",
  offline:
    "M1.8 1.8l12.4 12.4M4.6 4.9A8.6 8.6 0 0 0 1.6 6.6M14.4 6.6a9 9 0 0 0-6-2.3M4 9.4a5.6 5.6 0 0 1 2.6-1.5M8 13.2v.1",
  waiting: "M8 1.8a6.2 6.2 0 1 0 .01 0ZM5 8v.1M8 8v.1M11 8v.1",
  undefined: "M8 1.8a6.2 6.2 0 1 0 .01 0ZM5.4 10.6l5.2-5.2",
  simulated: "M1.5 8c2-6.5 4.5-6.5 6.5 0s4.5 6.5 6.5 0",
  new: "M8 2.2v11.6M2.2 8h11.6M3.9 3.9l8.2 8.2M12.1 3.9l-8.2 8.2",
  stop: "M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3ZM8 4.9v3.7M8 11v.1",
  within: "M2.5 8.5 6.2 12.2 13.5 4.3",
  trouble: "M8 2 14.5 13.5H1.5ZM8 6.5v3M8 11.4v.2",
} as const;

export type IconName = keyof typeof PATHS;

/** An icon of the height of the text beside it; it never stands without a word. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg
      viewBox="0 0 16 16"
      width="0.9em"
      height="0.9em"
      aria-hidden="true"
      fill={name === "live" ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: "none", display: "inline-block", verticalAlign: "-0.08em" }}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
