import { useQuery } from "@tanstack/react-query";
import { boardsQuery } from "../../api/boards.ts";
import { RequestFailed } from "../../api/request-failed.ts";
import { screensQuery } from "../../api/screens.ts";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { useCompany } from "../company.tsx";
import { Page } from "../shell/page.tsx";
import { trailHome } from "../shell/trail.tsx";
import { PairPanel } from "./pair-panel.tsx";
import { ScreenCard } from "./screen-card.tsx";
import styles from "./screens-page.module.css";

interface Props {
  /** The code that a link from a screen brought along. */
  readonly code: string | undefined;
}

/** The televisions: pairing new ones, and all that can be done with those that are paired. */
export function ScreensPage({ code }: Props) {
  const company = useCompany();
  const screens = useQuery(screensQuery);
  const boards = useQuery(boardsQuery);
  const page = { title: "Screens", trail: trailHome(company) };
  if (screens.error instanceof RequestFailed && screens.error.status === 403) {
    return (
      <Page {...page}>
        <Message kind="error" title="Screens are for administrators.">
          <a href="/sign-in?return=/admin/screens">Sign in with an administrator's token.</a>
        </Message>
      </Page>
    );
  }
  return (
    <Page {...page} lead="Open /screen on a television; it shows the code to type here.">
      <Asked query={boards} what="the boards">
        {(known) => (
          <>
            <Panel title="Pair a screen">
              <PairPanel boards={known} code={code} />
            </Panel>
            <Panel title="Paired screens">
              <Asked query={screens} what="the screens">
                {(items) =>
                  items.length === 0 ? (
                    <Message kind="empty" title="No screen is paired yet." />
                  ) : (
                    <ul className={styles.screens}>
                      {items.map((screen) => (
                        <li key={screen.id}>
                          <ScreenCard screen={screen} boards={known} />
                        </li>
                      ))}
                    </ul>
                  )
                }
              </Asked>
            </Panel>
          </>
        )}
      </Asked>
    </Page>
  );
}
