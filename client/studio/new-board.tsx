import { useQuery } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import type { Board } from "../../shared/board/board.ts";
import type { BoardListing, BoardTemplateView } from "../../shared/protocol/board-views.ts";
import { madeQuery, saveBoard } from "../api/boards.ts";
import { Failure } from "../pages/admin/failure.tsx";
import { Asked } from "../pages/asked.tsx";
import { useCompany } from "../pages/company.tsx";
import { Field } from "../ui/field.tsx";
import { isNamed, nameBoard, NameFields } from "./name-fields.tsx";
import { UnitSelect } from "./unit-select.tsx";
import { useBoardAction } from "./use-board-action.ts";
import styles from "./studio.module.css";

interface Props {
  readonly templates: readonly BoardTemplateView[];
  readonly known: readonly BoardListing[];
  readonly onOpen: (id: string) => void;
}

/** Makes a board from a template, for a unit where it is about one, and opens it in the editor. */
export function NewBoard({ templates, known, onOpen }: Props) {
  const { tree } = useCompany();
  const [id, setId] = useState(templates[0]?.id ?? "");
  const [unit, setUnit] = useState(tree.units.find(({ kind }) => kind !== "company")?.id);
  const needsUnit = templates.find((one) => one.id === id)?.needs === "unit";
  const about = needsUnit ? unit : undefined;
  const made = useQuery(madeQuery(id, about));
  return (
    <>
      <fieldset className={styles.templates}>
        <legend>Begin with</legend>
        {templates.map((template) => (
          <label key={template.id}>
            <input
              type="radio"
              name="template"
              value={template.id}
              checked={template.id === id}
              onChange={() => setId(template.id)}
            />
            <strong>{template.name}</strong>
            <span>{template.about}</span>
          </label>
        ))}
      </fieldset>
      {needsUnit && (
        <div className={styles.names}>
          <Field label="About">
            {(control) => (
              <UnitSelect {...control} value={unit} onPick={(picked) => setUnit(picked ?? unit)} />
            )}
          </Field>
        </div>
      )}
      <Asked query={made} what="the template">
        {(board) => <Made key={`${id} ${about}`} board={board} known={known} onOpen={onOpen} />}
      </Asked>
    </>
  );
}

/** What a template has made, to be named and saved. */
function Made({ board, known, onOpen }: Omit<Props, "templates"> & { readonly board: Board }) {
  const [naming, setNaming] = useState(() => nameBoard(board.name, known));
  const { act, busy, failure } = useBoardAction(
    () => saveBoard({ id: naming.id, name: naming.name, tiles: board.tiles }),
    ({ id }) => onOpen(id),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    act(undefined);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <NameFields naming={naming} known={known} onChange={setNaming} />
      <Failure of={failure} />
      <button type="submit" className={styles.main} disabled={busy || !isNamed(naming, known)}>
        Make the board
      </button>
    </form>
  );
}
