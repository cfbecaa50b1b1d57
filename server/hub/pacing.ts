const MOST_CALLS = 20;
const PER_MS = 1000;

/** Counts the calls of one client: false once it makes more than twenty within a second. */
export function createMeter(elapsed: () => number): () => boolean {
  let since = -Infinity;
  let calls = 0;
  return () => {
    const now = elapsed();
    if (now - since >= PER_MS) {
      since = now;
      calls = 0;
    }
    calls += 1;
    return calls <= MOST_CALLS;
  };
}
