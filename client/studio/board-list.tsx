import { Link } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { BoardOrigin } from "../../shared/board/board-origin.ts";
import type { BoardListing } from "../../shared/protocol/board-views.ts";
import { boardQuery, yamlPath } from "../api/boards.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Tag } from "../ui/tag.tsx";
import { boardPage } from "../wall/links.ts";
import { CopyDialog } from "./copy-dialog.tsx";
import { DeleteDialog } from "./delete-dialog.tsx";
import styles from "./studio.module.css";

/** Where a board comes from, and what that means for changing it. */
export const ORIGIN_WORDS: Readonly<Record<BoardOrigin, { readonly word: string; readonly means: string }>> =
  {
    studio: { word: "made here", means: "It can be changed here." },
    file: {
      word: "catalogue file",
      means: "A file of the catalogue defines it: change it there, or copy it.",
    },
    automatic: { word: "automatic", means: "It follows from the KPIs of its unit; copy it to change it." },
  };

interface Props {
  readonly boards: readonly BoardListing[];
  /** Whether who looks may change boards. */
  readonly administers: boolean;
  readonly onOpen: (id: string) => void;
}

type Asking = { readonly kind: "copy" | "delete"; readonly board: BoardListing };

/** All boards with what can be done with each. */
export function BoardList({ boards, administers, onOpen }: Props) {
  const client = useQueryClient();
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  return (
    <>
      <DataTable
        caption="Boards"
        rows={boards}
        rowKey={({ id }) => id}
        columns={[
          {
            header: "Board",
            heads: true,
            cell: ({ id, name }) => (
              <Link to="/studio/boards/$board" params={{ board: id }}>
                {name}
              </Link>
            ),
          },
          {
            header: "Comes from",
            cell: ({ origin }) => <Tag title={ORIGIN_WORDS[origin].means}>{ORIGIN_WORDS[origin].word}</Tag>,
          },
          {
            header: "What to do",
            cell: (board) => (
              <Actions board={board} administers={administers} onAsk={(kind) => setAsking({ kind, board })} />
            ),
          },
        ]}
      />
      {asking?.kind === "copy" && (
        <CopyDialog
          title={`Copy “${asking.board.name}”`}
          name={asking.board.name}
          known={boards}
          board={() => client.query({ ...boardQuery(asking.board.id), staleTime: 0 })}
          onSaved={onOpen}
          onClose={close}
        />
      )}
      {asking?.kind === "delete" && <DeleteDialog board={asking.board} onClose={close} />}
    </>
  );
}

interface ActionsProps {
  readonly board: BoardListing;
  readonly administers: boolean;
  readonly onAsk: (kind: Asking["kind"]) => void;
}

function Actions({ board: { id, name, origin }, administers, onAsk }: ActionsProps) {
  const isOurs = origin === "studio";
  return (
    <span className={styles.actions}>
      <a href={boardPage(id, "dark")} aria-label={`Open “${name}” on the wall`}>
        Wall
      </a>
      <Link to="/studio/boards/$board" params={{ board: id }}>
        {isOurs && administers ? "Edit" : "Look"}
        <span className={styles.hidden}> {name}</span>
      </Link>
      <a href={yamlPath(id)} download={`${id}.yaml`} aria-label={`Export “${name}” as YAML`}>
        Export
      </a>
      {administers && (
        <button type="button" aria-label={`Copy “${name}”`} onClick={() => onAsk("copy")}>
          Copy …
        </button>
      )}
      {administers && isOurs && (
        <button type="button" aria-label={`Delete “${name}”`} onClick={() => onAsk("delete")}>
          Delete …
        </button>
      )}
    </span>
  );
}
