import { expect, test } from "vitest";
import { TEMPLATES } from "../../shared/board/templates/templates.ts";
import { aCatalogue, aKpi, aUnit } from "../../shared/testing/factories.ts";
import { ALL_WIDGETS } from "../gallery/all-widgets.ts";
import { resolveWidget } from "./registry.ts";

const teams = Array.from({ length: 12 }, (_, index) => aUnit(`sales/team-${index}`));
const CATALOGUES = [
  aCatalogue(),
  aCatalogue({ kpis: [] }),
  aCatalogue({
    units: [aUnit("company"), aUnit("sales"), ...teams],
    kpis: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => aKpi({ id: `k${number}`, tier: number > 4 ? 2 : 1 })),
  }),
];

test.each(TEMPLATES.map(({ id }) => [id]))(
  "the tiles of the template %s are of widgets that there are, with settings that these have",
  (id) => {
    const template = TEMPLATES.find((one) => one.id === id)!;
    const tiles = CATALOGUES.flatMap((catalogue) =>
      [undefined, "sales", "company"].flatMap((unit) => template.make(catalogue, unit).tiles),
    );
    for (const { widget, settings } of tiles) {
      expect(
        resolveWidget(ALL_WIDGETS, widget, settings),
        JSON.stringify({ widget, settings }),
      ).toMatchObject({
        kind: "widget",
      });
    }
  },
);
