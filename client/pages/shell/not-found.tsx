import { Link } from "@tanstack/react-router";
import { Message } from "../../ui/message.tsx";
import { PlainPage } from "./plain-page.tsx";

/** An address that names no page. */
export function NotFound() {
  return (
    <PlainPage title="Page not found">
      <Message kind="empty" title="There is no page at this address.">
        <p>The link may be cut off or mistyped. Go on from one of these:</p>
        <p>
          <a href="/">The company's wall</a>, <Link to="/kpis">all KPIs</Link> or{" "}
          <Link to="/catalogue">the state of the catalogue</Link>.
        </p>
      </Message>
    </PlainPage>
  );
}
