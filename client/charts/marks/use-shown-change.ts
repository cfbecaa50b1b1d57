import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** So long a text has to have stood still for a change of it to be worth a sign. */
const REST_MS = 1000;

/**
 * Marks an element with `data-changed` when its text changes after it had stood still for a second, and until it has done
 * so again; a style sheet has an animation for that. The first text is no change. One that changes all the time is marked
 * once: a sign every second would be restless, and nobody needs to be told.
 */
export function useShownChange(text: string): RefObject<HTMLSpanElement | null> {
  const ref = useRef<HTMLSpanElement>(null);
  const shown = useRef(text);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Before it is painted: the new text must not stand there first and fade in after.
  useLayoutEffect(() => {
    if (shown.current === text) return;
    shown.current = text;
    clearTimeout(resting.current);
    const element = ref.current;
    if (!element?.hasAttribute("data-changed")) element?.setAttribute("data-changed", "");
    resting.current = setTimeout(() => element?.removeAttribute("data-changed"), REST_MS);
  }, [text]);
  useEffect(() => () => clearTimeout(resting.current), []);
  return ref;
}
