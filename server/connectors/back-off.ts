/** First pause; the next ones double up to the longest. */
const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the next try: exponential with full jitter in the upper half, and never less than the
 * server asked for (AWS Architecture Blog, "Exponential Backoff and Jitter").
 */
export function pauseBefore(attempt: number, random: () => number, retryAfterMs = 0): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  const jittered = ceiling / 2 + (ceiling / 2) * random();
  return Math.round(retryAfterMs + (retryAfterMs > 0 ? FIRST_MS * random() : jittered));
}
