import type { RequestFailed } from "../../api/request-failed.ts";
import { pagePath } from "../../lib/page.ts";
import { Message } from "../../ui/message.tsx";

/** Why an action was refused, and the way to go on where there is one. */
export function Failure({ of }: { readonly of: RequestFailed | undefined }) {
  if (!of) return null;
  const back = new URLSearchParams({ return: pagePath() }).toString();
  return (
    <Message kind="error" title={of.message}>
      {of.code === "sign-in-again" && <a href={`/sign-in?${back}`}>Sign in</a>}
    </Message>
  );
}
