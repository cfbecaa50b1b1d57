import { Link } from "@tanstack/react-router";
import { type ReactNode, type SubmitEvent, useEffect, useRef } from "react";
import styles from "./kpi-editor.module.css";
import { STEPS, stepBeside, type StepId } from "./steps.ts";

interface Props {
  readonly step: StepId;
  /** Goes on to the next step. */
  readonly onNext: (next: StepId) => void;
  readonly children: ReactNode;
  /** What is done at the last step. */
  readonly last: ReactNode;
}

/** One question with its answers, and the ways back and on. Enter goes on. */
export function StepPanel({ step, onNext, children, last }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    // Only where the step has changed: the page's own beginning is its title.
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  const before = stepBeside(step, -1);
  const next = stepBeside(step, 1);
  const at = STEPS.findIndex(({ id }) => id === step);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (next) onNext(next);
  };
  return (
    <section className={styles.panel} aria-labelledby="kpi-step">
      <form noValidate className={styles.form} onSubmit={submit}>
        <h2 id="kpi-step" ref={heading} tabIndex={-1}>
          <span className={styles.place}>
            {at + 1} of {STEPS.length}
          </span>
          {STEPS[at]?.question}
        </h2>
        {children}
        <div className={styles.ways}>
          {before && (
            <Link to="." search={(search) => ({ ...search, step: before })}>
              ← Back
            </Link>
          )}
          {next ? <button type="submit">Next</button> : last}
        </div>
      </form>
    </section>
  );
}
