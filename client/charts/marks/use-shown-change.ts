import { type AnimationEvent, type RefObject, useLayoutEffect, useRef } from "react";

interface ShownChange {
  readonly ref: RefObject<HTMLSpanElement | null>;
  readonly onAnimationEnd: (event: AnimationEvent<HTMLSpanElement>) => void;
}

/**
 * Marks an element with `data-changed` when its text has changed, until the animation that a style sheet has for that is
 * over; the first text is no change. A text that changes meanwhile is shown at once and begins nothing anew: the length
 * of the animation is the shortest time between two. Where motion is not wanted the mark stays, and means nothing.
 */
export function useShownChange(text: string): ShownChange {
  const ref = useRef<HTMLSpanElement>(null);
  const shown = useRef(text);
  // Before it is painted: the new text must not stand there first and fade in after.
  useLayoutEffect(() => {
    if (shown.current === text) return;
    shown.current = text;
    if (!ref.current?.hasAttribute("data-changed")) ref.current?.setAttribute("data-changed", "");
  }, [text]);
  return { ref, onAnimationEnd: forget };
}

const forget = ({ currentTarget }: AnimationEvent<HTMLSpanElement>): void =>
  currentTarget.removeAttribute("data-changed");
