import { RequestFailed, UNREACHABLE } from "./request-failed.ts";

/**
 * Runs a request that is given up after so many milliseconds: a connection that died while a device slept answers
 * nothing, and its end is noticed only after a quarter of an hour. Throws then what a server that is away throws; when
 * `signal` ends it, what the request throws.
 */
export async function within<T>(
  ms: number,
  signal: AbortSignal | undefined,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, ms);
  try {
    return await request(controller.signal);
  } catch (error) {
    throw late ? new RequestFailed(UNREACHABLE, { status: 0, code: "unreachable" }) : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}
