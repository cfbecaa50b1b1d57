import type { Calendar } from "../../../shared/calendar/periods.ts";
import type { Day } from "../../../shared/calendar/days.ts";
import { DAY_MS, type UnixMs } from "../../../shared/units/time.ts";
import { bell, dieOf, wander } from "./dice.ts";

/** How a figure develops over months. */
export interface Course {
  /** Its level in the middle of the drift. */
  readonly base: number;
  /** How far the drift takes it, as a share of `base`: from 1 - drift, over about two years, to 1 + drift. */
  readonly drift?: number;
  /** Height of its slow waves, as a share. */
  readonly waves?: number;
  /** Size of its day-to-day noise, as a share. */
  readonly noise?: number;
  /** How strongly it follows the seasons, 0 … 1. */
  readonly season?: number;
}

// The middle of the drift. Levels flatten out on both sides, so that a demo of any later year stays near its targets.
const MIDDLE = Date.UTC(2026, 5, 1);
const YEAR_MS = 365.25 * DAY_MS;
const WAVE_MS = 19 * DAY_MS;

/** Selling to carriers: strong before summer and in autumn, quiet in August and around the end of the year. */
const SEASONS = [0.95, 1, 1.05, 1.02, 1.01, 1.03, 0.96, 0.91, 1.04, 1.05, 1.03, 0.95];

/** The course's level at an instant, without day-to-day noise. */
export function levelAt(name: string, course: Course, at: UnixMs): number {
  const { base, drift = 0, waves = 0 } = course;
  const drifted = base * (1 + drift * Math.tanh((at - MIDDLE) / YEAR_MS));
  return drifted * (1 + waves * wander(dieOf(`${name} waves`), at / WAVE_MS));
}

/** The course's level for a day: with noise and season. */
export function levelOf(name: string, course: Course, day: Day): number {
  const { noise = 0, season = 0 } = course;
  const face = Math.floor(day.start / DAY_MS);
  const seasonal = 1 + season * ((SEASONS[day.date.month - 1] ?? 1) - 1);
  return levelAt(name, course, day.start) * seasonal * (1 + noise * bell(dieOf(`${name} noise`), face));
}

const BAD_WEEKS = 0.06;
const BAD_WEEK = 0.78;

/** 1, or less in the occasional bad week of a department. */
export function luckOf(department: string, calendar: Calendar, day: Day): number {
  const week = calendar.periodAt("week", day.start);
  const face = Math.round(week.start / (7 * DAY_MS));
  return dieOf(`${department} luck`)(face) < BAD_WEEKS ? BAD_WEEK : 1;
}

/**
 * The weight of a day among those of a mean week: `rest` is what a Saturday, Sunday or holiday has of a business day.
 */
export function weightOf(calendar: Calendar, day: Day, rest: number): number {
  const business = 7 / (5 + 2 * rest);
  return calendar.isBusinessDay(day) ? business : business * rest;
}
