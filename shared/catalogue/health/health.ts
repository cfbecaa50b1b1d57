import { MOST_SILENT_DAYS } from "../../kpi/data-alert.ts";
import { CATEGORIES, type Kpi, missingFrom } from "../../kpi/definition.ts";
import { inputsOf } from "../../kpi/formula.ts";
import { inUse } from "../../kpi/in-use.ts";
import { type Kri, missingFromKri } from "../../risk/kri.ts";
import { DAY_MS, type UnixMs } from "../../units/time.ts";
import type { Model } from "../model.ts";
import { isActivityName } from "./activity-name.ts";
import type { Finding, UnitHealth } from "./finding.ts";

const MOST_TIER_1 = 3;

/** The outcome of one check: fulfilled, or what was found. */
type Checked = Finding | undefined;

/**
 * How good a catalogue is (O3), by department: what belongs to no department stands under its own unit, in the order
 * of the units. Retired KPIs (O2) are not looked at, and are no reason for another. `newest` is the instant of each KPI's newest fact; a KPI that it does not name never had one.
 */
export function catalogueHealth(
  model: Model,
  newest: ReadonlyMap<string, UnixMs>,
  now: UnixMs,
): readonly UnitHealth[] {
  const { catalogue, tree } = model;
  const followed = inUse(catalogue.kpis);
  const ids = new Set(followed.map(({ id }) => id));
  const read = new Set(
    followed.flatMap(({ id }) => {
      const formula = model.formula(id);
      return formula ? inputsOf(formula) : [];
    }),
  );
  const isDriver = ({ id, drives }: Kpi): boolean =>
    read.has(id) || (drives ?? []).some((driven) => ids.has(driven));
  const departmentOf = (unit: string): string =>
    tree.lineage(unit).find((id) => tree.get(id)?.kind === "department") ?? unit;
  const within = <T extends { readonly unit: string }>(all: readonly T[], unit: string): readonly T[] =>
    all.filter((one) => departmentOf(one.unit) === unit);

  return catalogue.units.flatMap(({ id: unit, kind }): UnitHealth[] => {
    const kpis = within(followed, unit);
    const kris = within(catalogue.kris, unit);
    const checked = [
      ...(kind === "department" && kpis.length > 0 ? ofDepartment(kpis) : []),
      ...kpis.flatMap((kpi) => ofKpi(kpi, isDriver(kpi), newest.get(kpi.id), now)),
      ...kris.map(ofKri),
    ];
    if (checked.length === 0) return [];
    return [{ unit, checks: checked.length, findings: checked.filter((finding) => finding !== undefined) }];
  });
}

function ofDepartment(kpis: readonly Kpi[]): readonly Checked[] {
  const first = kpis.filter(({ tier }) => tier === 1);
  return [
    first.length > MOST_TIER_1 ? { check: "few-tier-1", kpis: first.map(({ id }) => id) } : undefined,
    ...CATEGORIES.map((category): Checked =>
      first.some((kpi) => kpi.category === category) ? undefined : { check: "category", category },
    ),
  ];
}

function ofKpi(kpi: Kpi, isDriver: boolean, newest: UnixMs | undefined, now: UnixMs): readonly Checked[] {
  const { id } = kpi;
  const missing = missingFrom(kpi);
  const isFresh = newest !== undefined && now - newest <= MOST_SILENT_DAYS * DAY_MS;
  return [
    missing.length > 0 ? { check: "defined", kpi: id, missing } : undefined,
    ...(kpi.tier === 2 ? [isDriver ? undefined : ({ check: "drives", kpi: id } as const)] : []),
    ...(isActivityName(kpi.name)
      ? [kpi.outcome === undefined ? ({ check: "outcome", kpi: id } as const) : undefined]
      : []),
    isFresh ? undefined : { check: "fresh", kpi: id, ...(newest !== undefined && { newest }) },
  ];
}

function ofKri(kri: Kri): Checked {
  const missing = missingFromKri(kri);
  return missing.length > 0 ? { check: "kri", kri: kri.id, missing } : undefined;
}
