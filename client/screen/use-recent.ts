import { useEffect, useState } from "react";

/** True for so many milliseconds after `count` has grown. */
export function useRecent(count: number, forMs: number): boolean {
  const [over, setOver] = useState(0);
  useEffect(() => {
    if (count === 0) return undefined;
    const timer = setTimeout(() => setOver(count), forMs);
    return () => clearTimeout(timer);
  }, [count, forMs]);
  return count > over;
}
