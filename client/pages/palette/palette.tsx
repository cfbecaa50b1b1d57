import { useRouter } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Dialog } from "../../ui/dialog.tsx";
import type { Entry } from "./entries.ts";
import styles from "./palette.module.css";
import { keepRecent, readRecent } from "./recent.ts";
import { Results } from "./results.tsx";
import { useFound } from "./use-found.ts";

interface Props {
  readonly onClose: () => void;
}

/**
 * Finds KPIs, people, units, boards and pages: a combobox as the ARIA practices describe it. The focus stays in the
 * field; arrows move through the results, Enter opens one, Escape closes.
 */
export function Palette({ onClose }: Props) {
  const router = useRouter();
  const id = useId();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const [recent] = useState(readRecent);
  const groups = useFound(query, recent);
  const found = groups.flatMap(({ entries }) => entries);
  const chosen = found[Math.min(at, found.length - 1)];
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  function open(entry: Entry): void {
    keepRecent(entry.key);
    onClose();
    if (entry.loaded) router.options.context.load(entry.path);
    else router.history.push(entry.path);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return; // the keys belong to the input method
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      open(chosen);
    }
  }

  return (
    <Dialog title="Search" onClose={onClose}>
      <div className={styles.top}>
        <input
          ref={field}
          className={styles.field}
          type="search"
          role="combobox"
          aria-label="Search for a KPI, person, unit, board or page"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-results`}
          aria-activedescendant={chosen && `${id} ${chosen.key}`.replaceAll(" ", "-")}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder="KPI, person, unit, board or page"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
      <Results id={id} groups={groups} chosen={chosen} onOpen={open} />
      <p role="status" className={found.length > 0 ? styles.said : styles.nothing}>
        {found.length > 0
          ? `${found.length} ${found.length === 1 ? "result" : "results"}`
          : "Nothing is called so. Fewer letters find more."}
      </p>
    </Dialog>
  );
}
