import type { JSX } from "react";
import type { Pairing } from "../../shared/protocol/screens.ts";
import { useViewport } from "../lib/viewport.ts";
import { leastFor, scaleFor } from "../wall/fit.ts";
import styles from "./pairing.module.css";

interface Props {
  /** None while it is asked for. */
  readonly pairing: Pick<Pairing, "code" | "matchNumber" | "expiresIn"> | undefined;
  /** Why there is none yet, in a sentence. */
  readonly trouble: string | undefined;
  /** Where an administrator types the code, and the picture of that address. */
  readonly address: string;
  readonly qr: string;
}

/** The code by which an administrator finds a screen, readable from across a room. */
export function PairingCard({ pairing, trouble, address, qr }: Props): JSX.Element {
  const { width, height } = useViewport();
  const unit = Math.min(width, height * 1.6) / 100;
  const least = leastFor(scaleFor({ width, height }));
  return (
    <main className={styles.pairing} style={{ width, height, fontSize: Math.max(unit * 2.4, least) }}>
      <title>Pair this screen · Tierboard</title>
      {pairing ? (
        <>
          <h1>Pair this screen</h1>
          <p className={styles.code} style={{ fontSize: unit * 11 }} data-code={pairing.code}>
            {pairing.code}
          </p>
          <div className={styles.how}>
            {/* Another code is another picture under the same address. */}
            <img key={pairing.code} src={qr} alt="" style={{ width: unit * 18, height: unit * 18 }} />
            <ol>
              <li>
                As an administrator open <strong>{address}</strong> on a phone or laptop, or scan the code.
              </li>
              <li>Type the letters above.</li>
              <li>
                Pick the number{" "}
                <strong className={styles.number} data-match-number={pairing.matchNumber}>
                  {pairing.matchNumber}
                </strong>
              </li>
            </ol>
          </div>
          <p className={styles.soft}>
            This code is good for {minutes(pairing.expiresIn)}. Nobody has to sign in on this screen.
          </p>
        </>
      ) : (
        <p role="status">{trouble ?? "One moment …"}</p>
      )}
    </main>
  );
}

function minutes(seconds: number): string {
  const count = Math.max(1, Math.ceil(seconds / 60));
  return count === 1 ? "one more minute" : `${count} more minutes`;
}
