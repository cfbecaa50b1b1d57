import { useEffect } from "react";
import { onPageHide } from "../lib/page.ts";

const FIRST_MS = 5000;
const EVERY_MS = 60_000;

/** Keeps something on the device: soon after the start, every minute, and when the page is left. */
export function useKeep(keep: () => void): void {
  useEffect(() => {
    const first = setTimeout(keep, FIRST_MS);
    const timer = setInterval(keep, EVERY_MS);
    const release = onPageHide(keep);
    return () => {
      keep();
      clearTimeout(first);
      clearInterval(timer);
      release();
    };
  }, [keep]);
}
