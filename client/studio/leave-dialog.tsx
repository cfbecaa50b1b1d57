import { useBlocker } from "@tanstack/react-router";
import { Answers, Dialog } from "../ui/dialog.tsx";
import styles from "./studio.module.css";

/** Asks before changes are left behind, on another page or with the window. */
export function LeaveDialog({ changed }: { readonly changed: boolean }) {
  const leaving = useBlocker({
    shouldBlockFn: () => changed,
    enableBeforeUnload: () => changed,
    withResolver: true,
  });
  if (leaving.status !== "blocked") return null;
  return (
    <Dialog title="Leave without saving?" onClose={leaving.reset}>
      <p className={styles.said}>
        This browser keeps your changes and shows them when you open the board again. Nobody else sees them
        until you save.
      </p>
      <Answers>
        <button type="button" className={styles.main} autoFocus onClick={leaving.reset}>
          Stay here
        </button>
        <button type="button" onClick={leaving.proceed}>
          Leave
        </button>
      </Answers>
    </Dialog>
  );
}
