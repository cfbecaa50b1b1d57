import { isReservedBoardId } from "../../shared/board/reserved.ts";
import type { BoardListing } from "../../shared/protocol/board-views.ts";
import { isId, nameSchema } from "../../shared/units/id.ts";
import { Field } from "../ui/field.tsx";
import { freeId } from "./free-id.ts";
import styles from "./studio.module.css";

/** How a new board is to be called; the id follows the name until somebody gives another. */
export interface Naming {
  readonly name: string;
  readonly id: string;
  readonly own: boolean;
}

/** A name, and an id made of it that no board has. */
export const nameBoard = (name: string, known: readonly BoardListing[]): Naming => ({
  name,
  id: freeId(
    name,
    known.map(({ id }) => id),
  ),
  own: false,
});

/** What is wrong with the id; nothing is the only good answer. One that is made of the KPIs gives way to a board. */
function idMistake(id: string, known: readonly BoardListing[]): string | undefined {
  if (!isId(id)) return "Lower-case letters, digits, '.', '_' or '-', starting with a letter or digit";
  if (isReservedBoardId(id)) return "This address is taken; choose another id";
  const isTaken = known.some((board) => board.id === id && board.origin !== "automatic");
  return isTaken ? "There is a board with this id already" : undefined;
}

export const isNamed = ({ name, id }: Naming, known: readonly BoardListing[]): boolean =>
  nameSchema.safeParse(name).success && idMistake(id, known) === undefined;

interface Props {
  readonly naming: Naming;
  /** The boards that there are. */
  readonly known: readonly BoardListing[];
  readonly onChange: (naming: Naming) => void;
}

/** Asks for a new board's name, and for the id that stands in its address. */
export function NameFields({ naming, known, onChange }: Props) {
  const { name, id, own } = naming;
  const replaced = known.find((board) => board.id === id && board.origin === "automatic");
  return (
    <div className={styles.names}>
      <Field label="Name">
        {(control) => (
          <input
            {...control}
            required
            maxLength={200}
            value={name}
            onChange={({ target: { value } }) =>
              onChange(own ? { ...naming, name: value } : nameBoard(value, known))
            }
          />
        )}
      </Field>
      <Field
        label="Address: /boards/…"
        error={idMistake(id, known)}
        hint={replaced && `It takes the place of the automatic board “${replaced.name}”.`}
      >
        {(control) => (
          <input
            {...control}
            required
            maxLength={100}
            spellCheck={false}
            autoCapitalize="none"
            value={id}
            onChange={({ target: { value } }) => onChange({ ...naming, id: value, own: true })}
          />
        )}
      </Field>
    </div>
  );
}
