import { useLocation } from "@tanstack/react-router";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";
import { Page } from "../shell/page.tsx";
import { trailHome } from "../shell/trail.tsx";
import styles from "./glossary-page.module.css";
import { StatusBands } from "./status-bands.tsx";
import { GLOSSARY, type TermGroup } from "./terms.ts";

/** The words on walls and pages, for everybody; each has an address. */
export function GlossaryPage() {
  const company = useCompany();
  const asked = useLocation({ select: ({ hash }) => hash });
  const groups: readonly TermGroup[] = GLOSSARY;
  return (
    <Page title="Glossary" trail={trailHome(company)} lead="What the words on walls and pages mean.">
      <div className={styles.groups}>
        {groups.map(({ title, terms }) => (
          <Panel key={title} title={title}>
            <dl className={styles.terms}>
              {terms.map(({ id, name, text, example }) => (
                <div key={id} id={id} className={id === asked ? styles.asked : undefined}>
                  <dt>
                    <a href={`#${id}`}>{name}</a>
                  </dt>
                  <dd>
                    {text}
                    {example !== undefined && <span className={styles.example}> {example}</span>}
                    {id === "status" && <StatusBands />}
                  </dd>
                </div>
              ))}
            </dl>
          </Panel>
        ))}
      </div>
    </Page>
  );
}
