import type { JSX } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import { runRateOf } from "../../../shared/kpi/run-rate.ts";
import { NO_RUN_RATE_WORDS } from "../../../shared/kpi/words.ts";
import { type Fact, layOutFacts, packFacts } from "../../charts/marks/facts-layout.ts";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { FigureWithFacts } from "../../charts/marks/figure-with-facts.tsx";
import { MissingMark } from "../../charts/marks/missing-mark.tsx";
import { whyMissing } from "../../charts/marks/missing.ts";
import { standingFacts } from "../../charts/marks/standing-facts.tsx";
import { linesOf, longestFitting } from "../../charts/text-width.ts";
import type { Item, Room, WidgetProps } from "../define.ts";
import { type Said, sayCountdown } from "./say.ts";
import styles from "./view.module.css";

const LINE = 1.3;

/** What is left to reach the target of one KPI. */
export function Countdown(props: WidgetProps<object>): JSX.Element | null {
  const item = props.items[0];
  if (!item) return null;
  const { reading } = item;
  return reading?.state === "value" ? (
    <Value {...props} item={item} reading={reading} />
  ) : (
    <Missing {...props} item={item} reading={reading} />
  );
}

type ValueReading = Extract<Item["reading"], { state: "value" }>;
interface Shown<R> extends WidgetProps<object> {
  readonly item: Item;
  readonly reading: R;
}

function Value(props: Shown<ValueReading>): JSX.Element {
  const { item, reading, pace, room, format } = props;
  const { width, height, em } = room;
  const { small, least } = room.type;
  const { measure } = item.kpi;
  const said = saidOf(props, reading.value) ?? {
    figure: format.parts(reading.value, measure),
    of: [],
    facts: [],
  };
  const sentence = !pace
    ? "Asking the server"
    : pace.runRate.kind === "none"
      ? NO_RUN_RATE_WORDS[pace.runRate.reason]
      : undefined;
  const below = sentence === undefined ? 0 : linesOf(sentence, width / small, em) * small * LINE;
  const facts = [
    ...standingFacts(reading, { ...props, seen: item.seen, em, ems: width / small }),
    ...factsOf(said.facts, room),
  ];
  const layout = layOutFacts(said.figure, said.of, facts, {
    ...{ width, small, least, em },
    height: Math.max(small * 3, height - below),
    most: height * 0.6,
  });
  const old = isOld(item.seen);
  return (
    <div className={styles.body} style={{ fontSize: small }}>
      <FigureWithFacts parts={said.figure} layout={layout} small={small} least={least} muted={old} />
      {sentence !== undefined && layout.height + below <= height + 1 && (
        <p className={styles.sentence}>{sentence}</p>
      )}
    </div>
  );
}

/** Without a value the plan is told all the same: nothing has been reported, so all of the target is to go. */
function Missing(props: Shown<Exclude<Item["reading"], { state: "value" }>>): JSX.Element {
  const { item, reading, room, format, times } = props;
  const { small } = room.type;
  const missing = whyMissing(reading, times);
  const said = reading?.state === "waiting" ? saidOf(props, undefined) : undefined;
  const target = reading?.target && "value" in reading.target ? reading.target.value : undefined;
  const facts = factsOf(
    [
      ...(said && target !== undefined ? [[`All of ${format.value(target, item.kpi.measure)} to go`]] : []),
      ...(said?.facts ?? []),
    ],
    room,
  );
  const size = Math.min(small * 4, Math.max(small * 2, room.height - small * 4));
  const free = room.height - size - linesOf(missing.sentence, room.width / small, room.em) * small * LINE;
  const lines = packFacts(facts, room.width / small).slice(0, Math.max(0, Math.floor(free / (small * LINE))));
  return (
    <div className={styles.body} style={{ fontSize: small }}>
      <MissingMark missing={missing} size={size} />
      <p className={styles.sentence}>{missing.sentence}</p>
      {lines.map((line) => (
        <FactsLine key={line.map(({ key }) => key).join(" ")}>
          {line.map(({ key, node }) => (
            <span key={key}>{node}</span>
          ))}
        </FactsLine>
      ))}
    </div>
  );
}

/** The course is some seconds old, and the value is the newest: what depends on both is reckoned here. */
function saidOf(
  { pace, item, times, format }: Shown<Item["reading"]>,
  value: number | undefined,
): Said | undefined {
  if (!pace || pace.runRate.kind === "none") return undefined;
  const { measure } = item.kpi;
  return sayCountdown(runRateOf(pace.runRate, value), {
    format,
    measure,
    periodName: times.period(pace.period),
  });
}

const factsOf = (all: readonly (readonly string[])[], { width, type, em }: Room): Fact[] =>
  all.flatMap((texts): Fact[] => {
    const text = longestFitting(texts, width / type.small, em);
    return text === undefined ? [] : [{ key: text, node: text, ems: em(text) }];
  });
