import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { QrImage } from "../../phone/qr-image.tsx";
import { Answers, Dialog } from "../../ui/dialog.tsx";
import styles from "./on-phone.module.css";

/** A module of a code in the dialog, in those it comes with. */
const TIMES = 1.5;

/** Shows the page's own address as a code, so that a phone opens the same view. Not where the page is on a phone already. */
export function OnPhone({ name }: { readonly name: string }) {
  const { href } = useLocation();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <span className={styles.onPhone}>
      <button type="button" onClick={() => setOpen(true)}>
        Open on a phone
      </button>
      {isOpen && (
        <Dialog title="Open on a phone" onClose={close}>
          <p className={styles.how}>
            Scan it: the phone shows {name} as it is here, for the same unit and period. On a wall the key Q
            shows the code of a tile.
          </p>
          <QrImage path={href} name={name} times={TIMES} />
          <Answers>
            <button type="button" autoFocus onClick={close}>
              Close
            </button>
          </Answers>
        </Dialog>
      )}
    </span>
  );
}
