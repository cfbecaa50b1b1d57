import { useShallow } from "zustand/react/shallow";
import { type Reading, readingKey, type ReadingRef } from "../../../shared/kpi/reading.ts";
import { useLive } from "../../live/use-reading.ts";

/** The newest of several readings, in the order in which they are named; `undefined` for each that has not arrived. */
export const usePushed = (refs: readonly ReadingRef[]): readonly (Reading | undefined)[] =>
  useLive(useShallow(({ readings }) => refs.map((ref) => readings.get(readingKey(ref)))));
