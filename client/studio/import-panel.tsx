import { type SubmitEvent, useState } from "react";
import type { Board } from "../../shared/board/board.ts";
import type { BoardListing } from "../../shared/protocol/board-views.ts";
import type { ProblemDetail } from "../../shared/problem/problem.ts";
import { readYaml, saveBoard } from "../api/boards.ts";
import { Failure } from "../pages/admin/failure.tsx";
import { Field } from "../ui/field.tsx";
import { Message } from "../ui/message.tsx";
import { isNamed, nameBoard, NameFields, type Naming } from "./name-fields.tsx";
import { useBoardAction } from "./use-board-action.ts";
import styles from "./studio.module.css";

interface Props {
  readonly known: readonly BoardListing[];
  readonly onOpen: (id: string) => void;
}

/** Reads boards from YAML, pasted or from a file; they are looked through before they are saved. */
export function ImportPanel({ known, onOpen }: Props) {
  const [yaml, setYaml] = useState("");
  const [found, setFound] = useState<readonly Board[]>();
  const { act, busy, failure } = useBoardAction(readYaml, setFound);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setFound(undefined);
    act(yaml);
  };
  return (
    <>
      <form className={styles.form} onSubmit={submit}>
        <Field label="YAML" hint="One board, or a list of boards as in the catalogue's files">
          {(control) => (
            <textarea
              {...control}
              className={styles.yaml}
              rows={8}
              spellCheck={false}
              required
              value={yaml}
              onChange={({ target: { value } }) => setYaml(value)}
            />
          )}
        </Field>
        <div className={styles.row}>
          <Field label="or a file">
            {(control) => (
              <input
                {...control}
                type="file"
                accept=".yaml,.yml,text/yaml"
                onChange={({ target: { files } }) => void files?.[0]?.text().then(setYaml)}
              />
            )}
          </Field>
          <button type="submit" disabled={busy || yaml.trim() === ""}>
            Read it
          </button>
        </div>
        <Failure of={failure} />
        {failure && failure.errors.length > 0 && <Mistakes errors={failure.errors} />}
      </form>
      {found?.length === 0 && <Message kind="empty" title="There is no board in it." />}
      {found?.map((board, index) => (
        <Found key={`${board.id} ${index}`} board={board} known={known} onOpen={onOpen} />
      ))}
    </>
  );
}

function Mistakes({ errors }: { readonly errors: readonly ProblemDetail[] }) {
  return (
    <ul className={styles.mistakes} aria-label="What is wrong">
      {errors.map(({ line, path, detail }, index) => (
        <li key={index}>
          {line !== undefined && <strong>Line {line}: </strong>}
          {path !== undefined && path !== "" && <code>{path}</code>} {detail}
        </li>
      ))}
    </ul>
  );
}

/** A board that was found, to be saved under its own name or another. */
function Found({ board, known, onOpen }: Props & { readonly board: Board }) {
  const [naming, setNaming] = useState<Naming>(() =>
    known.some(({ id }) => id === board.id)
      ? nameBoard(board.name, known)
      : { name: board.name, id: board.id, own: true },
  );
  const { act, busy, failure } = useBoardAction(
    () => saveBoard({ ...board, id: naming.id, name: naming.name }),
    ({ id }) => onOpen(id),
  );
  const count = board.tiles.length;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    act(undefined);
  };
  return (
    <form className={styles.found} aria-label={board.name} onSubmit={submit}>
      <p className={styles.said}>
        “{board.name}” with {count} {count === 1 ? "tile" : "tiles"}
        {known.some(({ id }) => id === board.id) &&
          `; there is a board “${board.id}” already, so it gets another id`}
      </p>
      <NameFields naming={naming} known={known} onChange={setNaming} />
      <Failure of={failure} />
      <button type="submit" className={styles.main} disabled={busy || !isNamed(naming, known)}>
        Save and open
      </button>
    </form>
  );
}
