import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Reading } from "../../shared/kpi/reading.ts";
import type { Live, LiveStore } from "./live-store.ts";

/** The live store of this page. */
export const LiveContext = createContext<LiveStore | undefined>(undefined);

/** A part of what is pushed; the component draws again only when that part is another object. */
export function useLive<T>(select: (live: Live) => T): T {
  const store = useContext(LiveContext);
  if (!store) throw new Error("useLive needs a LiveContext above it");
  return useStore(store, select);
}

/** The newest reading of that key (`readingKey`); `undefined` until one has arrived. */
export const useReading = (key: string): Reading | undefined => useLive(({ readings }) => readings.get(key));
