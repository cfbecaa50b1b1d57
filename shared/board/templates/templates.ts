import { company } from "./company.ts";
import { department } from "./department.ts";
import { leagueNight } from "./league-night.ts";
import { salesFloor } from "./sales-floor.ts";
import { supportFloor } from "./support-floor.ts";
import type { Template } from "./template.ts";

/** All templates, in the order in which they are offered. */
export const TEMPLATES: readonly Template[] = [company, department, salesFloor, supportFloor, leagueNight];
