import { type JSX, useCallback, useEffect, useMemo } from "react";
import { MINUTE_MS, SECOND_MS } from "../../shared/units/time.ts";
import type { ScreenSelf } from "../../shared/protocol/screens.ts";
import type { AlertView } from "../../shared/protocol/alert-views.ts";
import { smallestType } from "../../shared/screen/legibility.ts";
import { createWallClock } from "../../shared/screen/wall-time.ts";
import type { TextWidth } from "../charts/text-width.ts";
import { deviceNow } from "../lib/clock.ts";
import { keepTheme, showTheme } from "../lib/theme.ts";
import { useViewport } from "../lib/viewport.ts";
import { isOffline } from "../live/link.ts";
import { useLive } from "../live/use-reading.ts";
import { Celebration } from "../wall/celebration.tsx";
import { PhoneKey } from "../wall/phone-key.tsx";
import { useServerNow } from "../wall/use-server-now.ts";
import type { Stage } from "../wall/stage.ts";
import { Wall } from "../wall/wall.tsx";
import { BoardSession } from "./board-session.tsx";
import { Identity } from "./identity.tsx";
import { Instead } from "./instead.tsx";
import { RedWatch } from "./red-watch.tsx";
import { driftAt, pictureAt, type Sheet } from "./turn.ts";
import { useFollowBuild } from "./use-follow-build.ts";
import { useHeld } from "./use-held.ts";
import { useReport } from "./use-report.ts";
import styles from "./playing.module.css";

const STEP_MS = 1000;

interface Props {
  readonly self: ScreenSelf;
  readonly em: TextWidth;
  /** Show which screen this is. */
  readonly identify: boolean;
}

/** A paired screen at work: one board after the other, each drawn before it is seen. */
export function Playing({ self, em, identify }: Props): JSX.Element {
  const { settings, organisation } = self;
  const viewport = useViewport();
  const now = useServerNow(STEP_MS);
  const wallTime = useMemo(() => createWallClock(organisation.timeZone), [organisation.timeZone]);
  const { held, notice, onRed } = useHeld(settings, now, wallTime);
  const picture = pictureAt(self, now, wallTime, held);
  const tooOld = useTooOld(settings.blankAfterMin);
  const stage = useStage(self);
  useEffect(() => {
    showTheme(settings.theme);
    keepTheme(settings.theme);
  }, [settings.theme]);
  useFollowBuild();
  useReport(picture.kind === "boards" ? picture.current.entry.board : undefined, viewport);

  const { safeAreaPercent } = settings;
  const inset = {
    left: Math.round((viewport.width * safeAreaPercent) / 100),
    top: Math.round((viewport.height * safeAreaPercent) / 100),
  };
  const drift = driftAt(now, stage.size);
  const boards = picture.kind === "boards" && !tooOld ? [picture.current, picture.next] : [];
  return (
    <div
      className={styles.screen}
      style={viewport}
      data-showing={picture.kind === "dark" ? picture.why : "board"}
    >
      <title>{`${settings.name} · Tierboard`}</title>
      <div
        className={styles.drifting}
        style={{ ...inset, ...stage.size, transform: `translate(${drift.x}px, ${drift.y}px)` }}
      >
        {boards.flatMap((sheet, place) =>
          sheet
            ? [
                <Board
                  key={sheet.key}
                  {...{ sheet, stage, em, onRed }}
                  seen={place === 0}
                  notice={sheet.key === held?.key ? notice : undefined}
                />,
              ]
            : [],
        )}
        {boards[0] && <PhoneKey board={boards[0].entry.board} least={stage.least} />}
        {picture.kind === "dark" && picture.why === "nothing-due" && <Instead why="nothing-due" />}
        {tooOld && <Instead why="too-old" />}
      </div>
      {picture.kind === "boards" && picture.dimmed && <div className={styles.dim} />}
      {picture.kind === "boards" && picture.celebrates && <Celebration sound={settings.sound ?? false} />}
      {identify && <Identity settings={settings} inset={inset} size={stage.size} />}
    </div>
  );
}

interface BoardProps {
  readonly sheet: Sheet;
  readonly seen: boolean;
  readonly stage: Stage;
  readonly em: TextWidth;
  /** Why it stays, the longest text first. */
  readonly notice: readonly string[] | undefined;
  readonly onRed: (key: string, red: readonly AlertView[]) => void;
}

function Board({ sheet, seen, stage, em, notice, onRed }: BoardProps): JSX.Element {
  const { key, entry, until } = sheet;
  const dwell = useMemo(() => ({ until, ms: entry.dwellS * SECOND_MS }), [until, entry.dwellS]);
  const change = useMemo(() => ({ unit: entry.unit, period: entry.period }), [entry.unit, entry.period]);
  const onOwnRed = useCallback((red: readonly AlertView[]) => onRed(key, red), [onRed, key]);
  return (
    <div className={seen ? styles.seen : styles.unseen} aria-hidden={!seen} data-board={entry.board}>
      <BoardSession entry={entry}>
        <RedWatch board={entry.board} change={change} onRed={onOwnRed} />
        <Wall id={entry.board} em={em} change={change} stage={stage} dwell={dwell} notice={notice} />
      </BoardSession>
    </div>
  );
}

/** The part of the window that the panel shows, and the type that can be read on it. */
function useStage({ settings }: ScreenSelf): Stage {
  const { width, height } = useViewport();
  const { safeAreaPercent, diagonalIn, distanceM } = settings;
  return useMemo(() => {
    const shown = 1 - (2 * safeAreaPercent) / 100;
    return {
      size: { width: Math.round(width * shown), height: Math.round(height * shown) },
      least: smallestType({ diagonalIn, distanceM }, { width, height }),
    };
  }, [width, height, safeAreaPercent, diagonalIn, distanceM]);
}

/** True when the server has not been heard for so long that an administrator wants no numbers on the wall. */
function useTooOld(afterMin: number | undefined): boolean {
  useServerNow(STEP_MS);
  const heardAt = useLive(({ link }) => (isOffline(link) ? link.heardAt : undefined));
  if (afterMin === undefined || heardAt === undefined) return false;
  return deviceNow() - heardAt >= afterMin * MINUTE_MS;
}
