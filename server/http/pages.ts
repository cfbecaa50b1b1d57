import { createHash } from "node:crypto";
import type { Express } from "express";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openAssets } from "./assets.ts";

/** Addresses that the wall draws; all others belong to the pages. */
export const isWallPath = (path: string): boolean =>
  path === "/" || path === "/screen" || /^\/boards\/[^/]+$/.test(path);

const PAGES =
  /^\/(company|glossary|kpis|departments|leagues|reviews|catalogue|gallery|sign-in|alerts|kris|scorecards|objectives|admin|studio|share)(\/|$)/;

/** Names a build of the client: its page names all that it loads, each by its content. */
export const buildOf = (folder: string): string =>
  createHash("sha256")
    .update(readFileSync(join(folder, "index.html")))
    .digest("hex")
    .slice(0, 12);

/** Serves the built client: its files, and for every other address the HTML page that draws it. */
export function openPages(app: Express, folder: string): void {
  const html = {
    wall: readFileSync(join(folder, "index.html")),
    pages: readFileSync(join(folder, "pages.html")),
  };
  openAssets(app, folder);
  app.get("/{*path}", (request, response) => {
    const wall = isWallPath(request.path);
    response
      .status(wall || PAGES.test(request.path) ? 200 : 404)
      .setHeader("Cache-Control", "no-cache")
      .type("html")
      .send(wall ? html.wall : html.pages);
  });
}
