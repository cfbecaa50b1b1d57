import { COMPARISONS } from "../../../shared/calendar/compared.ts";
import { Picker } from "../../ui/picker.tsx";
import { useCompany } from "../company.tsx";
import { RANGE_NAMES, RANGES } from "../ranges.ts";
import type { ViewSearch } from "../search.ts";
import { COMPARISON_WORDS, PERIOD_WORDS } from "../words.ts";
import { ShowSwitch } from "./show-switch.tsx";
import type { ShownHistory } from "./shown-history.ts";

interface Props {
  readonly shown: ShownHistory;
  readonly view: ViewSearch;
  readonly onView: (change: ViewSearch) => void;
}

const NONE = "none";
const ZOOMED = "zoomed";

/** How much of the history is shown, how finely, beside what, and as what. */
export function HistoryControls({ shown, view, onView }: Props) {
  const { calendar, dates } = useCompany();
  const day = (at: number): string => dates.day(new Date(at).toISOString());
  const ranges = RANGE_NAMES.map((name) => ({ value: name, label: RANGES[name].label }));
  const stretch = `${day(shown.span.start)} – ${day(calendar.dayAt(shown.span.end).start - 1)}`;
  return (
    <>
      <Picker
        label="Range"
        value={shown.range ?? ZOOMED}
        choices={[...(shown.range ? [] : [{ value: ZOOMED, label: stretch } as const]), ...ranges]}
        // The grain goes with the range: another range starts with its usual one.
        onPick={(range) =>
          range !== ZOOMED && onView({ range, grain: undefined, from: undefined, to: undefined })
        }
      />
      <Picker
        label="By"
        value={shown.grain}
        choices={shown.grains.map((name) => ({ value: name, label: PERIOD_WORDS[name] }))}
        onPick={(picked) => onView({ grain: picked })}
      />
      <Picker
        label="Compare with"
        value={view.compare ?? NONE}
        choices={[
          { value: NONE, label: "Nothing" },
          ...COMPARISONS.map((kind) => ({ value: kind, label: COMPARISON_WORDS[kind] })),
        ]}
        onPick={(picked) => onView({ compare: picked === NONE ? undefined : picked })}
      />
      <ShowSwitch table={view.show === "table"} />
    </>
  );
}
