import type { ScreenSettings } from "../../../shared/screen/screen.ts";
import { ScheduleFields } from "./schedule-fields.tsx";
import styles from "./screens-page.module.css";

type Settings = Pick<ScreenSettings, "moments" | "sound" | "quiet">;

interface Props {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
}

/** Whether wins are celebrated on a screen, whether they are heard, and when not. */
export function MomentsFields({ settings: { moments, sound = false, quiet }, onChange }: Props) {
  return (
    <>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={moments}
          onChange={(event) => onChange({ moments: event.target.checked })}
        />
        Celebrate wins on this screen
      </label>
      {moments && (
        <>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={sound}
              onChange={(event) => onChange({ sound: event.target.checked })}
            />
            With the sound that a win may have
          </label>
          <ScheduleFields
            legend="Quiet: no wins at these hours"
            schedule={quiet}
            onChange={(changed) => onChange({ quiet: changed })}
          />
        </>
      )}
    </>
  );
}
