import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RequestFailed } from "../../api/request-failed.ts";

/**
 * Something that is done with remarks: afterwards, and where it was refused, all that hangs on them is asked for again,
 * so that a benchmark follows without waiting for the next pulse.
 */
export function useAnnotationAction(action: () => Promise<unknown>, onDone: () => void) {
  const client = useQueryClient();
  const askAgain = (): void => {
    for (const what of ["catalogue", "series", "reading"])
      void client.invalidateQueries({ queryKey: [what] });
  };
  const { mutate, isPending, error } = useMutation({
    mutationFn: action,
    onSettled: askAgain,
    onSuccess: onDone,
  });
  return {
    act: (): void => mutate(),
    busy: isPending,
    /** What went wrong, in the server's words. */
    failure:
      error === null || error instanceof RequestFailed
        ? (error ?? undefined)
        : new RequestFailed(error.message, { status: 0, code: "unknown" }),
  };
}
