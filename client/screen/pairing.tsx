import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type JSX, useEffect } from "react";
import { pageHost } from "../lib/page.ts";
import { PairingCard } from "./pairing-card.tsx";
import { pairingQuery, QR_ADDRESS, screenQuery } from "./queries.ts";

/** A screen that belongs to nobody yet: asks for a code, and becomes somebody's once it was typed elsewhere. */
export function PairingView(): JSX.Element {
  const { data, failureReason } = useQuery(pairingQuery);
  const client = useQueryClient();
  const state = data?.state;
  useEffect(() => {
    if (state === "paired") void client.resetQueries(screenQuery);
  }, [client, state]);
  const pairing = data?.state === "pending" ? data : undefined;
  return (
    <PairingCard
      pairing={pairing}
      trouble={failureReason?.message}
      address={`${pageHost()}/admin/screens`}
      qr={QR_ADDRESS}
    />
  );
}
