import { Link } from "@tanstack/react-router";
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

/** The question of the editor that answers a decision. */
const STEP_OF = {
  keep: "look",
  "change-target": "reached",
  "change-tier": "outcome",
  "change-definition": "outcome",
  retire: "review",
} as const satisfies Record<Decision["kind"], string>;

const EditLink = ({ kpi, decision }: { readonly kpi: string; readonly decision: Decision }) => (
  <Link to="/catalogue/$kpi/edit" params={{ kpi }} search={{ step: STEP_OF[decision.kind] }}>
    change its definition
  </Link>
);

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
              <>
                Made in the browser: <EditLink kpi={kpi.id} decision={decision} />, so that it says:
              </>
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
