import { isCarriedOut } from "../../../shared/kpi/review/is-carried-out.ts";
import type { Decision } from "../../../shared/kpi/review/decision.ts";
import { yamlOfDecision } from "../../../shared/kpi/review/yaml-of-decision.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { Icon } from "../../charts/marks/icon.tsx";
import { useCompany } from "../company.tsx";
import styles from "./reviews.module.css";
import { sayDecision } from "./words.ts";

interface Props {
  readonly kpi: KpiView;
  readonly decision: Decision;
}

/**
 * What the last review decided, whether the definition says it by now, and until it does, the lines to change in which
 * file: a decision is no edit of the catalogue (O2).
 */
export function DecisionNote({ kpi, decision }: Props) {
  const company = useCompany();
  const isDone = isCarriedOut(kpi, decision);
  return (
    <div className={styles.decision}>
      <p className={styles.decided}>{sayDecision(decision, kpi, company)}</p>
      <p className={styles.said}>{decision.text}</p>
      {decision.kind !== "keep" && (
        <p className={isDone ? styles.done : styles.open}>
          <Icon name={isDone ? "within" : "late"} />{" "}
          {isDone ? "Done: the definition says so" : "Still to be done in the catalogue"}
        </p>
      )}
      {!isDone && (
        <figure className={styles.lines}>
          <figcaption>
            {kpi.file === undefined ? (
              "The KPI was made in the browser; its definition is to say:"
            ) : (
              <>
                In <code>{kpi.file}</code>, where what is not named here stays:
              </>
            )}
          </figcaption>
          <pre tabIndex={0} aria-label={`Lines to change for ${kpi.name}`}>
            <code>{yamlOfDecision(kpi, decision).join("\n")}</code>
          </pre>
        </figure>
      )}
    </div>
  );
}
