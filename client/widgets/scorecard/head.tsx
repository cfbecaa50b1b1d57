import type { JSX } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import type { ScorecardStanding } from "../../../shared/kpi/scorecard.ts";
import type { Format } from "../../../shared/units/format.ts";
import { numberPart, unitPart, NBSP, type Part } from "../../../shared/units/part.ts";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { Figure, figureWidth } from "../../charts/marks/figure.tsx";
import type { TextWidth } from "../../charts/text-width.ts";
import type { WidgetProps } from "../define.ts";
import styles from "./view.module.css";

interface Props extends Pick<WidgetProps<object>, "items" | "room" | "format"> {
  readonly standing: ScorecardStanding;
  readonly scale: number;
  /** CSS pixels. */
  readonly height: number;
}

const LINE = 1.3;
const FIGURE_LINE = 1.06;
const SPACE = 0.6;
/** Between facts on one line, as the style sheet has it. */
const BETWEEN = 0.9;
/** A rating is points, with a decimal where there is one. */
const RATING = { kind: "score" } as const;

/** The aggregate, large; beside it the rating, how much of it is assumed, and the modifier, as far as there is room. */
export function Head({ items, room, format, standing, scale, height }: Props): JSX.Element {
  const { em, type, width } = room;
  const { small } = type;
  const facts = factsOf(standing, scale, { format, isShort: false });
  const widest = figureWidth(partsOf(format.share(2)), 1, 0, em);
  const longest = Math.max(...facts.map((fact) => em(fact))) + SPACE;
  const size = Math.max(small, Math.min(height / FIGURE_LINE, (width - longest * small) / widest));
  const parts = partsOf(format.share(standing.aggregate));
  const free = (width - figureWidth(parts, size, small, em)) / small - SPACE;
  const most = Math.max(1, Math.floor(height / (small * LINE) + 0.05));
  const packed = pack(facts, free, most, em);
  const isWhole = packed.flat().length === facts.length;
  const lines = isWhole ? packed : pack(factsOf(standing, scale, { format, isShort: true }), free, most, em);
  const muted = items.some(({ seen, reading }) => reading?.state === "value" && isOld(seen));
  return (
    <div className={styles.head} style={{ height }}>
      <Figure parts={parts} size={size} least={small} muted={muted || standing.assumed === items.length} />
      <div className={styles.facts}>
        {lines.map((line) => (
          <FactsLine key={line[0]}>
            {line.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </FactsLine>
        ))}
      </div>
    </div>
  );
}

/** What goes with the aggregate, the most important first: that it is assumed, above all (S7). */
function factsOf(
  { items, rating, assumed, modifier }: ScorecardStanding,
  scale: number,
  { format, isShort }: { readonly format: Format; readonly isShort: boolean },
): string[] {
  const points = `${format.value(rating, RATING)} of ${format.value(scale, RATING)}`;
  return [
    ...(assumed === 0
      ? []
      : [assumed === items.length ? "all assumed" : `${assumed} of ${items.length} assumed`]),
    isShort ? points : `rating ${points}`,
    ...(modifier === undefined ? [] : [`modifier ${format.share(modifier)}`]),
  ];
}

/** Facts on so many lines, each as full as it goes; what has no room is left out. */
function pack(facts: readonly string[], ems: number, most: number, em: TextWidth): string[][] {
  const lines: string[][] = [];
  for (const fact of facts) {
    const last = lines[lines.length - 1];
    const used = last?.reduce((sum, one) => sum + em(one) + BETWEEN, 0) ?? Infinity;
    // While there are lines to spare, each fact has one of its own.
    const isSparing = lines.length + (facts.length - facts.indexOf(fact)) > most;
    if (last && isSparing && used + em(fact) <= ems) last.push(fact);
    else if (lines.length < most) lines.push([fact]);
  }
  return lines;
}

/** A share with its digits apart from the sign, which is drawn smaller. */
function partsOf(text: string): readonly Part[] {
  const [digits = "", sign = ""] = text.split(NBSP);
  return [numberPart(digits), unitPart(`${NBSP}${sign}`)];
}
