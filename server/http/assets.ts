import type { Express, Request } from "express";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

const ENCODINGS = [
  { name: "br", ending: ".br" },
  { name: "gzip", ending: ".gz" },
] as const;

/** Headers that mean something for pages only. */
const OF_PAGES = [
  "Content-Security-Policy",
  "Cross-Origin-Opener-Policy",
  "Referrer-Policy",
  "X-DNS-Prefetch-Control",
  "X-Download-Options",
  "X-Frame-Options",
  "X-Permitted-Cross-Domain-Policies",
  "X-XSS-Protection",
];

/** What a browser may keep for good: names under assets/ carry a hash of their content. */
const FOREVER = "public, max-age=31536000, immutable";

/**
 * Serves the files of a folder, precompressed where there is a `.br` or `.gz` beside them. They are kept in memory:
 * only what was there at the start is served, no path can lead elsewhere, and a screen that loads a part later still
 * finds it when the files are replaced by an upgrade.
 */
export function openAssets(app: Express, folder: string): void {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length), readFileSync(path)]),
  );
  app.get("/{*path}", (request, response, next) => {
    const { path } = request;
    const type = TYPES[extname(path)];
    const plain = files.get(path);
    if (type === undefined || plain === undefined) {
      next();
      return;
    }
    const encoding = ENCODINGS.find(({ name, ending }) => takes(request, name) && files.has(path + ending));
    // What a page may load is said where the page is; a wall has many files, and every header counts for each.
    for (const name of OF_PAGES) response.removeHeader(name);
    if (encoding) response.setHeader("Content-Encoding", encoding.name);
    response
      .setHeader("Cache-Control", path.startsWith("/assets/") ? FOREVER : "no-cache")
      .setHeader("Content-Type", type)
      .vary("Accept-Encoding")
      .end(encoding ? files.get(path + encoding.ending) : plain);
  });
}

const takes = (request: Request, encoding: string): boolean =>
  request.acceptsEncodings(encoding) === encoding;
