import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RequestFailed } from "../../api/request-failed.ts";
import { screensQuery } from "../../api/screens.ts";

/** Something an administrator does about screens: afterwards the list is asked for again. */
export function useAction<T, R>(action: (what: T) => Promise<R>, onDone?: (result: R) => void) {
  const client = useQueryClient();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: action,
    onSuccess: (result) => {
      void client.invalidateQueries(screensQuery);
      onDone?.(result);
    },
  });
  return {
    act: mutate,
    busy: isPending,
    reset,
    /** What went wrong, in the server's words. */
    failure:
      error === null
        ? undefined
        : error instanceof RequestFailed
          ? error
          : new RequestFailed(error.message, { status: 0, code: "unknown" }),
  };
}
