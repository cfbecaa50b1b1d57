import { useState } from "react";
import type { ScreenView } from "../../../shared/protocol/screens.ts";
import type { ScreenSettings } from "../../../shared/screen/screen.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { type AskedOfScreen, askScreen, changeScreen, revokeScreen } from "../../api/screens.ts";
import { deviceNow } from "../../lib/clock.ts";
import { Facts } from "../../ui/facts.tsx";
import { Picker } from "../../ui/picker.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useCompany } from "../company.tsx";
import { Failure } from "./failure.tsx";
import { SettingsForm } from "./settings-form.tsx";
import { type BoardName, sayPlaylist } from "./settings.ts";
import { useAction } from "./use-action.ts";
import styles from "./screens-page.module.css";

interface Props {
  readonly screen: ScreenView;
  readonly boards: readonly BoardName[];
}

/** One screen: how it is, and what can be asked of it. */
export function ScreenCard({ screen, boards }: Props) {
  const { id, settings, online } = screen;
  const [edited, setEdited] = useState<ScreenSettings>();
  const asking = useAction((command: AskedOfScreen) => askScreen(id, command));
  const changing = useAction(
    (changed: ScreenSettings) => changeScreen(id, changed),
    () => setEdited(undefined),
  );
  return (
    <article className={styles.screen} data-screen={settings.name}>
      <h3>
        {settings.name} {settings.place !== undefined && <small>{settings.place}</small>}
        <Tag>{online ? "online" : "offline"}</Tag>
        {settings.blank && <Tag>blank</Tag>}
      </h3>
      <Facts layout="figures" facts={factsOf(screen, boards, useLastSeen(screen))} />
      <Failure of={asking.failure ?? changing.failure} />
      <div className={styles.actions}>
        <Picker
          label="Show now, for five minutes"
          value=""
          choices={[
            { value: "", label: "pick a board" },
            ...boards.map((board) => ({ value: board.id, label: board.name })),
          ]}
          onPick={(board) => board !== "" && asking.act({ kind: "show", board })}
        />
        <button type="button" onClick={() => asking.act({ kind: "identify" })}>
          Identify
        </button>
        <button type="button" onClick={() => asking.act({ kind: "reload" })}>
          Reload
        </button>
        <button type="button" onClick={() => changing.act({ ...settings, blank: !settings.blank })}>
          {settings.blank ? "Show again" : "Blank"}
        </button>
        <button
          type="button"
          aria-expanded={edited !== undefined}
          onClick={() => setEdited(edited ? undefined : settings)}
        >
          Edit
        </button>
        <Revoke id={id} name={settings.name} />
      </div>
      {edited && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            changing.act(edited);
          }}
        >
          <SettingsForm settings={edited} boards={boards} onChange={setEdited} />
          <button type="submit" className={styles.main} disabled={changing.busy}>
            Save
          </button>
        </form>
      )}
    </article>
  );
}

/** Asks once more: a revoked screen has to be paired again by somebody who stands before it. */
function Revoke({ id, name }: { readonly id: string; readonly name: string }) {
  const [sure, setSure] = useState(false);
  const { act, failure } = useAction(() => revokeScreen(id));
  if (!sure) {
    return (
      <button type="button" onClick={() => setSure(true)}>
        Revoke …
      </button>
    );
  }
  return (
    <>
      <button type="button" className={styles.danger} onClick={() => act(undefined)}>
        Revoke “{name}”
      </button>
      <button type="button" onClick={() => setSure(false)}>
        Keep it
      </button>
      <Failure of={failure} />
    </>
  );
}

function useLastSeen({ lastSeen }: ScreenView): string {
  const { times } = useCompany();
  return lastSeen === undefined ? "never" : times.asOf(unixMs(Date.parse(lastSeen)), deviceNow());
}

function factsOf({ settings, report }: ScreenView, boards: readonly BoardName[], lastSeen: string) {
  const shown = boards.find(({ id }) => id === report?.board)?.name ?? report?.board;
  return [
    { label: "Shows", value: shown ?? "–" },
    { label: "Playlist", value: sayPlaylist(settings.playlist, boards) },
    { label: "Last heard", value: lastSeen },
    {
      label: "Engine",
      value: report?.engine ?? "–",
      ...(report && { note: `${report.width} × ${report.height} px` }),
    },
    { label: "Memory", value: report?.memoryMB === undefined ? "–" : `${report.memoryMB} MB` },
  ];
}
