import { STATUS_WORDS } from "../../../shared/kpi/words.ts";
import { Field } from "../../ui/field.tsx";
import { field, withField } from "./field-of.ts";
import { useForm } from "./form.tsx";
import styles from "./kpi-editor.module.css";
import { NumberAnswer } from "./number-answer.tsx";

/** The bands that count unless a KPI has its own (S2). */
const USUAL = { atRisk: 0.6, onTrack: 0.8, met: 1 } as const;
const LABELS = [
  ["atRisk", STATUS_WORDS["at-risk"]],
  ["onTrack", STATUS_WORDS["on-track"]],
  ["met", STATUS_WORDS.met],
] as const;

/** From which share of the target on which status holds (S2). */
export function BandFields() {
  const { draft, errorAt, set } = useForm();
  const { bands } = draft;
  return (
    <div className={styles.part}>
      <Field
        label="Status bands of its own"
        inline
        hint="Usually: at risk from 60 %, on track from 80 %, met from 100 % of the target."
        error={errorAt("bands")}
      >
        {(control) => (
          <input
            {...control}
            type="checkbox"
            checked={bands !== undefined}
            onChange={({ target }) => set("bands", target.checked ? USUAL : undefined)}
          />
        )}
      </Field>
      {bands !== undefined && (
        <div className={styles.pairs}>
          {LABELS.map(([name, word]) => (
            <NumberAnswer
              key={name}
              label={`${word} from`}
              hint="in % of the target"
              scale={100}
              value={field(bands, name)}
              error={errorAt(`bands.${name}`)}
              onChange={(value) => set("bands", withField(bands, name, value) ?? {})}
            />
          ))}
        </div>
      )}
    </div>
  );
}
