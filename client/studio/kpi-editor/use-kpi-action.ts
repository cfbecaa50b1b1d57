import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RequestFailed } from "../../api/request-failed.ts";

/** Something that is done with KPIs: afterwards, and where it was refused, all of the catalogue is asked for again. */
export function useKpiAction<R>(action: () => Promise<R>, onDone: (result: R) => void) {
  const client = useQueryClient();
  const anew = () => client.invalidateQueries({ queryKey: ["catalogue"], predicate: isNoPreview });
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: action,
    onError: () => void anew(),
    onSuccess: async (result) => {
      await anew();
      onDone(result);
    },
  });
  return {
    act: () => mutate(),
    busy: isPending,
    reset,
    failure: error === null ? undefined : asFailure(error),
  };
}

const isNoPreview = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
  queryKey[3] !== "preview";

const asFailure = (error: Error): RequestFailed =>
  error instanceof RequestFailed ? error : new RequestFailed(error.message, { status: 0, code: "unknown" });
