import type { Express } from "express";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sirv from "sirv";

const YEAR_S = 31_536_000;

/** Addresses that the wall draws; all others belong to the pages. */
export const isWallPath = (path: string): boolean =>
  path === "/" || path === "/screen" || /^\/boards\/[^/]+$/.test(path);

const PAGES =
  /^\/(kpis|departments|leagues|catalogue|gallery|sign-in|alerts|scorecards|objectives|admin|share)(\/|$)/;

/** Serves the built client: only files that were there at the start, precompressed; and a page for every address. */
export function openPages(app: Express, folder: string): void {
  const html = {
    wall: readFileSync(join(folder, "index.html")),
    pages: readFileSync(join(folder, "pages.html")),
  };
  // Names of files under assets/ carry a hash of their content.
  app.use(
    "/assets",
    sirv(join(folder, "assets"), { brotli: true, gzip: true, maxAge: YEAR_S, immutable: true }),
  );
  app.get("/{*path}", (request, response) => {
    const wall = isWallPath(request.path);
    response
      .status(wall || PAGES.test(request.path) ? 200 : 404)
      .setHeader("Cache-Control", "no-cache")
      .type("html")
      .send(wall ? html.wall : html.pages);
  });
}
