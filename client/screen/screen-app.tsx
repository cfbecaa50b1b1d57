import { QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import { type JSX, useCallback, useEffect, useRef, useState } from "react";
import type { ScreenCommand, ScreenSelf } from "../../shared/protocol/screens.ts";
import { createQueryClient } from "../api/query-client.ts";
import { isSignedOut } from "../api/request-failed.ts";
import type { TextWidth } from "../charts/text-width.ts";
import { deviceNow } from "../lib/clock.ts";
import { keepOffline } from "../lib/page.ts";
import { createLiveStore } from "../live/live-store.ts";
import { connectLive } from "../live/socket.ts";
import { LiveContext } from "../live/use-reading.ts";
import { useStore } from "zustand";
import { useAnswers } from "../wall/use-asked.ts";
import { PairingView } from "./pairing.tsx";
import { Playing } from "./playing.tsx";
import { screenQuery } from "./queries.ts";
import { pageOutside, reloadWhenHealthy } from "./reload-when-healthy.ts";
import { forgetAll, recallAsked, rememberAsked } from "./remembered.ts";
import { useKeep } from "./use-keep.ts";
import { useRecent } from "./use-recent.ts";

const IDENTIFIED_MS = 15_000;

/** A television: pairs itself, then shows what it is told to, and needs nobody ever after. */
export function ScreenApp({ em }: { readonly em: TextWidth }): JSX.Element {
  // It says on its own page that it is not paired; it never goes away by itself.
  const [queries] = useState(() => createQueryClient({ onSignedOut: () => undefined }));
  return (
    <QueryClientProvider client={queries}>
      <Television em={em} />
    </QueryClientProvider>
  );
}

function Television({ em }: { readonly em: TextWidth }): JSX.Element {
  const answers = useAnswers();
  const [before] = useState(() => {
    const recalled = recallAsked();
    if (recalled) answers.recall(recalled.answers);
    return recalled?.self;
  });
  const { data = before, error } = useQuery(screenQuery);
  const unpaired = isSignedOut(error);

  // Nothing of what it showed stays on a device that may show nothing.
  useEffect(() => {
    if (unpaired) forgetAll(answers);
  }, [answers, unpaired]);
  // A television that boots while the server is away has at least its page.
  useEffect(() => keepOffline("/screen-shell.js", "/screen"), []);

  if (unpaired) return <PairingView />;
  if (!data) return <main aria-busy="true" />;
  return <Paired key={data.id} self={data} em={em} />;
}

function Paired({ self, em }: { readonly self: ScreenSelf; readonly em: TextWidth }): JSX.Element {
  const client = useQueryClient();
  const answers = useAnswers();
  useKeep(useCallback(() => rememberAsked(self, answers), [self, answers]));
  const [store] = useState(() => createLiveStore(deviceNow()));
  const [identified, setIdentified] = useState(0);
  const reload = useRef<Promise<void>>(undefined);

  useEffect(() => {
    const onCommand = ({ kind }: ScreenCommand): void => {
      switch (kind) {
        case "changed":
        case "revoked":
          void client.invalidateQueries(screenQuery);
          return;
        case "identify":
          setIdentified((count) => count + 1);
          return;
        case "reload":
          reload.current ??= reloadWhenHealthy(pageOutside());
      }
    };
    return connectLive(store, undefined, { now: deviceNow, onCommand });
  }, [client, store]);
  // A connection that was turned away or is back may have missed something.
  const link = useStore(store, (live) => live.link.kind);
  useEffect(() => {
    if (link === "lost" || link === "asking") void client.invalidateQueries(screenQuery);
  }, [client, link]);

  return (
    <LiveContext.Provider value={store}>
      <Playing self={self} em={em} identify={useRecent(identified, IDENTIFIED_MS)} />
    </LiveContext.Provider>
  );
}
