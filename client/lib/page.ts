/** The host and port under which this page was loaded. */
export const pageHost = (): string => window.location.host;

/** Path and parameters of this page. */
export const pagePath = (): string => window.location.pathname + window.location.search;

/** Loads this page anew. */
export const reloadPage = (): void => window.location.reload();

/** Runs when the page is left or put to sleep; returns how to let go. */
export function onPageHide(run: () => void): () => void {
  window.addEventListener("pagehide", run);
  return () => window.removeEventListener("pagehide", run);
}

/**
 * Keeps the page at `scope` on the device by a worker; where browsers do not allow that, nothing happens. A worker that
 * comes to a page is told what this has loaded without it.
 */
export function keepOffline(worker: string, scope: string): void {
  if (!("serviceWorker" in navigator) || !window.isSecureContext) return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("controllerchange", () =>
    serviceWorker.controller?.postMessage(performance.getEntriesByType("resource").map(({ name }) => name)),
  );
  serviceWorker.register(worker, { scope }).catch(() => undefined);
}
