import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { boardQuery, boardsQuery } from "../api/boards.ts";
import { RequestFailed } from "../api/request-failed.ts";
import { rightsQuery } from "../api/session.ts";
import { Asked } from "../pages/asked.tsx";
import { useCompany } from "../pages/company.tsx";
import { nearId } from "../pages/near-id.ts";
import { Page } from "../pages/shell/page.tsx";
import { trailHome } from "../pages/shell/trail.tsx";
import { Message } from "../ui/message.tsx";
import { createAnswers } from "../wall/answers.ts";
import { AnswersContext } from "../wall/use-asked.ts";
import { Editor } from "./editor.tsx";

/** The editor of one board; who may not change it looks at it there. */
export function EditorPage({ id }: { readonly id: string }) {
  const board = useQuery(boardQuery(id));
  const boards = useQuery(boardsQuery);
  const rights = useQuery(rightsQuery);
  // What the board's widgets ask for beside readings, as on a wall.
  const [answers] = useState(createAnswers);
  if (board.error instanceof RequestFailed && board.error.status === 404 && !board.data) {
    return <UnknownBoard id={id} near={nearId(id, boards.data ?? [])} />;
  }
  return (
    <AnswersContext value={answers}>
      <Asked query={board} what="the board">
        {(given) => (
          <Asked query={boards} what="the other boards">
            {(known) => (
              <Asked query={rights} what="what you may do">
                {(granted) => <Editor given={given} rights={granted} known={known} />}
              </Asked>
            )}
          </Asked>
        )}
      </Asked>
    </AnswersContext>
  );
}

function UnknownBoard({ id, near }: { readonly id: string; readonly near: string | undefined }) {
  const company = useCompany();
  return (
    <Page title="Board not found" trail={trailHome(company)}>
      <Message kind="empty" title={`There is no board “${id}”.`}>
        {near !== undefined && (
          <p>
            Was{" "}
            <Link to="/studio/boards/$board" params={{ board: near }}>
              {near}
            </Link>{" "}
            meant?
          </p>
        )}
        <p>
          It may have been deleted: look for it among <Link to="/studio">all boards</Link>.
        </p>
      </Message>
    </Page>
  );
}
