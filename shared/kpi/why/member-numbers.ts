import type { Kpi } from "../definition.ts";
import { rollUp } from "../roll-up.ts";
import { type Fraction, fractionOf } from "./fraction.ts";
import type { BothSpans, Grounds } from "./grounds.ts";
import type { Quotient, Terms } from "./quotient.ts";
import { type Members, membersOf } from "./unit-members.ts";

/** Numbers by member: the units directly below one, and that unit itself for what names it directly. */
type ByMember<T> = BothSpans<ReadonlyMap<string, T>>;

/** What each member adds to a KPI that adds up; a member without facts is not there, and adds nothing. */
export function amountsOf(grounds: Grounds, kpi: Kpi, unit: string): ByMember<number> {
  return ofMembers(grounds, kpi, unit, (members) =>
    mapped(members, (summaries, member) => {
      const outcome = rollUp(kpi, summaries, grounds.tree, member);
      return outcome.kind === "value" ? outcome.value : 0;
    }),
  );
}

/** What each member has for top and bottom of a KPI that is a rate. */
export function fractionsOf(grounds: Grounds, kpi: Kpi, unit: string): ByMember<Fraction> {
  return ofMembers(grounds, kpi, unit, (members) =>
    mapped(members, (summaries, member) => fractionOf(kpi, summaries, grounds.tree, member)),
  );
}

/** What each member has for top and bottom of a formula that divides sums. */
export function quotientFractions(
  grounds: Grounds,
  { top, bottom }: Quotient,
  unit: string,
): ByMember<Fraction> {
  const ids = [...new Set([...top.keys(), ...bottom.keys()])];
  const amounts = new Map(
    ids.flatMap((id) => {
      const kpi = grounds.kpi(id);
      return kpi ? [[id, amountsOf(grounds, kpi, unit)] as const] : [];
    }),
  );
  const at = (span: keyof BothSpans<unknown>): ReadonlyMap<string, Fraction> => {
    const members = new Set([...amounts.values()].flatMap((both) => [...both[span].keys()]));
    const weigh = (terms: Terms, member: string): number =>
      [...terms].reduce((sum, [id, factor]) => sum + factor * (amounts.get(id)?.[span].get(member) ?? 0), 0);
    return new Map(
      [...members].map((member) => [member, { top: weigh(top, member), bottom: weigh(bottom, member) }]),
    );
  };
  return { before: at("before"), after: at("after") };
}

function ofMembers<T>(
  grounds: Grounds,
  kpi: Kpi,
  unit: string,
  read: (members: Members) => ReadonlyMap<string, T>,
): ByMember<T> {
  const { before, after } = grounds.summaries(kpi.id);
  return {
    before: read(membersOf(kpi, before, grounds.tree, unit)),
    after: read(membersOf(kpi, after, grounds.tree, unit)),
  };
}

const mapped = <From, To>(
  map: ReadonlyMap<string, From>,
  to: (value: From, key: string) => To,
): ReadonlyMap<string, To> => new Map([...map].map(([key, value]) => [key, to(value, key)]));
