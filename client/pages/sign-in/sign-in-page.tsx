import { type SubmitEvent, useState } from "react";
import { RequestFailed } from "../../api/request-failed.ts";
import { signIn, signOut } from "../../api/session.ts";
import { Message } from "../../ui/message.tsx";
import { PlainPage } from "../shell/plain-page.tsx";
import styles from "./sign-in-page.module.css";

interface Props {
  /** Called when the server knows the token, or has forgotten the session: load the page to go on with. */
  readonly onSignedIn: () => void;
}

type State =
  | { readonly kind: "ready" | "sending" | "signed-out" }
  | { readonly kind: "refused"; readonly sentence: string };

/** Exchanges an API token for a session of this browser. */
export function SignInPage({ onSignedIn }: Props) {
  const [token, setToken] = useState("");
  const [state, setState] = useState<State>({ kind: "ready" });

  const attempt = async (action: () => Promise<void>, done: () => void) => {
    setState({ kind: "sending" });
    try {
      await action();
      done();
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      setState({ kind: "refused", sentence: error.message });
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void attempt(() => signIn(token.trim()), onSignedIn);
  };

  return (
    <PlainPage title="Sign in">
      <p>
        Give an API token of this Tierboard. Whoever runs it makes one with{" "}
        <code>npx tierboard token create</code>. The browser keeps a session cookie, not the token.
      </p>
      {state.kind === "refused" && <Message kind="error" title={state.sentence} />}
      {state.kind === "signed-out" && <Message kind="notice" title="This browser is signed out." />}
      <form className={styles.form} onSubmit={submit}>
        <label htmlFor="token">API token</label>
        <input
          id="token"
          type="password"
          autoComplete="current-password"
          required
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
        <button type="submit" disabled={state.kind === "sending"}>
          {state.kind === "sending" ? "One moment …" : "Sign in"}
        </button>
      </form>
      <p className={styles.more}>
        <a href="/">Back to the wall</a>
        <button
          type="button"
          className={styles.quiet}
          onClick={() => void attempt(signOut, () => setState({ kind: "signed-out" }))}
        >
          Sign this browser out
        </button>
      </p>
    </PlainPage>
  );
}
