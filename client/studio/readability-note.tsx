import { Icon } from "../charts/marks/icon.tsx";
import { useCompany } from "../pages/company.tsx";
import type { Readability } from "../wall/readability.ts";
import { sayReadability } from "./say-readability.ts";
import styles from "./workbench.module.css";

interface Props {
  readonly readability: Readability;
  readonly distanceM: number;
  readonly titleAt: (index: number) => string;
}

const METRES = { kind: "number", decimals: 1 } as const;

/** From how far the board can be read, and what to do where that is not enough. */
export function ReadabilityNote({ readability, distanceM, titleAt }: Props) {
  const { format } = useCompany();
  const number = (value: number): string => format.value(value, METRES);
  const isEnough = readability.pages <= 1;
  return (
    <p className={isEnough ? styles.readable : styles.unreadable} data-readable={isEnough}>
      <Icon name={isEnough ? "live" : "trouble"} />{" "}
      {sayReadability(readability, { distanceM, number, titleAt })}
    </p>
  );
}
