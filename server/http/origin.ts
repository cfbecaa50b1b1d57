/**
 * Whether a request's Origin may use this server. Browsers send it with every socket and every change; programs send
 * none. Behind a public address only that origin counts, else the origin must be the host that was asked.
 */
export function isAllowedOrigin(
  publicUrl: URL | undefined,
  origin: string | undefined,
  host: string | undefined,
): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { host: from, origin: exact } = new URL(origin);
  return publicUrl ? exact === publicUrl.origin || from === host : from === host;
}
