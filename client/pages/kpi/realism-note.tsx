import { useQuery } from "@tanstack/react-query";
import type { RealismHint } from "../../../shared/kpi/realism.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { Format } from "../../../shared/units/format.ts";
import { realismQuery } from "../../api/benchmark.ts";
import { Message } from "../../ui/message.tsx";
import { useCompany } from "../company.tsx";

interface Props {
  readonly kpi: KpiView;
  readonly unit: string;
  readonly at: string | undefined;
}

/** Points out a target that asks too far or was set too low (T6); nothing is changed by itself. */
export function RealismNote({ kpi, unit, at }: Props) {
  const { format } = useCompany();
  const { data } = useQuery({ ...realismQuery(kpi.id, unit, at), enabled: kpi.target !== undefined });
  return data?.hints.map((hint) => (
    <Message key={hint.kind} kind="notice" title={sayRealism(hint, kpi, format)} />
  ));
}

/** "The target may be set too low: it was met in each of the last 6 months." */
export function sayRealism(
  hint: RealismHint,
  { period, measure, direction }: KpiView,
  format: Format,
): string {
  if (hint.kind === "set-too-low")
    return `The target may be set too low: it was met in each of the last ${hint.periods} ${period}s.`;
  const times = format.value(hint.times, { kind: "number", decimals: 1 });
  const [target, best] = [hint.target, hint.best].map((value) => format.value(value, measure, "full"));
  const asks =
    direction === "lower"
      ? `${target ?? ""} is 1/${times} of the best month of the benchmark (${best ?? ""})`
      : `${target ?? ""} is ${times} × the best month of the benchmark (${best ?? ""})`;
  return `The target may ask too far: ${asks}.`;
}
