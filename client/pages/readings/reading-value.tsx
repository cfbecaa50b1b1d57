import type { Reading } from "../../../shared/kpi/reading.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { Format, Room } from "../../../shared/units/format.ts";
import styles from "./reading-value.module.css";

interface Props {
  readonly kpi: KpiView;
  readonly reading: Reading | undefined;
  readonly format: Format;
  readonly room: Room;
}

/** A reading's number, with what stands around the digits in small; a missing one is said, never drawn as 0 (K8). */
export function ReadingValue({ kpi, reading, format, room }: Props) {
  if (reading?.state !== "value") {
    const word = reading === undefined ? "…" : reading.state;
    return <span className={styles.missing}>{word}</span>;
  }
  return (
    <span className={styles.value}>
      {format.parts(reading.value, kpi.measure, room).map(({ kind, text }, place) => (
        <span key={place} className={styles[kind]}>
          {text}
        </span>
      ))}
    </span>
  );
}
