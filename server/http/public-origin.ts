import type { IncomingHttpHeaders } from "node:http";

/** The origin under which people reach this server: the public one where there is one, else that of the host they asked. */
export const publicOrigin = (
  publicUrl: URL | undefined,
  { host }: Pick<IncomingHttpHeaders, "host">,
): string => publicUrl?.origin ?? `http://${host ?? ""}`;
