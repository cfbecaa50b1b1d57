import { QueryClientProvider } from "@tanstack/react-query";
import { type RouterHistory, RouterProvider } from "@tanstack/react-router";
import { createQueryClient } from "../api/query-client.ts";
import { type Connect, ConnectContext } from "./readings/live-readings.tsx";
import { createPagesRouter } from "./routes.tsx";

interface Parts {
  /** Feeds a live store with what the server pushes. */
  readonly connect: Connect;
  /** Loads an address anew, as the browser does. */
  readonly load: (path: string) => void;
  /** Opens the browser's dialog for printing. */
  readonly print: () => void;
  readonly history?: RouterHistory;
  /** How often a request that may pass is tried again by itself. */
  readonly retries?: number;
}

/** All drill-down pages as one component, joined from what the outside gives. */
export function createPages({ connect, load, print, history, retries }: Parts) {
  const queryClient = createQueryClient({
    onSignedOut: () => {
      const { pathname, href } = router.state.location;
      if (pathname !== "/sign-in") void router.navigate({ to: "/sign-in", search: { return: href } });
    },
    ...(retries !== undefined && { retries }),
  });
  const router = createPagesRouter({ queryClient, load, print, ...(history && { history }) });

  function Pages() {
    return (
      <QueryClientProvider client={queryClient}>
        <ConnectContext value={connect}>
          <RouterProvider router={router} />
        </ConnectContext>
      </QueryClientProvider>
    );
  }
  return { Pages, router };
}
