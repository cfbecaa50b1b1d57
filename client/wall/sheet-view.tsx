import type { JSX } from "react";
import { isOffline } from "../live/link.ts";
import { useLive } from "../live/use-reading.ts";
import { WallHeader } from "./header.tsx";
import { Notices } from "./notices.tsx";
import { Tile } from "./tile.tsx";
import type { LaidOut } from "./use-sheet.ts";
import styles from "./wall.module.css";

interface Props {
  readonly laidOut: LaidOut;
  /** Which page of how many, where there are several. */
  readonly page: string | undefined;
  /** Whether somebody may follow links to the other boards. */
  readonly links: boolean;
}

/** A board as it is seen: header, notices and tiles, exactly as large as its screen. */
export function SheetView({ laidOut, page, links }: Props): JSX.Element {
  const { viewport, notices, tiles, marks, fits, ...shared } = laidOut;
  const { board, sheet, times, em, now, format } = shared;
  const offline = useLive(({ link }) => isOffline(link));
  return (
    <div className={styles.wall} style={{ width: viewport.width, height: viewport.height }}>
      <WallHeader {...{ board, times, sheet, page, links }} />
      <Notices {...{ notices, sheet, em }} top={sheet.header} width={viewport.width} />
      {tiles.map(({ tile, resolved, title }, index) => {
        const fit = fits[index];
        return (
          fit && (
            <Tile
              key={`${page} ${index}`}
              mark={marks[index]}
              {...{ board, tile, title, fit, em, resolved, now, offline, format, times }}
            />
          )
        );
      })}
    </div>
  );
}
