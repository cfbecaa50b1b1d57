import type { Theme } from "../../shared/screen/theme.ts";

/** A part of the gallery: a widget, one of its states, a state of the wall or all of them. */
interface Part {
  readonly widget?: string | undefined;
  readonly fixture?: string;
  readonly wall?: string | undefined;
}

/** The address of a part of the gallery in a theme; what is not said is left out. */
export function galleryPage(theme: Theme, { widget, fixture, wall }: Part = {}): string {
  const parameters = new URLSearchParams({
    ...(widget !== undefined && { widget }),
    ...(fixture !== undefined && { fixture }),
    ...(wall !== undefined && { wall }),
    ...(theme !== "dark" && { theme }),
  }).toString();
  return `/gallery${parameters && `?${parameters}`}`;
}
