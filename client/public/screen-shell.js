// Keeps the page of a screen on the device: what it shows is its own affair. The network goes first, so that an
// upgrade shows at once; files whose names say their content are taken from here.
const CACHE = "screen-shell";
const PAGE = "/screen";
/** What the page loads beside its modules, under names that stay. */
const SCRIPTS = ["/theme.js", "/guard.js", "/old-engines.js"];

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(page(new Request(PAGE)));
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (SCRIPTS.includes(pathname)) event.respondWith(script(request));
  else if (pathname.startsWith("/assets/")) event.respondWith(asset(request));
});

/** The page that brought us here tells what it had loaded before: a screen may be switched off and on only once. */
self.addEventListener("message", (event) => event.waitUntil(keepAll(event.data)));

async function keepAll(urls) {
  const ours = urls.map((url) => new URL(url)).filter(({ origin }) => origin === self.location.origin);
  for (const { pathname } of ours) {
    if (SCRIPTS.includes(pathname)) await script(new Request(pathname));
    if (pathname.startsWith("/assets/")) await asset(new Request(pathname));
  }
}

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

async function script(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}

async function asset(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}
