/** A link of a tile: its path with parameters, and the half of the window in which it lies. */
export interface PointedLink {
  readonly path: string;
  readonly half: "left" | "right";
}

/** The link of a tile that is focused, else the one under the pointer; nothing when there is none. */
export function pointedLink(): PointedLink | undefined {
  const focused = document.activeElement?.closest("[data-widget] a[href], a[data-widget][href]");
  const link = focused ?? document.querySelector("[data-widget] a[href]:hover, a[data-widget][href]:hover");
  if (!(link instanceof HTMLAnchorElement)) return undefined;
  const { left, width } = link.getBoundingClientRect();
  return {
    path: link.pathname + link.search,
    half: left + width / 2 < window.innerWidth / 2 ? "left" : "right",
  };
}
