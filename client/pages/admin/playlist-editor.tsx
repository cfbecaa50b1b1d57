import { useState } from "react";
import type { ScreenSettings } from "../../../shared/screen/screen.ts";
import { Picker } from "../../ui/picker.tsx";
import { useCompany } from "../company.tsx";
import { NumberField } from "./fields.tsx";
import { ScheduleFields } from "./schedule-fields.tsx";
import { type BoardName, moveEntry, newEntry } from "./settings.ts";
import styles from "./screens-page.module.css";

type Playlist = ScreenSettings["playlist"];
type Entry = Playlist[number];

interface Props {
  readonly playlist: Playlist;
  readonly boards: readonly BoardName[];
  readonly onChange: (playlist: Playlist) => void;
}

/** The boards of a screen in order; each can stay longer, show another unit, or have hours of its own. */
export function PlaylistEditor({ playlist, boards, onChange }: Props) {
  return (
    <>
      <ol className={styles.playlist}>
        {playlist.map((entry, index) => (
          <li key={index}>
            <EntryFields
              entry={entry}
              boards={boards}
              onChange={(changed) => onChange(playlist.map((one, at) => (at === index ? changed : one)))}
            />
            <span className={styles.actions}>
              <button
                type="button"
                aria-label="Move up"
                disabled={index === 0}
                onClick={() => onChange(moveEntry(playlist, index, -1))}
              >
                ↑
              </button>
              <button
                type="button"
                aria-label="Move down"
                disabled={index === playlist.length - 1}
                onClick={() => onChange(moveEntry(playlist, index, 1))}
              >
                ↓
              </button>
              <button
                type="button"
                disabled={playlist.length === 1}
                onClick={() => onChange(playlist.filter((_, at) => at !== index))}
              >
                Remove
              </button>
            </span>
          </li>
        ))}
      </ol>
      <button
        type="button"
        onClick={() => onChange([...playlist, newEntry(boards[0]?.id ?? "company")])}
        disabled={playlist.length >= 50}
      >
        Add a board
      </button>
    </>
  );
}

interface EntryProps {
  readonly entry: Entry;
  readonly boards: readonly BoardName[];
  readonly onChange: (entry: Entry) => void;
}

function EntryFields({ entry, boards, onChange }: EntryProps) {
  const { tree } = useCompany();
  const [open, setOpen] = useState(entry.unit !== undefined || entry.schedule !== undefined);
  const { unit, schedule, ...plain } = entry;
  const names = boards.some(({ id }) => id === entry.board)
    ? boards
    : [...boards, { id: entry.board, name: `${entry.board} (not there any more)` }];
  return (
    <div className={styles.entry}>
      <div className={styles.row}>
        <Picker
          label="Board"
          value={entry.board}
          choices={names.map(({ id, name }) => ({ value: id, label: name }))}
          onPick={(board) => onChange({ ...entry, board })}
        />
        <NumberField
          label="Seconds"
          value={entry.dwellS}
          limits={[5, 86_400]}
          onChange={(dwellS) => onChange({ ...entry, dwellS: Math.round(dwellS) })}
        />
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          More
        </button>
      </div>
      {open && (
        <div className={styles.row}>
          <Picker
            label="Unit in place of the board's own"
            value={unit ?? ""}
            choices={[
              { value: "", label: "the board's own" },
              ...tree.units.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onPick={(picked) =>
              onChange({ ...plain, ...(schedule && { schedule }), ...(picked !== "" && { unit: picked }) })
            }
          />
          <ScheduleFields
            legend="Only at these times"
            schedule={schedule}
            onChange={(changed) =>
              onChange({
                ...plain,
                ...(unit !== undefined && { unit }),
                ...(changed && { schedule: changed }),
              })
            }
          />
        </div>
      )}
    </div>
  );
}
