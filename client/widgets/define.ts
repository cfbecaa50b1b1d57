import type { ReactNode } from "react";
import type { PeriodKind } from "../../shared/calendar/period.ts";
import type { Objective } from "../../shared/kpi/objective-definition.ts";
import type { Reading, ReadingRef } from "../../shared/kpi/reading.ts";
import type { Scorecard } from "../../shared/kpi/scorecard-definition.ts";
import type { KpiView } from "../../shared/protocol/catalogue-views.ts";
import type { Pace, Series } from "../../shared/protocol/history-views.ts";
import type { League } from "../../shared/protocol/league-views.ts";
import type { Moment } from "../../shared/protocol/moment.ts";
import type { WatchedKri } from "../../shared/risk/watched-kri.ts";
import type { TimeFormat } from "../../shared/units/format-time.ts";
import type { Format } from "../../shared/units/format.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { TextWidth } from "../charts/text-width.ts";
import type { Seen } from "../live/freshness.ts";

/** One KPI of a tile, with its newest reading; none before the first snapshot has arrived. */
export interface Item {
  readonly kpi: KpiView;
  readonly unit: string;
  readonly unitName: string;
  readonly reading: Reading | undefined;
  readonly seen: Seen;
}

/** Type sizes of a tile in CSS pixels; all tiles of a row have the same. */
export interface TypeSizes {
  /** Titles and names. */
  readonly label: number;
  /** What stands around numbers. */
  readonly small: number;
  /** Below that, nothing can be read from afar. */
  readonly least: number;
  /** The one number of a tile that has one. */
  readonly headline: number;
}

/** The room below a tile's title, in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly type: TypeSizes;
  readonly em: TextWidth;
}

/** All that a widget sees of the world. */
export interface WidgetProps<S> {
  readonly items: readonly Item[];
  readonly settings: S;
  /** Present once loaded, when the widget needs it. */
  readonly series: Series | undefined;
  readonly league: League | undefined;
  /** Of the reading's own period. Its values are some seconds old: the reading's are the newest. */
  readonly pace: Pace | undefined;
  /** The newest wins, the newest first. */
  readonly moments?: readonly Moment[] | undefined;
  /** Of a tile that names one; its items are the scorecard's, in their order. */
  readonly scorecard?: Scorecard | undefined;
  /** Of a tile that is about objectives; its items are their key results, one objective after the other. */
  readonly objectives?: readonly Objective[] | undefined;
  /** Of a tile that watches KRIs; its items are what they judge, one for each. */
  readonly kris?: readonly WatchedKri[] | undefined;
  /** By the server's clock; moves in steps of a few seconds. */
  readonly now: UnixMs;
  readonly format: Format;
  readonly times: TimeFormat;
  readonly room: Room;
  /** The page of a KPI. */
  readonly linkTo: (ref: ReadingRef) => string;
}

/** What a widget wants beside readings; series and league always of its first item. */
export interface Needs {
  /** So many periods, counted back from the end of the reading's own. */
  readonly periods?: number | undefined;
  /** What kind of periods; the reading's own when absent. Of other kinds no point is live: the reading itself is. */
  readonly grain?: PeriodKind;
  readonly league?: boolean;
  /** Of the league: only units of this kind, anywhere below; those directly below when absent. */
  readonly kind?: string;
  /** The way to the target over the reading's period. */
  readonly pace?: boolean;
  /** The wins that were celebrated last. */
  readonly moments?: boolean;
}

/** A kind of tile. Its folder's name is its kind; it also holds `fixtures.ts`, which the gallery and the laws draw. */
export interface WidgetDefinition<S> {
  readonly about: string;
  /** What `settings` of a tile may say; everything has a default. */
  readonly settings: SettingsShape<S>;
  /** Its one number is drawn as large as the row allows. */
  readonly headline: boolean;
  /** The whole tile leads to its KPI, or each row to its own; or the widget shows no KPI at all. */
  readonly links: "tile" | "rows" | "none";
  /** The width below which it cannot be read, in ems of the smallest type, where one number needs less. */
  readonly narrowest?: number;
  /** What it shows, for saying that there is none; "KPI" when absent. */
  readonly shows?: string;
  /** What a new tile of it is about, where that is not a KPI. */
  readonly begins?: { readonly kris?: "all" };
  needs(settings: S): Needs;
  View(props: WidgetProps<S>): ReactNode;
}

/** A state worth looking at: what a tile would get. Time stands still at `now`. */
export interface Fixture {
  readonly title: string;
  readonly items: readonly Item[];
  readonly series?: Series;
  readonly league?: League;
  readonly pace?: Pace;
  readonly moments?: readonly Moment[];
  readonly scorecard?: Scorecard;
  readonly objectives?: readonly Objective[];
  readonly kris?: readonly WatchedKri[];
  /** As a board would give them; checked by the widget's schema. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The size of the tile at 1920 × 1080, in CSS pixels; 462 × 306 (a twelfth of the screen) when absent. */
  readonly size?: readonly [width: number, height: number];
}

/** By name; `typical` and `waiting` are always there. */
export type Fixtures = Readonly<Record<string, Fixture>> & {
  readonly typical: Fixture;
  readonly waiting: Fixture;
};

export const defineWidget = <S>(definition: WidgetDefinition<S>): WidgetDefinition<S> => definition;

/** What a form asks for a setting with; limits are allowed themselves. */
export type SettingForm =
  | { readonly kind: "flag" }
  | { readonly kind: "whole"; readonly from: number; readonly to: number }
  | { readonly kind: "text"; readonly most: number }
  | { readonly kind: "choice"; readonly words: readonly string[] };

/** One setting: what it is when nobody says anything, what it may be, and whether a value is that. */
export interface Setting<T> {
  readonly otherwise: T;
  /** What would be right, in words. */
  readonly right: string;
  readonly form: SettingForm;
  /** What it does, for who fills in the form. */
  readonly about?: string | undefined;
  accepts(value: unknown): value is T;
}

/** The settings of a widget by name; as data, so that forms can be drawn from them, and no schema library is loaded. */
export type SettingsShape<S> = { readonly [K in keyof S]: Setting<S[K]> };
export type SettingsOf<Shape> = {
  readonly [K in keyof Shape]: Shape[K] extends Setting<infer T> ? T : never;
};

interface About {
  readonly about?: string;
}

/** A setting that is true or false. */
export const flag = (otherwise: boolean, { about }: About = {}): Setting<boolean> => ({
  otherwise,
  right: "true or false",
  form: { kind: "flag" },
  about,
  accepts: (value) => typeof value === "boolean",
});

/** A setting that is a whole number; both limits are allowed. */
export const whole = (
  otherwise: number,
  { from, to, about }: { from: number; to: number } & About,
): Setting<number> => ({
  otherwise,
  right: `a whole number from ${from} to ${to}`,
  form: { kind: "whole", from, to },
  about,
  accepts: (value): value is number =>
    Number.isInteger(value) && Number(value) >= from && Number(value) <= to,
});

/** A setting that is a text of at most so many characters. */
export const text = (otherwise: string, { most, about }: { most: number } & About): Setting<string> => ({
  otherwise,
  right: `a text of at most ${most} characters`,
  form: { kind: "text", most },
  about,
  accepts: (value): value is string => typeof value === "string" && value.length <= most,
});

/** A setting that is one of some words. */
export const choice = <const W extends string>(
  words: readonly W[],
  otherwise: W,
  { about }: About = {},
): Setting<W> => ({
  otherwise,
  right: words.join(" or "),
  form: { kind: "choice", words },
  about,
  accepts: (value): value is W => words.some((word) => word === value),
});
