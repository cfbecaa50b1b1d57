import type { JSX } from "react";
import { isSignedOut, RequestFailed } from "../api/request-failed.ts";
import { useTheme } from "../lib/theme.ts";
import { boardPage } from "./links.ts";
import { BOARDS } from "./questions.ts";
import { useAsked } from "./use-asked.ts";
import styles from "./trouble.module.css";

/** In place of a board that is not there: why, and where to go from here. */
export function Trouble({
  id,
  error,
}: {
  readonly id: string;
  readonly error: Error | undefined;
}): JSX.Element {
  const theme = useTheme();
  if (!error) return <main className={styles.trouble} aria-busy="true" />;
  if (isSignedOut(error)) {
    return (
      <main className={styles.trouble}>
        <h1>This wall is not open to everybody</h1>
        <p>
          <a href={`/sign-in?${new URLSearchParams({ return: boardPage(id, theme) }).toString()}`}>Sign in</a>{" "}
          to see it.
        </p>
      </main>
    );
  }
  if (error instanceof RequestFailed && error.status === 404) return <NoSuchBoard id={id} />;
  return (
    <main className={styles.trouble}>
      <h1>The board cannot be shown</h1>
      <p>{error.message}</p>
    </main>
  );
}

function NoSuchBoard({ id }: { readonly id: string }): JSX.Element {
  const { data } = useAsked(BOARDS);
  const theme = useTheme();
  return (
    <main className={styles.trouble}>
      <h1>There is no board “{id}”</h1>
      {data && data.items.length > 0 && (
        <>
          <p>These boards exist:</p>
          <ul>
            {data.items.map((board) => (
              <li key={board.id}>
                <a href={boardPage(board.id, theme)}>{board.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
}
