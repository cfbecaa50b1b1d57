import type { Course } from "./course.ts";

interface SeriesParts {
  readonly kpi: string;
  readonly unit: string;
}

/** Events that add up: of a money amount each, or counted (each is 1). */
export interface Flow extends SeriesParts {
  readonly kind: "flow";
  /** What a mean month brings. */
  readonly month: Course;
  /** How many events a mean day has; absent = the amount counts events. */
  readonly events?: number;
  /** What a Saturday, Sunday or holiday has of a business day. */
  readonly rest: number;
  /** Share of a day that is there when it begins. */
  readonly opening?: number;
  /** Share that comes in working hours. */
  readonly work?: number;
}

/** Cases, each with a result: `rate` is the share of good ones (`hit`) or the mean size of a case (`size`). */
export interface Cases extends SeriesParts {
  readonly kind: "cases";
  readonly of: "hit" | "size";
  readonly rate: Course;
  /** Cases of a mean day. */
  readonly perDay: number;
  readonly rest: number;
  readonly opening?: number;
}

/** A level, sampled at the beginning of each day and, where given, every so many minutes from there. */
export interface Level extends SeriesParts {
  readonly kind: "level";
  readonly path: Course;
  readonly decimals: number;
  readonly everyMinutes?: number;
}

/** What the simulation knows of one KPI and one unit. */
export type Series = Flow | Cases | Level;
