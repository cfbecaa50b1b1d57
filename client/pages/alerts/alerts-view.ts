import type { ViewSearch } from "../search.ts";

/** Which alerts the list shows, as its address says it. */
export type AlertsView = Pick<ViewSearch, "state" | "level" | "unit" | "owner" | "kri">;
