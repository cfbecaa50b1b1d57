import type { Setting, WidgetDefinition } from "./define.ts";

interface WidgetModule {
  readonly widget: WidgetDefinition<unknown>;
}

// Every folder is a widget: adding one touches nothing else. A screen loads those that its board has.
const modules = import.meta.glob<WidgetModule>("./*/index.ts");

const kindOf = (path: string): string => path.split("/")[1] ?? path;
const loaders = new Map(Object.keys(modules).map((path) => [kindOf(path), modules[path]]));

/** The kinds of widgets that there are, by name. */
export const KINDS: readonly string[] = [...loaders.keys()].sort();

/** Widgets by kind. */
export type Widgets = ReadonlyMap<string, WidgetDefinition<unknown>>;

/** Loads the widgets of those kinds; a kind that does not exist is left out. */
export async function loadWidgets(kinds: readonly string[]): Promise<Widgets> {
  const loaded = kinds.map(async (kind) => {
    const module = await loaders.get(kind)?.();
    return module ? [[kind, module.widget] as const] : [];
  });
  return new Map((await Promise.all(loaded)).flat());
}

/** What can be drawn for a tile: its widget with settings, or the reason that there is none. */
export type Resolved =
  | { readonly kind: "widget"; readonly widget: WidgetDefinition<unknown>; readonly settings: unknown }
  | { readonly kind: "unknown" }
  | { readonly kind: "misconfigured"; readonly mistakes: readonly string[] };

/** Finds the widget of that kind and reads its settings; what is not said has its default. */
export function resolveWidget(
  widgets: Widgets,
  kind: string,
  given: Readonly<Record<string, unknown>>,
): Resolved {
  const widget = widgets.get(kind);
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
