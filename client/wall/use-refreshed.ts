import { useEffect, useRef } from "react";
import { useAnswers } from "./use-asked.ts";

/** Asks for a question again after `version` has changed, at most once every so many milliseconds. */
export function useRefreshed(key: string | undefined, version: number | undefined, everyMs: number): void {
  const answers = useAnswers();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const seen = useRef(version);
  const held = useRef(key);

  useEffect(() => {
    held.current = key;
    if (seen.current === version) return;
    // The first number that arrives is no change: the question has been asked with it.
    const first = seen.current === undefined;
    seen.current = version;
    if (first || waiting.current !== undefined) return;
    waiting.current = setTimeout(() => {
      waiting.current = undefined;
      if (held.current !== undefined) answers.refresh(held.current);
    }, everyMs);
  }, [answers, key, version, everyMs]);

  useEffect(
    () => () => {
      clearTimeout(waiting.current);
      waiting.current = undefined;
    },
    [],
  );
}
