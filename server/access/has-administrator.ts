import type { Access } from "./access.ts";

/** Whether there is somebody who may administer: a token for it that is not revoked. */
export async function hasAdministrator(access: Access): Promise<boolean> {
  const tokens = await access.tokens();
  return tokens.some(({ scopes, revokedAt }) => revokedAt === undefined && scopes.includes("admin"));
}
