/** A part of something of which nothing is known yet; `undefined` where there is none. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** The same thing with another part, `undefined` for none; nothing at all when no part is left. */
export function withField(value: unknown, name: string, part: unknown): object | undefined {
  const parts = typeof value === "object" && value !== null ? { ...value } : {};
  const next = Object.entries({ ...parts, [name]: part }).filter(([, own]) => own !== undefined);
  return next.length === 0 ? undefined : Object.fromEntries(next);
}
