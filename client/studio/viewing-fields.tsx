import { useState } from "react";
import type { ScreenView } from "../../shared/protocol/screens.ts";
import { Picker } from "../ui/picker.tsx";
import { NumberField } from "./number-field.tsx";
import { saySizeOf, SIZES, type Viewing, viewingOf } from "./viewing.ts";
import styles from "./workbench.module.css";

interface Props {
  readonly viewing: Viewing;
  readonly screens: readonly ScreenView[];
  /** The page that is looked at; the whole board when absent. */
  readonly page: number | undefined;
  readonly pages: number;
  readonly onViewing: (viewing: Viewing) => void;
  readonly onPage: (page: number | undefined) => void;
}

/** On which screen the board is looked at as if: one that is paired, or a size, a diagonal and a distance. */
export function ViewingFields({ viewing, screens, page, pages, onViewing, onPage }: Props) {
  const [screen, setScreen] = useState(screens[0]?.id ?? "");
  const sizes = SIZES.some((size) => saySizeOf(size) === saySizeOf(viewing.size))
    ? SIZES
    : [viewing.size, ...SIZES];
  const change = (part: Partial<Viewing>): void => {
    setScreen("");
    onViewing({ ...viewing, ...part });
  };
  return (
    <div className={styles.viewing} role="group" aria-label="Seen on">
      {screens.length > 0 && (
        <Picker
          label="Screen"
          value={screen}
          choices={[
            { value: "", label: "none: as given here" },
            ...screens.map(({ id, settings }) => ({ value: id, label: settings.name })),
          ]}
          onPick={(id) => {
            setScreen(id);
            const picked = screens.find((one) => one.id === id);
            if (picked) onViewing(viewingOf(picked));
          }}
        />
      )}
      <Picker
        label="Size"
        value={saySizeOf(viewing.size)}
        choices={sizes.map((size) => ({ value: saySizeOf(size), label: saySizeOf(size) }))}
        onPick={(picked) => {
          const size = sizes.find((one) => saySizeOf(one) === picked);
          if (size) change({ size });
        }}
      />
      <NumberField
        label="Diagonal, inches"
        value={viewing.diagonalIn}
        limits={[7, 300]}
        onChange={(diagonalIn) => change({ diagonalIn })}
      />
      <NumberField
        label="Read from, metres"
        value={viewing.distanceM}
        limits={[0.5, 50]}
        step={0.5}
        onChange={(distanceM) => change({ distanceM })}
      />
      {pages > 1 && (
        <Picker
          label="Show"
          value={page === undefined ? "" : String(Math.min(page, pages - 1))}
          choices={[
            { value: "", label: "the whole board" },
            ...Array.from({ length: pages }, (_, index) => ({
              value: String(index),
              label: `page ${index + 1} of ${pages}`,
            })),
          ]}
          onPick={(picked) => onPage(picked === "" ? undefined : Number(picked))}
        />
      )}
    </div>
  );
}
