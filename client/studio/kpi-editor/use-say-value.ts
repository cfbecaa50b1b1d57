import { measureSchema } from "../../../shared/kpi/definition.ts";
import { useCompany } from "../../pages/company.tsx";
import { useForm } from "./form.tsx";

/** Says a number in the measure of the KPI that is being edited; plainly while it has none. */
export function useSayValue(): (value: number) => string {
  const { draft } = useForm();
  const { format } = useCompany();
  const measure = measureSchema.safeParse(draft.measure);
  return (value) => format.value(value, measure.success ? measure.data : { kind: "number" });
}
