import { queryOptions } from "@tanstack/react-query";
import type { Watchable } from "../../shared/board/tile-subject.ts";
import type { List } from "../../shared/protocol/http.ts";
import { apiPath, requestJson } from "./request.ts";

/** What tiles can be about beside KPIs. */
export type Subjects = Omit<Watchable, "kpis">;

const LISTS = ["scorecards", "objectives", "kris"] as const satisfies (keyof Subjects)[];

/** All scorecards, objectives and key risk indicators, as they are defined. */
export const subjectsQuery = queryOptions({
  queryKey: ["catalogue", "subjects"],
  queryFn: async ({ signal }): Promise<Subjects> => {
    const lists = LISTS.map(async (name) => {
      const { items } = await requestJson<List<object>>(apiPath([name]), signal);
      return [name, items];
    });
    return Object.fromEntries(await Promise.all(lists)) as Subjects;
  },
});
