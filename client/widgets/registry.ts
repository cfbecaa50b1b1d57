import type { Setting, WidgetDefinition } from "./define.ts";

interface WidgetModule {
  readonly widget: WidgetDefinition<unknown>;
}

// Every folder is a widget: adding one touches nothing else.
const modules = import.meta.glob<WidgetModule>("./*/index.ts", { eager: true });

const kindOf = (path: string): string => path.split("/")[1] ?? path;

/** All widgets by kind, in the order of their names. */
export const WIDGETS: ReadonlyMap<string, WidgetDefinition<unknown>> = new Map(
  Object.keys(modules)
    .sort()
    .flatMap((path) => {
      const module = modules[path];
      return module ? [[kindOf(path), module.widget] as const] : [];
    }),
);

/** What can be drawn for a tile: its widget with settings, or the reason that there is none. */
export type Resolved =
  | { readonly kind: "widget"; readonly widget: WidgetDefinition<unknown>; readonly settings: unknown }
  | { readonly kind: "unknown" }
  | { readonly kind: "misconfigured"; readonly mistakes: readonly string[] };

/** Finds the widget of that kind and reads its settings; what is not said has its default. */
export function resolveWidget(kind: string, given: Readonly<Record<string, unknown>>): Resolved {
  const widget = WIDGETS.get(kind);
  if (!widget) return { kind: "unknown" };
  const shape = widget.settings as Readonly<Record<string, Setting<unknown>>>;
  const mistakes = Object.keys(given).flatMap((name) => {
    const setting = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!setting) return [`${name}: there is no such setting`];
    return setting.accepts(given[name]) ? [] : [`${name}: ${setting.right}`];
  });
  if (mistakes.length > 0) return { kind: "misconfigured", mistakes };
  const settings: Record<string, unknown> = {};
  for (const name of Object.keys(shape))
    settings[name] = name in given ? given[name] : shape[name]?.otherwise;
  return { kind: "widget", widget, settings };
}
