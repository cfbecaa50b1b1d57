// Keeps the page of a screen on the device: what it shows is its own affair. The network goes first, so that an
// upgrade shows at once; files whose names say their content are taken from here.
const CACHE = "screen-shell";
const PAGE = "/screen";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (pathname.startsWith("/assets/")) event.respondWith(asset(request));
});

async function page(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    await takeOver(cache, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

/** Another page has other files: those of the one before go. */
async function takeOver(cache, answer) {
  const before = await cache.match(PAGE);
  const text = await answer.clone().text();
  if (before && (await before.text()) !== text) {
    for (const key of await cache.keys()) await cache.delete(key);
  }
  await cache.put(PAGE, answer);
}

async function asset(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}
