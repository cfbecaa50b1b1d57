import type { JSX } from "react";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { FreshnessMark } from "../../charts/marks/freshness-mark.tsx";
import type { Item, WidgetProps } from "../define.ts";

const WORST_FIRST = ["offline", "stale", "late"] as const;

/** How old the oldest number is of each kind that is not live: what the icons in the cells stand for (F1, F2). */
export function Ages(props: WidgetProps<object> & { readonly size: number }): JSX.Element {
  const { items, room, size } = props;
  const marks = WORST_FIRST.flatMap((seen) => {
    const own = items.filter((item) => item.seen === seen);
    return own.length > 0 ? [{ seen, at: oldest(own) }] : [];
  });
  return (
    <FactsLine>
      {marks.map(({ seen, at }) => (
        <FreshnessMark
          key={seen}
          {...props}
          {...{ seen, at, em: room.em }}
          ems={room.width / size / marks.length - 1}
        />
      ))}
    </FactsLine>
  );
}

const oldest = (items: readonly Item[]): string | undefined =>
  items.flatMap(({ reading }) => reading?.at ?? []).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
