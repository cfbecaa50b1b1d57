import { useCompany } from "../pages/company.tsx";
import type { FieldControl } from "../ui/field.tsx";

interface Props extends FieldControl {
  readonly value: string | undefined;
  /** What stands for no unit of its own, where that is possible. */
  readonly none?: string;
  readonly onPick: (unit: string | undefined) => void;
}

/** Picks a unit, each under its parent; also one that the organisation does not have any more. */
export function UnitSelect({ value, none, onPick, ...control }: Props) {
  const { tree } = useCompany();
  const depth = (id: string): number => id.split("/").length - 1;
  const isKnown = value === undefined || tree.get(value) !== undefined;
  return (
    <select
      {...control}
      value={value ?? ""}
      onChange={({ target: { value: picked } }) => onPick(picked === "" ? undefined : picked)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {tree.units.map(({ id, name }) => (
        <option key={id} value={id}>
          {`${"\u2003".repeat(depth(id))}${name}`}
        </option>
      ))}
      {!isKnown && <option value={value}>{value} (not there any more)</option>}
    </select>
  );
}
