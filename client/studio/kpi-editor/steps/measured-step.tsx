import { DIRECTION_WORDS, PERIOD_WORDS } from "../../../pages/words.ts";
import { ChoiceAnswer } from "../choice-answer.tsx";
import { choicesOf } from "../choices-of.ts";
import { useForm } from "../form.tsx";
import styles from "../kpi-editor.module.css";
import { MeasureFields } from "../measure-fields.tsx";
import { NumberAnswer } from "../number-answer.tsx";
import { SourceFields } from "../source-fields.tsx";
import { TextAnswer } from "../text-answer.tsx";

const DAYS = [
  { value: "every-day", label: "Every day" },
  { value: "business-days", label: "Business days" },
];

/** What is counted, of what, how often, and which way is better (K1, K4, K7, F1). */
export function MeasuredStep() {
  const { draft, errorAt, set } = useForm();
  return (
    <>
      <MeasureFields />
      <SourceFields />
      <div className={styles.pairs}>
        <ChoiceAnswer
          field="direction"
          label="Direction"
          choices={choicesOf(DIRECTION_WORDS)}
          none="Choose"
        />
        <ChoiceAnswer field="period" label="Judged by" choices={choicesOf(PERIOD_WORDS)} none="Choose" />
        <TextAnswer
          field="expectedEvery"
          label="A fact is expected every"
          isCode
          hint="15m, 4h, 1d or 2w; empty: it is never late."
        />
        <TextAnswer field="grace" label="Late only after another" isCode hint="Such as 2h." />
        <ChoiceAnswer field="calendar" label="Expected on" choices={DAYS} none="Not said" />
        <NumberAnswer
          label="Smallest volume for a rank"
          hint="Units with fewer facts are not ranked in league tables."
          value={draft.minimumVolume}
          error={errorAt("minimumVolume")}
          onChange={(value) => set("minimumVolume", value)}
        />
      </div>
    </>
  );
}
