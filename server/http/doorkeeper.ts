import type { Access } from "../access/access.ts";
import { type Cookies, SCREEN_COOKIE, SESSION_COOKIE } from "./cookies.ts";
import type { Doorkeeper } from "./route.ts";

interface Parts {
  readonly access: Access;
  readonly cookies: Cookies;
  readonly isAllowedOrigin: (origin: string | undefined, host: string | undefined) => boolean;
}

/** Tells by a request's headers who asks, and whether from our own pages. */
export const createDoorkeeper = ({ access, cookies, isAllowedOrigin }: Parts): Doorkeeper => ({
  isOwnOrigin: ({ headers }) => isAllowedOrigin(headers.origin, headers.host),
  identify: ({ headers }, gate) => {
    const screen = cookies.read(headers.cookie, SCREEN_COOKIE);
    // A screen is one even where somebody is signed in as well.
    if (gate === "screen") return access.identify({ screen });
    return access.identify({
      bearer: /^Bearer\s+(\S+)\s*$/i.exec(headers.authorization ?? "")?.[1],
      session: cookies.read(headers.cookie, SESSION_COOKIE),
      screen,
      host: headers.host,
    });
  },
});
