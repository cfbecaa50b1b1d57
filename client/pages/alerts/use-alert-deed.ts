import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type AlertDeed, ALERTS_KEY, doToAlert } from "../../api/alerts.ts";
import { RequestFailed } from "../../api/request-failed.ts";

/**
 * Something that is done about an episode. Afterwards, and where it was refused, all that is shown of alerts is asked for
 * again: who was refused because more has happened sees what.
 */
export function useAlertDeed(id: string) {
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (deed: AlertDeed) => doToAlert(id, deed),
    onSettled: () => client.invalidateQueries({ queryKey: [ALERTS_KEY] }),
  });
  const failure =
    error === null || error instanceof RequestFailed
      ? (error ?? undefined)
      : new RequestFailed(error.message, { status: 0, code: "unknown" });
  return {
    act: (deed: AlertDeed, then?: () => void): void => mutate(deed, then && { onSuccess: then }),
    busy: isPending,
    /** Why it was refused; that more has happened is said where that stands. */
    failure: failure?.code === "conflict" ? undefined : failure,
  };
}
