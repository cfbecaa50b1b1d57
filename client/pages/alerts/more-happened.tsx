import type { AlertDetail } from "../../../shared/protocol/alert-views.ts";
import { Message } from "../../ui/message.tsx";
import { useCompany } from "../company.tsx";
import { sayHappening } from "./say-happening.ts";

interface Props {
  readonly alert: AlertDetail;
  /** The newest transition that was seen. */
  readonly seen: number;
  readonly onSeen: () => void;
}

/** In place of a decision: what has happened since the page was looked at. */
export function MoreHappened({ alert, seen, onSeen }: Props) {
  const company = useCompany();
  const more = alert.timeline.filter(
    ({ seq, kind }) => seq > seen && kind !== "commented" && kind !== "assigned",
  );
  return (
    <Message
      kind="notice"
      title={`More has happened: ${more.map((entry) => sayHappening(entry, alert, company)).join("; ")}.`}
    >
      <button type="button" onClick={onSeen}>
        I have seen it
      </button>
    </Message>
  );
}
