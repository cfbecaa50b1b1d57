import { useId } from "react";
import type { ScreenSettings } from "../../../shared/screen/screen.ts";
import { THEMES } from "../../../shared/screen/theme.ts";
import { Picker } from "../../ui/picker.tsx";
import { NumberField, TextField } from "./fields.tsx";
import { MomentsFields } from "./moments-fields.tsx";
import { PlaylistEditor } from "./playlist-editor.tsx";
import { ScheduleFields } from "./schedule-fields.tsx";
import type { BoardName } from "./settings.ts";
import styles from "./screens-page.module.css";

interface Props {
  readonly settings: ScreenSettings;
  readonly boards: readonly BoardName[];
  readonly onChange: (settings: ScreenSettings) => void;
}

/** For how long last numbers may stay without a connection, in minutes; another program may have chosen others. */
const minutesKept = (chosen: number | undefined): readonly number[] =>
  [...new Set([0, 5, 15, 60, chosen ?? 0])].sort((a, b) => a - b);

const EVER = "ever";

const THEME_WORDS = { dark: "Dark", light: "Light, for a bright room" };

/** All that an administrator decides about a screen. */
export function SettingsForm({ settings, boards, onChange }: Props) {
  const id = useId();
  const change = (part: Partial<ScreenSettings>): void => onChange({ ...settings, ...part });
  return (
    <div className={styles.settings}>
      <div className={styles.row}>
        <TextField label="Name" value={settings.name} required onChange={(name) => change({ name })} />
        <TextField
          label="Place"
          value={settings.place ?? ""}
          onChange={(place) => change({ place: place === "" ? undefined : place })}
        />
      </div>
      <fieldset>
        <legend>Boards, in order</legend>
        <PlaylistEditor
          playlist={settings.playlist}
          boards={boards}
          onChange={(playlist) => change({ playlist })}
        />
      </fieldset>
      <details>
        <summary id={id}>Panel and hours</summary>
        <div className={styles.row}>
          <NumberField
            label="Diagonal, inches"
            value={settings.diagonalIn}
            limits={[7, 300]}
            onChange={(diagonalIn) => change({ diagonalIn })}
          />
          <NumberField
            label="Read from, metres"
            value={settings.distanceM}
            limits={[0.5, 50]}
            step={0.5}
            onChange={(distanceM) => change({ distanceM })}
          />
          <NumberField
            label="Safe area, % of each edge"
            value={settings.safeAreaPercent}
            limits={[0, 5]}
            step={0.5}
            onChange={(safeAreaPercent) => change({ safeAreaPercent })}
          />
          <Picker
            label="Theme"
            value={settings.theme}
            choices={THEMES.map((theme) => ({ value: theme, label: THEME_WORDS[theme] }))}
            onPick={(theme) => change({ theme })}
          />
          <Picker
            label="Last numbers, without a connection"
            value={String(settings.blankAfterMin ?? EVER)}
            choices={[
              { value: EVER, label: "Stay, with their age" },
              ...minutesKept(settings.blankAfterMin).map((minutes) => ({
                value: String(minutes),
                label: minutes === 0 ? "Go at once" : `Stay for ${minutes} min`,
              })),
            ]}
            onPick={(kept) => change({ blankAfterMin: kept === EVER ? undefined : Number(kept) })}
          />
        </div>
        <MomentsFields settings={settings} onChange={change} />
        <ScheduleFields
          legend="Dark, because nobody is there"
          schedule={settings.off}
          onChange={(off) => change({ off })}
        />
        <ScheduleFields legend="Dimmed" schedule={settings.dim} onChange={(dim) => change({ dim })} />
      </details>
    </div>
  );
}
