import { useQuery } from "@tanstack/react-query";
import { type Reading, readingKey, type ReadingRef } from "../../../shared/kpi/reading.ts";
import { readingQuery } from "../../api/reading.ts";
import { useReading } from "../../live/use-reading.ts";

interface Options {
  /** An instant in the period that is meant; absent for the present, which is pushed. */
  readonly at: string | undefined;
  /** Ask for the present one too until it is pushed: for the number that the page is about. */
  readonly askFirst?: boolean;
}

/** A reading, of the present as it is pushed or of the past as it is asked for; `error` when there is neither. */
export function useReadingOf(
  ref: ReadingRef,
  { at, askFirst = false }: Options,
): { reading: Reading | undefined; error: Error | null } {
  const pushed = useReading(readingKey(ref));
  const asked = useQuery({
    ...readingQuery(ref, at),
    enabled: at !== undefined || (askFirst && pushed === undefined),
  });
  const reading = at === undefined ? (pushed ?? asked.data) : asked.data;
  return { reading, error: reading === undefined ? asked.error : null };
}
