import type { Page } from "@playwright/test";

/** The sizes that a wall must be right at: an old television, the usual one, a large one, one on its side. */
export const WALL_SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
] as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const sizeName = ({ width, height }: Size): string => `${width}x${height}`;

// Nothing on a wall of 1080 lines is smaller than this; other sizes in proportion (tv.md).
const SMALLEST_TYPE = 28;

/**
 * What is wrong with the look of a wall, each as a sentence; nothing is the only good answer. `least`: the smallest
 * type in CSS pixels, where a screen asks for another than walls of its size have.
 */
export function faultsOf(page: Page, { width, height }: Size, least?: number): Promise<string[]> {
  const scale =
    width > height ? Math.min(width / 1920, height / 1080) : Math.min(width / 1080, height / 1920);
  return page.evaluate(
    (smallest) => {
      const faults: string[] = [];
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
      if (scrollWidth > clientWidth || scrollHeight > clientHeight) faults.push("the page scrolls");

      /** The rectangle that an element's clipping ancestors leave of the screen. */
      function visibleThrough(start: Element): { left: number; top: number; right: number; bottom: number } {
        const box = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
        for (let element: Element | null = start; element; element = element.parentElement) {
          if (getComputedStyle(element).overflow === "visible") continue;
          const clip = element.getBoundingClientRect();
          box.left = Math.max(box.left, clip.left);
          box.top = Math.max(box.top, clip.top);
          box.right = Math.min(box.right, clip.right);
          box.bottom = Math.min(box.bottom, clip.bottom);
        }
        return box;
      }

      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const text = node.textContent?.trim() ?? "";
        // Links to other boards that have no room vanish whole, by design.
        if (!parent || text === "" || parent.closest("nav, script, style, noscript, [aria-hidden=true]"))
          continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const seen = visibleThrough(parent);
        for (const rect of range.getClientRects()) {
          if (rect.width === 0 || rect.height === 0) continue;
          const across = Math.max(seen.left - rect.left, rect.right - seen.right);
          // What has no room vanishes whole; half of a word is a fault.
          const gone =
            rect.top >= seen.bottom - 1 || rect.bottom <= seen.top + 1 || rect.left >= seen.right - 1;
          if (gone) continue;
          // A line box is taller than its letters: up to a fifth may be clipped before a letter is.
          const along = Math.max(seen.top - rect.top, rect.bottom - seen.bottom) - rect.height / 5;
          if (across > 1 || along > 1) faults.push(`cut: "${text.slice(0, 60)}"`);
        }
        const size = Number.parseFloat(getComputedStyle(parent).fontSize);
        if (size < smallest) faults.push(`too small (${size}px): "${text.slice(0, 60)}"`);
      }

      const tiles = [...document.querySelectorAll("[data-widget]")]
        .filter((tile) => !tile.closest("[aria-hidden=true]"))
        .map((tile) => tile.getBoundingClientRect());
      if (tiles.length === 0) faults.push("there is no tile");
      tiles.forEach((a, index) => {
        for (const b of tiles.slice(index + 1)) {
          const apart =
            a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
          if (!apart) faults.push("two tiles overlap");
        }
      });
      return [...new Set(faults)];
    },
    (least ?? SMALLEST_TYPE * scale) - 0.5,
  );
}
