import type { WidgetDefinition } from "../widgets/define.ts";
import type { Widgets } from "../widgets/registry.ts";

interface WidgetModule {
  readonly widget: WidgetDefinition<unknown>;
}

const modules = import.meta.glob<WidgetModule>("../widgets/*/index.ts", { eager: true });

/** All widgets at once, for where every kind is shown. */
export const ALL_WIDGETS: Widgets = new Map(
  Object.keys(modules)
    .sort()
    .flatMap((path) => {
      const kind = path.split("/")[2];
      const module = modules[path];
      return kind !== undefined && module ? [[kind, module.widget] as const] : [];
    }),
);
