import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { isSignedOut, mayPass, RequestFailed } from "../../api/request-failed.ts";
import { Message } from "../../ui/message.tsx";
import { PlainPage } from "./plain-page.tsx";

const TRY_AGAIN_MS = 5000;

/** A page that could not be drawn, with the server's own sentence where it gave one. Tries again where that may help. */
export function WentWrong({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const again = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };

  useEffect(() => {
    if (!mayPass(error)) return undefined;
    const timer = setTimeout(again, TRY_AGAIN_MS);
    return () => clearTimeout(timer);
  });

  return (
    <PlainPage title="This page cannot be shown">
      <Message kind="error" title={sentenceOf(error)}>
        {isSignedOut(error) ? (
          <Link to="/sign-in">Sign in</Link>
        ) : (
          <button type="button" onClick={again}>
            Try again
          </button>
        )}
      </Message>
      <p>
        <a href="/">Back to the wall</a>
      </p>
    </PlainPage>
  );
}

/** Requests fail with a sentence for people; anything else is a mistake of ours and means nothing to them. */
const sentenceOf = (error: unknown): string =>
  error instanceof RequestFailed
    ? error.message
    : "Something in this page is broken. Loading it again may help; if it does not, please report it.";
