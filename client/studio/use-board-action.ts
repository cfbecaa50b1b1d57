import { useMutation, useQueryClient } from "@tanstack/react-query";
import { boardsQuery } from "../api/boards.ts";
import { RequestFailed } from "../api/request-failed.ts";

/** Something that is done with boards: afterwards, and where it was refused, all that is known of
 * them is asked for again. */
export function useBoardAction<T, R>(action: (what: T) => Promise<R>, onDone?: (result: R) => void) {
  const client = useQueryClient();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: action,
    onError: () => void client.invalidateQueries(boardsQuery),
    onSuccess: async (result) => {
      await client.invalidateQueries(boardsQuery);
      onDone?.(result);
    },
  });
  return {
    act: mutate,
    busy: isPending,
    reset,
    failure: error === null ? undefined : asFailure(error),
  };
}

const asFailure = (error: Error): RequestFailed =>
  error instanceof RequestFailed ? error : new RequestFailed(error.message, { status: 0, code: "unknown" });
