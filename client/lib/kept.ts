// What a device keeps between two starts, as JSON by name. A browser may forbid it, have no room, or have been
// switched off in the middle of writing: then there is nothing, and nothing fails.

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** What was kept under that name. */
export function readKept(name: string): unknown {
  try {
    return JSON.parse(storage()?.getItem(name) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps something; what cannot be kept leaves what was there before. */
export function writeKept(name: string, content: unknown): void {
  try {
    storage()?.setItem(name, JSON.stringify(content));
  } catch {
    // Full: what was kept before stays.
  }
}

/** Forgets all whose name begins so. */
export function forgetKept(prefix: string): void {
  for (const name of Object.keys(storage() ?? {})) {
    if (name.startsWith(prefix)) storage()?.removeItem(name);
  }
}
