import { COMMANDS, type Command, sayKeys } from "./commands.ts";
import styles from "./workbench.module.css";

/** All keys. */
export function Help() {
  return (
    <details className={styles.help}>
      <summary id="studio-keys">Keys: arrows go from tile to tile, Alt moves, Shift resizes</summary>
      <dl>
        {(Object.keys(COMMANDS) as Command[]).map((command) => (
          <div key={command}>
            <dt>
              {COMMANDS[command].keys.map((keys) => (
                <kbd key={keys}>{sayKeys(keys)}</kbd>
              ))}
            </dt>
            <dd>{COMMANDS[command].does}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Escape</kbd>
          </dt>
          <dd>Let go of a tile that is being dragged</dd>
        </div>
      </dl>
    </details>
  );
}
