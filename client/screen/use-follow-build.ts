import { useEffect, useRef } from "react";
import { useLive } from "../live/use-reading.ts";
import { pageOutside, reloadWhenHealthy } from "./reload-when-healthy.ts";

/** After an upgrade of the server the page is loaded anew, once that server has proven healthy. */
export function useFollowBuild(): void {
  const build = useLive((live) => live.build);
  const first = useRef(build);
  useEffect(() => {
    first.current ??= build;
    if (build === undefined || build === first.current) return;
    // Whatever comes after that: one reload brings the newest.
    first.current = build;
    void reloadWhenHealthy(pageOutside());
  }, [build]);
}
