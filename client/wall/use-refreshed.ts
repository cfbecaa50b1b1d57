import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";

/** Asks for a query again after `version` has changed, at most once every so many milliseconds. */
export function useRefreshed(key: QueryKey, version: number | undefined, everyMs: number): void {
  const client = useQueryClient();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const seen = useRef(version);
  const held = useRef(key);

  useEffect(() => {
    held.current = key;
    if (seen.current === version) return;
    // The first number that arrives is no change: the query has been asked with it.
    const first = seen.current === undefined;
    seen.current = version;
    if (first || waiting.current !== undefined) return;
    waiting.current = setTimeout(() => {
      waiting.current = undefined;
      void client.invalidateQueries({ queryKey: held.current });
    }, everyMs);
  }, [client, key, version, everyMs]);

  useEffect(
    () => () => {
      clearTimeout(waiting.current);
      waiting.current = undefined;
    },
    [],
  );
}
