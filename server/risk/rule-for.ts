import type { AlertRule } from "../../shared/risk/rule.ts";
import { ruleOf } from "../../shared/risk/rule-of.ts";
import type { AlertSubject } from "../store/alert-store.ts";

const made = new WeakMap<AlertSubject, AlertRule>();

/** The rule of what is watched; made once, as it is asked for in every round. */
export function ruleFor(subject: AlertSubject): AlertRule {
  const rule = made.get(subject) ?? ruleOf(subject.kri, subject.kpi);
  made.set(subject, rule);
  return rule;
}
