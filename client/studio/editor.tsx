import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { boardReadings, type Tile } from "../../shared/board/board.ts";
import { tileTitle } from "../../shared/board/tile-title.ts";
import type { BoardListing, BoardView } from "../../shared/protocol/board-views.ts";
import type { Rights } from "../api/session.ts";
import { subjectsQuery } from "../api/subjects.ts";
import { Failure } from "../pages/admin/failure.tsx";
import { useCompany } from "../pages/company.tsx";
import { Page } from "../pages/shell/page.tsx";
import { trailHome } from "../pages/shell/trail.tsx";
import { Message } from "../ui/message.tsx";
import { Tag } from "../ui/tag.tsx";
import { widgetsQuestion } from "../wall/questions.ts";
import { useAsked } from "../wall/use-asked.ts";
import { KINDS } from "../widgets/registry.ts";
import { ORIGIN_WORDS } from "./board-list.tsx";
import { Conflict } from "./conflict.tsx";
import { CopyDialog } from "./copy-dialog.tsx";
import { type EditEvent, step } from "./edit.ts";
import { HistoryButtons } from "./history-buttons.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { LiveBoard } from "./live-board.tsx";
import { OnlyLooking } from "./only-looking.tsx";
import { say } from "./say.ts";
import { useSession } from "./use-session.ts";
import { sayName } from "./words.ts";
import { Workbench } from "./workbench.tsx";

const ALL_WIDGETS = widgetsQuestion(KINDS);

interface Props {
  /** The newest that the server has. */
  readonly given: BoardView;
  readonly rights: Rights;
  /** All boards. */
  readonly known: readonly BoardListing[];
}

/** A board with everything around it that changes, saves and explains it. */
export function Editor({ given, rights, known }: Props) {
  const company = useCompany();
  const { kpis, tree, organisation } = company;
  const widgets = useAsked(ALL_WIDGETS);
  const navigate = useNavigate();
  const { origin } = given;
  const mayEdit = rights.administers && origin === "studio";
  const [said, setSaid] = useState("");
  const [copying, setCopying] = useState(false);
  // The same sentence twice is news again.
  const tell = (sentence: string) =>
    setSaid((before) => (before === sentence ? `${sentence}\u00a0` : sentence));
  const session = useSession(given, mayEdit, tell);
  const { edit, changed } = session;
  const { board } = edit;
  const { data: subjects } = useQuery(subjectsQuery);
  const view = useMemo(
    (): BoardView => ({
      ...given,
      ...board,
      organisation,
      kpis,
      units: tree.units,
      ...subjects,
      kris: (subjects?.kris ?? given.kris).map((kri) => ({ incomplete: [], ...kri })),
    }),
    [given, board, organisation, kpis, tree, subjects],
  );
  const refs = useMemo(() => boardReadings(board, view), [board, view]);
  const nameOf = (tile: Tile | undefined): string =>
    tile ? tileTitle(tile, view) || sayName(tile.widget) : "The tile";

  const dispatch = (event: EditEvent): void => {
    if (!mayEdit && event.kind !== "select") return;
    const next = step(edit, event);
    session.setEdit(next);
    const sentence = say(edit, event, next, nameOf);
    if (sentence !== undefined) tell(sentence);
  };
  const { word, means } = ORIGIN_WORDS[origin];
  return (
    <Page
      title={board.name === "" ? board.id : board.name}
      trail={[...trailHome(company), { key: "studio", link: <Link to="/studio">Boards</Link> }]}
      tags={
        <>
          <Tag>{word}</Tag>
          {changed && <Tag kind="caution">not saved yet</Tag>}
        </>
      }
      controls={
        <HistoryButtons
          {...{ edit, changed, mayEdit, dispatch }}
          busy={session.busy}
          onSave={session.save}
          onCopy={rights.administers ? () => setCopying(true) : undefined}
        />
      }
    >
      {!rights.administers && <OnlyLooking />}
      {rights.administers && !mayEdit && <Message kind="notice" title={means} />}
      {session.recalled && (
        <Message
          kind="notice"
          title="These are your changes of before; nobody else sees them until you save."
        >
          <button type="button" onClick={session.startOver}>
            Drop them
          </button>
        </Message>
      )}
      {session.conflict && (
        <Conflict
          theirs={session.conflict.newer ? given : undefined}
          sentence={session.conflict.sentence}
          onTake={session.startOver}
          onCopy={() => setCopying(true)}
        />
      )}
      <Failure of={session.failure} />
      {widgets.data && (
        <LiveBoard catalogue={given.catalogue} refs={refs}>
          <Workbench
            {...{ edit, view, mayEdit, dispatch, nameOf, said }}
            errors={session.errors}
            widgets={widgets.data}
            screens={rights.screens}
            onSave={session.save}
          />
        </LiveBoard>
      )}
      {widgets.error && <Message kind="error" title={widgets.error.message} />}
      {copying && (
        <CopyDialog
          title={`Copy “${board.name}”`}
          name={board.name}
          known={known}
          board={async () => board}
          onSaved={(id) =>
            void navigate({ to: "/studio/boards/$board", params: { board: id }, ignoreBlocker: true })
          }
          onClose={() => setCopying(false)}
        />
      )}
      <LeaveDialog changed={changed} />
    </Page>
  );
}
