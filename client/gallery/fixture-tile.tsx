import type { JSX } from "react";
import { createTimeFormat } from "../../shared/units/format-time.ts";
import { createFormat } from "../../shared/units/format.ts";
import { SAMPLE_NOW } from "../charts/samples.ts";
import type { TextWidth } from "../charts/text-width.ts";
import { fitTiles } from "../wall/fit.ts";
import { kpiPage } from "../wall/links.ts";
import { isSimulated, SIMULATED_EMS, TileView } from "../wall/tile-view.tsx";
import type { Fixture } from "../widgets/define.ts";
import { resolveWidget } from "../widgets/registry.ts";
import { ALL_WIDGETS } from "./all-widgets.ts";

const format = createFormat("en-GB");
const times = createTimeFormat("en-GB", "Europe/Berlin");
const TILE = [462, 306] as const;
const NOTHING_ASKED = { series: undefined, league: undefined, pace: undefined };

/** One fixture as the wall would draw it on a screen of 1920 × 1080; its time stands still. */
export function FixtureTile({
  kind,
  fixture,
  em,
}: {
  kind: string;
  fixture: Fixture;
  em: TextWidth;
}): JSX.Element {
  const { title, items, settings = {}, size = TILE, ...asked } = fixture;
  const resolved = resolveWidget(ALL_WIDGETS, kind, settings);
  const [width, height] = size;
  const headline = resolved.kind === "widget" && resolved.widget.headline && items[0];
  const [fit] = fitTiles(
    [{ left: 0, top: 0, width, height }],
    [
      {
        title,
        beside: isSimulated({ items }) ? SIMULATED_EMS : 0,
        headline: headline ? format.widest(headline.kpi.measure) : undefined,
      },
    ],
    { scale: 1, em },
  );
  if (!fit) throw new Error("A tile always has a fit");
  return (
    <div style={{ position: "relative", width, height }}>
      <TileView
        {...{ title, fit, em, resolved, kind, items, format, times, ...NOTHING_ASKED, ...asked }}
        now={SAMPLE_NOW}
        linkTo={kpiPage}
      />
    </div>
  );
}
