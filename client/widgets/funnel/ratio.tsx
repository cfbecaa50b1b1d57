import type { JSX } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import { Figure, figureWidth } from "../../charts/marks/figure.tsx";
import { fitText, longestFitting } from "../../charts/text-width.ts";
import type { Item, Room, WidgetProps } from "../define.ts";
import { shareMeasure, shareTexts } from "./share-texts.ts";
import type { Share } from "./steps.ts";
import styles from "./view.module.css";

/** Of the height, for the ratio; below so many ems there is none, as the second step tells it too. */
const SHARE = 0.38;
const LEAST_EMS = 3;
const LINE = 1.3;
const FIGURE_LINE = 1.1;
const LARGEST_EMS = 4;

/** How high the ratio of two KPIs is, in CSS pixels; 0 where it has no room. */
export function ratioHeight({ height, type }: Room): number {
  const wanted = height * SHARE;
  return wanted < LEAST_EMS * type.small ? 0 : wanted;
}

interface Props extends Pick<WidgetProps<object>, "room" | "format"> {
  readonly share: Share;
  /** What is a share of the other. */
  readonly part: Item;
}

/** Two KPIs as one number: what share of the first the second is, or why there is none. */
export function Ratio({ share, part, room, format }: Props): JSX.Element {
  const { small, least } = room.type;
  const height = ratioHeight(room);
  const muted = [part, share.of].some(({ seen }) => isOld(seen));
  const sentence = `${part.kpi.name} of ${share.of.kpi.name}`;
  const text = fitText(sentence, { width: room.width, most: small, least, lines: 1, em: room.em }).size;
  const parts = share.kind === "share" ? format.parts(share.value, shareMeasure(share.value)) : undefined;
  const texts = shareTexts(share, format);
  const said =
    longestFitting(texts, room.width / small, (one) => room.em(one, 600)) ?? texts[texts.length - 1];
  let figure = Math.min(small * LARGEST_EMS, (height - LINE * text) / FIGURE_LINE);
  while (parts && figure > small && figureWidth(parts, figure, least, room.em) > room.width) figure *= 0.97;
  return (
    <div className={styles.ratio} style={{ height }}>
      {parts ? (
        <Figure parts={parts} size={figure} least={least} muted={muted} />
      ) : (
        <span className={styles.missing}>{said}</span>
      )}
      <p className={styles.sentence} style={{ fontSize: text }}>
        {sentence}
      </p>
    </div>
  );
}
