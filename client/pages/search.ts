import * as z from "zod/mini";
import { COMPARISONS } from "../../shared/calendar/compared.ts";
import { PERIOD_KINDS } from "../../shared/calendar/period.ts";
import { idSchema, unitIdSchema } from "../../shared/units/id.ts";
import { GROUPINGS } from "./company-page/group.ts";
import { RANGE_NAMES, SERIES_GRAINS } from "./ranges.ts";

// A link that was cut or mistyped still opens: what is not understood is left out, and the page shows its default.
const lenient = <T extends z.core.$ZodType>(schema: T) => z.catch(z.optional(schema), undefined);
const instant = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text))));

const viewSchema = z.object({
  unit: lenient(unitIdSchema),
  period: lenient(z.enum(PERIOD_KINDS)),
  at: lenient(instant),
  range: lenient(z.enum(RANGE_NAMES)),
  grain: lenient(z.enum(SERIES_GRAINS)),
  /** A stretch of the history that was zoomed to, in place of a range; `to` is not included. */
  from: lenient(instant),
  to: lenient(instant),
  /** What the number and its history are compared with. */
  compare: lenient(z.enum(COMPARISONS)),
  /** How a history is shown; a chart unless it says otherwise. */
  show: lenient(z.enum(["table"])),
  /** What an explained change is measured against; the period before unless it says otherwise. */
  basis: lenient(z.enum(["year"])),
  /** What a formula's change is split over; its inputs unless it says otherwise. */
  split: lenient(z.enum(["units"])),
  /** What the company page is grouped by; departments unless it says otherwise. */
  by: lenient(z.enum(GROUPINGS)),
  /** Whose KPIs the list shows; everybody's unless it says so. */
  owner: lenient(z.string().check(z.minLength(1), z.maxLength(200))),
  /** Which alerts are listed; the open ones unless it says otherwise. */
  state: lenient(z.enum(["over", "all"])),
  level: lenient(z.enum(["amber", "red"])),
  /** The key risk indicator whose alerts are listed; all without it. */
  kri: lenient(idSchema),
  /** The kind of the units that a league table ranks; those directly below without it. */
  kind: lenient(z.string().check(z.minLength(1), z.maxLength(40))),
  /** The unit that a chart of many lines brings out. */
  mark: lenient(unitIdSchema),
  /** The rows of a department's page whose trends stand open, with a space between them. */
  trends: lenient(z.string().check(z.minLength(1), z.maxLength(2000))),
  /** The question of a form of several. */
  step: lenient(idSchema),
  /** The KPI that a new one begins as a copy of. */
  copy: lenient(idSchema),
  /** The KPI that a department's league table ranks by. */
  league: lenient(idSchema),
});

/** What a page shows, as its address says it: every part may be absent and then has the page's default. */
export type ViewSearch = Partial<z.infer<typeof viewSchema>>;

/** Reads the parameters of an address. */
export function readView(raw: Readonly<Record<string, unknown>>): ViewSearch {
  return withoutGaps(z.parse(viewSchema, raw));
}

/** Reads `?a=b&c=d` as plain text: an id such as `2026` stays an id. */
export const parseSearch = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text));

/** Writes parameters so that people can read them: a slash and a colon need no escape after a `?`. */
export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === "string" && value !== "") parameters.set(name, value);
  }
  const text = parameters.toString().replaceAll("%2F", "/").replaceAll("%3A", ":");
  return text && `?${text}`;
}

function withoutGaps(search: ViewSearch): ViewSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
