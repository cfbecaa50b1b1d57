import { Panel } from "../../ui/panel.tsx";
import styles from "./playbook.module.css";

/** What to do when the risk comes near: words, or the page where they stand. Says so where there are none. */
export function Playbook({ text }: { readonly text: string | undefined }) {
  return (
    <Panel title="What to do">
      {text === undefined ? (
        <p className={styles.none}>
          Nobody has written down what to do. Add <code>playbook:</code> to the key risk indicator.
        </p>
      ) : /^https?:\/\/\S+$/.test(text) ? (
        <p className={styles.text}>
          <a href={text} rel="noreferrer">
            {text}
          </a>
        </p>
      ) : (
        <p className={styles.text}>{text}</p>
      )}
    </Panel>
  );
}
