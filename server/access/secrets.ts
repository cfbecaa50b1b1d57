import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const TOKEN = /^kpi_live_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** A new API token: its public id, the text its owner keeps, and the hash that is stored. */
export function createSecret(): { readonly id: string; readonly text: string; readonly hash: string } {
  const id = randomBytes(6).toString("hex");
  const text = `kpi_live_${id}_${randomBytes(32).toString("base64url")}`;
  return { id, text, hash: hashOf(text) };
}

/** The public id in a token's text; `undefined` when it is none of ours. */
export const tokenId = (text: string): string | undefined => TOKEN.exec(text)?.[1];

/** SHA-256 in hexadecimal: enough for secrets of 256 random bits (ASVS 6.5.2). */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Compares two texts of equal standing without telling by time where they differ. */
export const sameSecret = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(a)), Buffer.from(hashOf(b)));

/** The text of a new session cookie. */
export const createSessionSecret = (): string => randomBytes(32).toString("base64url");
