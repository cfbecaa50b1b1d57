import { useQuery } from "@tanstack/react-query";
import { overviewKpis } from "../../../shared/catalogue/overview-kpis.ts";
import type { OverviewItem } from "../../../shared/protocol/history-views.ts";
import { overviewQuery } from "../../api/overview.ts";
import { Message } from "../../ui/message.tsx";
import { Picker } from "../../ui/picker.tsx";
import { useCompany } from "../company.tsx";
import { OwnPeriodControls } from "../controls/own-period-controls.tsx";
import { LinkNotice } from "../readings/link-notice.tsx";
import { LiveReadings } from "../readings/live-readings.tsx";
import type { ViewSearch } from "../search.ts";
import { Page } from "../shell/page.tsx";
import { BASIS_WORDS } from "../words.ts";
import { GroupRow } from "./group-row.tsx";
import { groupKpis, GROUPINGS, type Grouping } from "./group.ts";
import { OneMetric } from "./one-metric.tsx";

interface Props {
  readonly view: ViewSearch;
  readonly onView: (change: ViewSearch) => void;
}

const GROUPING_WORDS: Readonly<Record<Grouping, string>> = {
  department: "Department",
  category: "Category",
  perspective: "Perspective",
};

/** The company: the one metric that matters, then Tier 1 of every department with its gaps (O4, O3, O5). */
export function CompanyPage({ view, onView }: Props) {
  const { organisation, root, tree, kpis } = useCompany();
  const kept: Pick<ViewSearch, "period" | "at"> = {
    ...(view.period !== undefined && { period: view.period }),
    ...(view.at !== undefined && { at: view.at }),
  };
  const { data = [], error } = useQuery(overviewQuery(kept));
  const items = new Map(data.map((item) => [item.reading.kpi, item]));
  const shown = overviewKpis(kpis, organisation.oneMetric);
  const first = shown.find(({ id }) => id === organisation.oneMetric);
  const by = view.by ?? "department";
  const refs = shown.map(({ id, unit, period }) => ({ kpi: id, unit, period: view.period ?? period }));
  return (
    <LiveReadings refs={view.at === undefined ? refs : []}>
      <Page
        title={root?.name ?? organisation.name}
        trail={[]}
        lead={["The few numbers that matter most (Tier 1).", saysBasis(data)].filter(Boolean).join(" ")}
        controls={
          <>
            <Picker
              label="Group by"
              value={by}
              choices={GROUPINGS.map((value) => ({ value, label: GROUPING_WORDS[value] }))}
              onPick={(picked) => onView({ by: picked === "department" ? undefined : picked })}
            />
            <OwnPeriodControls period={view.period} at={view.at} onView={onView} />
          </>
        }
      >
        <LinkNotice />
        {error !== null && data.length === 0 && <Message kind="error" title={error.message} />}
        {first ? (
          <OneMetric kpi={first} item={items.get(first.id)} view={kept} />
        ) : (
          <Message kind="empty" title="No one metric that matters is named yet.">
            Name it as <code>oneMetric</code> of the organisation in the catalogue; it stands here for
            everybody.
          </Message>
        )}
        {groupKpis(tree, shown, root?.id, by).map((group) => (
          <GroupRow key={group.key} group={group} items={items} view={kept} />
        ))}
      </Page>
    </LiveReadings>
  );
}

/** With what the changes on the page compare (P3). */
function saysBasis(items: readonly OverviewItem[]): string | undefined {
  const bases = [...new Set(items.flatMap(({ reading }) => reading.previous?.basis ?? []))];
  if (bases.length === 0) return undefined;
  return `Changes are against the ${bases.map((basis) => BASIS_WORDS[basis]).join(", or the ")}.`;
}
