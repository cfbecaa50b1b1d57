import { Link, useLocation } from "@tanstack/react-router";
import { Message } from "../../ui/message.tsx";

/** Says why nothing can be changed, and the way to where it can. */
export function OnlyAdministrators() {
  const here = useLocation({ select: ({ href }) => href });
  return (
    <Message kind="notice" title="KPIs are changed by administrators.">
      <Link to="/sign-in" search={{ return: here }}>
        Sign in with an administrator's token.
      </Link>
    </Message>
  );
}
