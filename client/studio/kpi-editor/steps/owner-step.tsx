import { useCompany } from "../../../pages/company.tsx";
import { TextAnswer } from "../text-answer.tsx";

/** Who answers for the KPI (K1). */
export function OwnerStep() {
  const { kpis } = useCompany();
  const known = [...new Set(kpis.flatMap(({ owner }) => (owner === undefined ? [] : [owner])))].sort();
  return (
    <TextAnswer
      field="owner"
      label="Owner"
      offers={known}
      hint="One person or role that can do something about it, and is told when it goes wrong."
    />
  );
}
