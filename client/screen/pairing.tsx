import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type JSX, useEffect } from "react";
import { pageHost } from "../lib/page.ts";
import { useViewport } from "../lib/viewport.ts";
import { pairingQuery, QR_ADDRESS, screenQuery } from "./queries.ts";
import styles from "./pairing.module.css";

/** A screen that belongs to nobody yet: the code by which an administrator finds it, readable from across a room. */
export function PairingView(): JSX.Element {
  const { data, failureReason } = useQuery(pairingQuery);
  const { width, height } = useViewport();
  const client = useQueryClient();
  const state = data?.state;
  useEffect(() => {
    if (state === "paired") void client.resetQueries(screenQuery);
  }, [client, state]);

  const unit = Math.min(width, height * 1.6) / 100;
  return (
    <main className={styles.pairing} style={{ width, height, fontSize: unit * 2.4 }}>
      <title>Pair this screen · Tierboard</title>
      {data?.state === "pending" ? (
        <>
          <h1>Pair this screen</h1>
          <p className={styles.code} style={{ fontSize: unit * 11 }} data-code={data.code}>
            {data.code}
          </p>
          <div className={styles.how}>
            {/* Another code is another picture under the same address. */}
            <img key={data.code} src={QR_ADDRESS} alt="" style={{ width: unit * 18, height: unit * 18 }} />
            <ol>
              <li>
                As an administrator open <strong>{`${pageHost()}/admin/screens`}</strong> on a phone or
                laptop, or scan the code.
              </li>
              <li>Type the letters above.</li>
              <li>
                Pick the number{" "}
                <strong className={styles.number} data-match-number={data.matchNumber}>
                  {data.matchNumber}
                </strong>
              </li>
            </ol>
          </div>
          <p className={styles.soft}>
            This code is good for {minutes(data.expiresIn)}. Nobody has to sign in on this screen.
          </p>
        </>
      ) : (
        <p role="status">{failureReason?.message ?? "One moment …"}</p>
      )}
    </main>
  );
}

function minutes(seconds: number): string {
  const count = Math.max(1, Math.ceil(seconds / 60));
  return count === 1 ? "one more minute" : `${count} more minutes`;
}
