/** Which of the two HTML pages draws an address: a wall must be light, so it has a page of its own. */
export function pageOf(pathname: string): "/index.html" | "/pages.html" {
  return /^\/($|screen\/?$|boards\/[^/]+\/?$)/.test(pathname) ? "/index.html" : "/pages.html";
}
