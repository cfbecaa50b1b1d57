import { Link, useLocation } from "@tanstack/react-router";
import { Message } from "../ui/message.tsx";

/** Says why nothing can be changed, and the way to where it can. */
export function OnlyLooking() {
  const here = useLocation({ select: ({ href }) => href });
  return (
    <Message kind="notice" title="Boards are changed by administrators; you can look at them.">
      <Link to="/sign-in" search={{ return: here }}>
        Sign in with an administrator's token.
      </Link>
    </Message>
  );
}
