import type { Model } from "../../shared/catalogue/model.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import type { Reading } from "../../shared/kpi/reading.ts";
import type { MomentRule } from "../../shared/moment/rule.ts";
import type { Moment } from "../../shared/protocol/moment.ts";
import { createFormat } from "../../shared/units/format.ts";

/** What was won. */
export type Win =
  | { readonly kind: "reached"; readonly reading: Reading }
  | { readonly kind: "record"; readonly reading: Reading; readonly best: number }
  | { readonly kind: "amount"; readonly unit: string; readonly value: number }
  | { readonly kind: "new-leader"; readonly leader: string; readonly unit: string };

/** A win in words, in the organisation's locale; the rule's own title goes first. */
export function sayMoment(
  { catalogue, tree }: Model,
  rule: MomentRule,
  kpi: Kpi,
  win: Win,
): Omit<Moment, "id" | "at"> {
  const format = createFormat(catalogue.organisation.locale);
  const nameOf = (unit: string): string => tree.get(unit)?.name ?? unit;
  const show = (value: number): string => format.value(value, kpi.measure);
  const party = {
    ...(rule.picture !== undefined && { picture: rule.picture }),
    ...(rule.sound && { sound: rule.sound }),
  };
  switch (win.kind) {
    case "reached": {
      const { unit, target } = win.reading;
      const goal =
        target && ("low" in target ? `${show(target.low)} to ${show(target.high)}` : show(target.value));
      return {
        title: rule.title ?? "Target met",
        text: `${nameOf(unit)}: ${kpi.name} ${goal ?? ""}`.trim(),
        ...party,
      };
    }
    case "record": {
      const value = win.reading.state === "value" ? show(win.reading.value) : "";
      return {
        title: rule.title ?? "A new record",
        text: `${nameOf(win.reading.unit)}: ${kpi.name} ${value}, best so far ${show(win.best)}`,
        ...party,
      };
    }
    case "amount":
      return {
        title: rule.title ?? kpi.name,
        text: `${nameOf(win.unit)}: ${show(win.value)}`,
        ...party,
      };
    case "new-leader":
      return {
        title: rule.title ?? "A new leader",
        text: `${nameOf(win.leader)} leads ${nameOf(win.unit)} in ${kpi.name}`,
        ...party,
      };
  }
}
