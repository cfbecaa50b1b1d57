const HERE = "http://here.invalid";

/**
 * Where to go after signing in: the path that was asked for when it lies on this very site, else the company page.
 * What a browser would read as another site (`//evil`, `/\evil`, `https:…`) is refused.
 */
export function safeReturnPath(wanted: string | undefined): string {
  if (!wanted?.startsWith("/")) return "/";
  try {
    const url = new URL(wanted, HERE);
    if (url.origin !== HERE) return "/";
    const path = `${url.pathname}${url.search}${url.hash}`;
    // Dots that resolve away may leave two slashes in front, which name another site once more.
    return path.startsWith("//") || isSignIn(url.pathname) ? "/" : path;
  } catch {
    return "/";
  }
}

const isSignIn = (pathname: string): boolean => pathname.replace(/\/+$/, "") === "/sign-in";
