import type { CookieOptions, Response } from "express";
import type { UnixMs } from "../../shared/units/time.ts";

/** Cookies that only the server reads. Over https each is held to this very origin by its `__Host-` name. */
export interface Cookies {
  /** The value of one, from a Cookie header. */
  read(header: string | undefined, name: string): string | undefined;
  set(response: Response, name: string, value: string, expiresAt: UnixMs): void;
  clear(response: Response, name: string): void;
}

export const SESSION_COOKIE = "tierboard_session";
/** The secret of a screen that waits to be paired. */
export const PAIRING_COOKIE = "tvp";
/** The credential of a paired screen. */
export const SCREEN_COOKIE = "tv";

export function createCookies(secure: boolean): Cookies {
  const attributes: CookieOptions = { httpOnly: true, sameSite: "lax", secure, path: "/" };
  const full = (name: string): string => (secure ? `__Host-${name}` : name);
  return {
    read(header, name) {
      const prefix = `${full(name)}=`;
      return header
        ?.split(";")
        .map((part) => part.trim())
        .find((part) => part.startsWith(prefix))
        ?.slice(prefix.length);
    },
    set: (response, name, value, expiresAt) =>
      void response.cookie(full(name), value, { ...attributes, expires: new Date(expiresAt) }),
    clear: (response, name) => void response.clearCookie(full(name), attributes),
  };
}
