import { unixMs } from "../../shared/units/time.ts";
import type { BoardView } from "../../shared/protocol/http.ts";
import { deviceNow } from "../lib/clock.ts";
import { useCompany } from "../pages/company.tsx";
import { Message } from "../ui/message.tsx";
import styles from "./studio.module.css";

interface Props {
  readonly theirs: BoardView;
  readonly onTake: () => void;
  readonly onCopy: () => void;
}

/** Somebody else has saved the board in the meantime: whose work stays is for people to say. */
export function Conflict({ theirs: { savedBy, savedAt }, onTake, onCopy }: Props) {
  const { times } = useCompany();
  const when =
    savedAt === undefined ? "in the meantime" : `at ${times.asOf(unixMs(Date.parse(savedAt)), deviceNow())}`;
  return (
    <Message
      kind="error"
      title={`${savedBy ?? "Somebody else"} saved this board ${when}, after you had opened it. Your changes are not saved.`}
    >
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
