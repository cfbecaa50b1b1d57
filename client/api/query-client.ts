import { QueryCache, QueryClient } from "@tanstack/react-query";
import { isSignedOut, mayPass } from "./request-failed.ts";

const MOST_RETRIES = 2;

interface Options {
  /** Called when the server wants to know who asks: show the way to the sign-in page. */
  readonly onSignedOut: () => void;
  /** How often what may pass is tried again by itself. */
  readonly retries?: number;
}

/** The cache of all that the pages ask for. What is pushed lives in the live store instead. */
export function createQueryClient({ onSignedOut, retries = MOST_RETRIES }: Options): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isSignedOut(error)) onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < retries && mayPass(error),
      },
    },
  });
}
