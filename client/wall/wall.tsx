import { type JSX, memo, useMemo } from "react";
import { type BoardChange, changeBoard } from "../../shared/board/change-board.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { TextWidth } from "../charts/text-width.ts";
import { boardPages } from "./pages.ts";
import { boardQuestion, widgetsQuestion } from "./questions.ts";
import { SheetView } from "./sheet-view.tsx";
import type { Stage } from "./stage.ts";
import { Trouble } from "./trouble.tsx";
import { useAsked } from "./use-asked.ts";
import { useSameCatalogue } from "./use-same-catalogue.ts";
import { useServerNow } from "./use-server-now.ts";
import { type SheetOf, useSheet } from "./use-sheet.ts";

const PAGE_STEP_MS = 1000;

/** How long a board is seen: what does not fit at once is shared out to pages, and these to that time. */
export interface Dwell {
  readonly until: UnixMs;
  readonly ms: number;
}

interface Props {
  readonly id: string;
  readonly em: TextWidth;
  /** Another unit or period than the board's own. */
  readonly change?: BoardChange | undefined;
  /** The whole window when absent. */
  readonly stage?: Stage | undefined;
  readonly dwell?: Dwell | undefined;
  /** What must be known of this board before all else, the longest text first. */
  readonly notice?: readonly string[] | undefined;
}

/** A board on a screen: exactly as large as the window or its stage, never scrolling. */
export function Wall({ id, em, change, stage, dwell, notice }: Props): JSX.Element {
  const { data: given, error } = useAsked(useMemo(() => boardQuestion(id), [id]));
  const data = useMemo(() => given && changeBoard(given, change), [given, change]);
  useSameCatalogue(data?.catalogue);
  const kinds = useMemo(() => [...new Set(data?.tiles.map(({ widget }) => widget))].sort(), [data]);
  const widgets = useAsked(useMemo(() => (kinds.length > 0 ? widgetsQuestion(kinds) : undefined), [kinds]));
  if (!data || !widgets.data) return <Trouble id={id} error={error ?? widgets.error} />;
  const sheet = { board: data, widgets: widgets.data, em, notice };
  return (
    <main>
      <title>{`${data.name} · Tierboard`}</title>
      {stage && dwell ? (
        <Pages {...sheet} stage={stage} dwell={dwell} />
      ) : (
        <BoardSheet {...sheet} tiles={data.tiles} page={undefined} />
      )}
    </main>
  );
}

type Paged = Omit<SheetOf, "tiles" | "stage"> & { readonly stage: Stage; readonly dwell: Dwell };

/** A board whose tiles are shown in as many pages as their type needs. */
function Pages({ stage, dwell, ...sheet }: Paged): JSX.Element {
  const { board, widgets } = sheet;
  const pages = useMemo(() => boardPages(board, widgets, stage), [board, widgets, stage]);
  const now = useServerNow(PAGE_STEP_MS);
  const gone = 1 - (dwell.until - now) / dwell.ms;
  const at = Math.max(0, Math.min(pages.length - 1, Math.floor(gone * pages.length)));
  const page = pages.length > 1 ? `${at + 1}/${pages.length}` : undefined;
  return <Drawn {...sheet} tiles={pages[at] ?? []} stage={stage} page={page} />;
}

function BoardSheet({ page, ...sheet }: SheetOf & { readonly page: string | undefined }): JSX.Element {
  return <SheetView laidOut={useSheet(sheet)} page={page} links={!sheet.stage} />;
}

// The clock of the pages ticks every second; the sheet is drawn again when there is something else on it.
const Drawn = memo(BoardSheet);
