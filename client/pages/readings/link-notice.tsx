import { useLive } from "../../live/use-reading.ts";
import { Message } from "../../ui/message.tsx";

/** Says when the numbers on the page are no longer pushed, and why. */
export function LinkNotice() {
  const link = useLive((live) => live.link);
  if (link.kind === "refused") return <Message kind="error" title={link.problem.detail} />;
  if (link.kind !== "offline") return null;
  return (
    <Message
      kind="notice"
      title="No connection to the server. The numbers are the last that arrived; the page goes on by itself."
    />
  );
}
