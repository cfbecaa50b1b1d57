import type { AlertView } from "../../../shared/protocol/alert-views.ts";

const weight = ({ level, ended }: AlertView): number => (ended ? 0 : level === "red" ? 2 : 1);

/** What is open before what waits to be seen, red before amber; otherwise as they come, the newest first. */
export const worstFirst = (a: AlertView, b: AlertView): number => weight(b) - weight(a);
