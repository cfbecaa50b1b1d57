import { type RefObject, useEffect, useState } from "react";

/** How far below what is seen an element counts as near, in CSS pixels. */
const NEAR = "200px";

/** Whether an element has ever come near what is seen of the page; at once where browsers cannot tell. */
export function useInView(element: RefObject<Element | null>): boolean {
  const [was, setWas] = useState(!("IntersectionObserver" in window));
  useEffect(() => {
    if (was || !element.current) return undefined;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setWas(true);
      },
      { rootMargin: NEAR },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [was, element]);
  return was;
}
