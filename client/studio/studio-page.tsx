import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { BoardListing } from "../../shared/protocol/board-views.ts";
import { boardsQuery, templatesQuery } from "../api/boards.ts";
import { rightsQuery } from "../api/session.ts";
import { Asked } from "../pages/asked.tsx";
import { useCompany } from "../pages/company.tsx";
import { Page } from "../pages/shell/page.tsx";
import { trailHome } from "../pages/shell/trail.tsx";
import { Panel } from "../ui/panel.tsx";
import { BoardList } from "./board-list.tsx";
import { ImportPanel } from "./import-panel.tsx";
import { NewBoard } from "./new-board.tsx";
import { OnlyLooking } from "./only-looking.tsx";

/** All boards: to look at, and for administrators to make, copy, change, import and delete. */
export function StudioPage() {
  const company = useCompany();
  const boards = useQuery(boardsQuery);
  const rights = useQuery(rightsQuery);
  const navigate = useNavigate();
  const open = (board: string) => void navigate({ to: "/studio/boards/$board", params: { board } });
  return (
    <Page
      title="Boards"
      trail={trailHome(company)}
      lead="What screens show: pages of tiles, made here or in the catalogue's files."
    >
      <Asked query={rights} what="what you may do">
        {({ administers }) => (
          <>
            {!administers && <OnlyLooking />}
            <Asked query={boards} what="the boards">
              {(known) => (
                <>
                  <Panel title="All boards">
                    <BoardList boards={known} administers={administers} onOpen={open} />
                  </Panel>
                  {administers && <Make known={known} onOpen={open} />}
                </>
              )}
            </Asked>
          </>
        )}
      </Asked>
    </Page>
  );
}

function Make(props: { readonly known: readonly BoardListing[]; readonly onOpen: (id: string) => void }) {
  const templates = useQuery(templatesQuery);
  return (
    <>
      <Panel title="New board">
        <Asked query={templates} what="the templates">
          {(known) => <NewBoard templates={known} {...props} />}
        </Asked>
      </Panel>
      <Panel title="Import">
        <ImportPanel {...props} />
      </Panel>
    </>
  );
}
