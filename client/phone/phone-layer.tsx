import { type JSX, useEffect, useEffectEvent, useMemo, useState } from "react";
import { pointedLink, type PointedLink } from "../lib/pointed-link.ts";
import { boardPage, COMPANY, COMPANY_PAGE } from "../wall/links.ts";
import { boardQuestion } from "../wall/questions.ts";
import { useAsked } from "../wall/use-asked.ts";
import { PhoneCard } from "./phone-card.tsx";
import { sayAddress } from "./say-address.ts";

/** How long somebody with a remote control stays on a tile before its code comes. */
const REST_MS = 600;
/** Whoever wanted it has it by then; the wall is everybody's again. */
const SHOWN_MS = 60_000;

interface Props {
  readonly board: string;
  readonly least?: number | undefined;
  /** The key that was pressed before this was there. */
  readonly first: string;
}

const isAsk = (key: string): boolean => key.toLowerCase() === "q";
const isArrow = (key: string): boolean => key.startsWith("Arrow");

interface Shown {
  readonly path: string;
  readonly name: string;
  /** Where the tile is not. */
  readonly side: "left" | "right";
}

/**
 * A wall's codes for phones. Q shows that of the tile that is focused or under the pointer, else the board's own, and
 * takes it away; so do Escape, and a minute. With the arrows of a remote control it is enough to stay on a tile.
 */
export function PhoneLayer({ board, least, first }: Props): JSX.Element | null {
  const { data } = useAsked(useMemo(() => boardQuestion(board), [board]));
  const codeOf = (link: PointedLink | undefined): Shown => {
    const path = link?.path ?? (board === COMPANY ? COMPANY_PAGE : boardPage(board, "dark"));
    return { path, name: sayAddress(path, data), side: link?.half === "right" ? "left" : "right" };
  };
  const [shown, setShown] = useState(() => (isAsk(first) ? codeOf(pointedLink()) : undefined));
  const [resting, setResting] = useState<object | undefined>(() => (isArrow(first) ? {} : undefined));
  const press = useEffectEvent((key: string): void => {
    if (key === "Escape") setShown(undefined);
    else if (isAsk(key)) setShown(shown ? undefined : codeOf(pointedLink()));
    else if (isArrow(key)) setResting({});
  });
  const rest = useEffectEvent((): void => {
    const link = pointedLink();
    setShown(link && codeOf(link));
  });

  useEffect(() => {
    const listen = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
      if (!ctrlKey && !metaKey && !altKey) press(key);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  useEffect(() => {
    if (!resting) return undefined;
    const timer = setTimeout(() => rest(), REST_MS);
    return () => clearTimeout(timer);
  }, [resting]);
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(() => setShown(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);

  return shown ? <PhoneCard {...shown} least={least} /> : null;
}
