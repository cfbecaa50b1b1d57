import { objectiveReadings } from "../../../shared/kpi/objective.ts";
import { Message } from "../../ui/message.tsx";
import { Picker } from "../../ui/picker.tsx";
import { useCompany } from "../company.tsx";
import { nearId } from "../near-id.ts";
import { LinkNotice } from "../readings/link-notice.tsx";
import { LiveReadings } from "../readings/live-readings.tsx";
import { Page } from "../shell/page.tsx";
import { trailHome, trailTo } from "../shell/trail.tsx";
import { UnknownUnit } from "../shell/unknown.tsx";
import { ObjectivePanel } from "./objective-panel.tsx";
import styles from "./objectives-page.module.css";

interface Props {
  /** Whose objectives; everybody's when absent. */
  readonly unit: string | undefined;
  readonly onUnit: (unit: string | undefined) => void;
}

const ALL = "all units";

/** What is to be reached: objectives with their key results and milestones, all or those of a unit (O1). */
export function ObjectivesPage({ unit, onUnit }: Props) {
  const company = useCompany();
  const { objectives, kpis, tree, nameOf } = company;
  if (unit !== undefined && !tree.get(unit)) return <UnknownUnit id={unit} near={nearId(unit, tree.units)} />;
  const shown = objectives.filter((objective) => unit === undefined || objective.unit === unit);
  const owners = new Set(objectives.flatMap((objective) => objective.unit ?? []));
  const units = tree.units.map(({ id }) => id).filter((id) => owners.has(id) || id === unit);
  return (
    <LiveReadings refs={shown.flatMap((objective) => objectiveReadings(objective, kpis))}>
      <Page
        title={unit === undefined ? "Objectives" : `Objectives of ${nameOf(unit)}`}
        trail={unit === undefined ? trailHome(company) : trailTo(company, unit, {})}
        lead="How far each is by its key results; the line across a bar is how much of its time is over."
        controls={
          units.length > 0 && (
            <Picker
              label="Unit"
              value={unit ?? ALL}
              choices={[
                { value: ALL, label: "All units" },
                ...units.map((id) => ({ value: id, label: nameOf(id) })),
              ]}
              onPick={(picked) => onUnit(picked === ALL ? undefined : picked)}
            />
          )
        }
      >
        <LinkNotice />
        {shown.length === 0 && (
          <Message
            kind="empty"
            title={
              unit === undefined
                ? "The catalogue has no objectives yet."
                : `${nameOf(unit)} has no objectives.`
            }
          >
            One under <code>objectives:</code> in the catalogue's file appears here as soon as the file is
            saved.
          </Message>
        )}
        <div className={styles.objectives}>
          {shown.map((objective) => (
            <ObjectivePanel key={objective.id} objective={objective} />
          ))}
        </div>
      </Page>
    </LiveReadings>
  );
}
