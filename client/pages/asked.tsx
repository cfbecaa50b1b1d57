import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Message } from "../ui/message.tsx";

interface Props<T> {
  readonly query: UseQueryResult<T>;
  /** What is being loaded, as it stands after "Loading". */
  readonly what: string;
  readonly children: (data: T) => ReactNode;
}

/** Draws what was asked for once it is there; until then says that it is on its way, or why it is not. */
export function Asked<T>({ query, what, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) return <Message kind="loading" title={`Loading ${what} …`} />;
  return (
    <Message kind="error" title={query.error.message}>
      <button type="button" onClick={() => void query.refetch()}>
        Try again
      </button>
    </Message>
  );
}
