import { Link } from "@tanstack/react-router";
import styles from "./kpi-editor.module.css";
import { STEPS, type StepId } from "./steps.ts";

interface Props {
  readonly current: StepId;
  /** How many mistakes each step has, of those of which it is time to speak. */
  readonly counts: ReadonlyMap<StepId, number>;
  /** The steps that were left and have something said. */
  readonly answered: ReadonlySet<StepId>;
}

/** The questions with what is still to be put right in each; every one can be gone to at any time. */
export function StepList({ current, counts, answered }: Props) {
  return (
    <nav aria-label="Steps" className={styles.steps}>
      <ol>
        {STEPS.map(({ id, name }) => {
          const wrong = counts.get(id) ?? 0;
          return (
            <li key={id}>
              <Link
                to="."
                search={(before) => ({ ...before, step: id })}
                aria-current={id === current ? "step" : undefined}
              >
                {name}
                {wrong > 0 && <span className={styles.count}>{wrong} to put right</span>}
                {wrong === 0 && answered.has(id) && <span className={styles.done}>answered</span>}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
