import type { BoardView } from "../../shared/protocol/board-views.ts";
import { unixMs } from "../../shared/units/time.ts";
import { deviceNow } from "../lib/clock.ts";
import { useCompany } from "../pages/company.tsx";
import { Message } from "../ui/message.tsx";
import styles from "./studio.module.css";

interface Props {
  /** What somebody else has saved, as soon as it is here. */
  readonly theirs: BoardView | undefined;
  /** What the server says of it. */
  readonly sentence: string;
  readonly onTake: () => void;
  readonly onCopy: () => void;
}

/** Somebody else has saved the board in the meantime: whose work stays is for people to say. */
export function Conflict({ theirs, sentence, onTake, onCopy }: Props) {
  const { times } = useCompany();
  const said = theirs
    ? `${theirs.savedBy === undefined ? "Somebody else" : `“${theirs.savedBy}”`} saved this board ${whenSaved(theirs)}, after you had opened it. Your changes are not saved.`
    : sentence;
  function whenSaved({ savedAt }: BoardView): string {
    if (savedAt === undefined) return "in the meantime";
    return `at ${times.asOf(unixMs(Date.parse(savedAt)), deviceNow())}`;
  }
  return (
    <Message kind="error" title={said}>
      <div className={styles.actions}>
        <button type="button" onClick={onTake}>
          Load theirs, drop mine
        </button>
        <button type="button" onClick={onCopy}>
          Save mine as a copy …
        </button>
      </div>
    </Message>
  );
}
