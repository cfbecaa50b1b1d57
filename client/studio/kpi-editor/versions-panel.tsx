import type { Kpi } from "../../../shared/kpi/definition.ts";
import type { VersionView } from "../../../shared/protocol/kpi-editing.ts";
import { useCompany } from "../../pages/company.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Panel } from "../../ui/panel.tsx";
import { changedFields } from "./changed-fields.ts";
import { sayField } from "./field-words.ts";
import styles from "./kpi-editor.module.css";

interface Props {
  /** The newest first. */
  readonly versions: readonly VersionView<Kpi>[];
  /** Puts what a version said into the form. */
  readonly onTake: (content: Kpi) => void;
}

/** Who changed what and when; what a version said can be taken back, as a new version. */
export function VersionsPanel({ versions, onTake }: Props) {
  const { dates } = useCompany();
  const newest = versions[0];
  const whatChanged = (version: VersionView<Kpi>): string => {
    if (!version.content) return "deleted";
    const before = versions[versions.indexOf(version) + 1]?.content;
    if (!before) return version.version === 1 ? "made" : "made again";
    const changed = changedFields(before, version.content).map(sayField);
    return changed.length === 0 ? "nothing changed" : `changed: ${changed.join(", ")}`;
  };
  const columns: readonly Column<VersionView<Kpi>>[] = [
    { header: "Version", heads: true, narrow: true, cell: ({ version }) => version },
    {
      header: "Saved",
      cell: (version) => (
        <>
          {`${dates.instant(version.savedAt)} by ${version.savedBy}`}
          <span className={styles.note}>{whatChanged(version)}</span>
        </>
      ),
    },
    {
      header: "Back to it",
      narrow: true,
      cell: ({ version, content }) =>
        content && version !== newest?.version ? (
          <button type="button" className={styles.small} onClick={() => onTake(content)}>
            Take back<span className={styles.hidden}> version {version}</span>
          </button>
        ) : (
          ""
        ),
    },
  ];
  return (
    <Panel title="Versions">
      <DataTable
        caption="Versions of the KPI"
        columns={columns}
        rows={versions}
        rowKey={({ version }) => String(version)}
      />
    </Panel>
  );
}
