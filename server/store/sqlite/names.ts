import type { Connection } from "./driver.ts";

/** The numbers under which KPI and unit ids are kept. */
export interface Names {
  /** The number of an id, given to it now if it has none. */
  numberOf(text: string): number;
  /** The number of an id, or `undefined` when nothing was ever stored under it. */
  known(text: string): number | undefined;
  textOf(number: number): string;
  /** Forgets what a rolled-back transaction may have added. */
  forget(): void;
}

export function createNames(database: Connection): Names {
  const byText = new Map<string, number>();
  const byNumber = new Map<number, string>();
  const select = database.prepare("SELECT id FROM name WHERE text = ?");
  const selectText = database.prepare("SELECT text FROM name WHERE id = ?");
  const insert = database.prepare("INSERT INTO name (text) VALUES (?)");

  function known(text: string): number | undefined {
    const cached = byText.get(text);
    if (cached !== undefined) return cached;
    const row = select.get(text) as { id: number } | undefined;
    if (row) byText.set(text, row.id);
    return row?.id;
  }

  return {
    known,
    numberOf(text) {
      const existing = known(text);
      if (existing !== undefined) return existing;
      insert.run(text);
      const added = known(text);
      if (added === undefined) throw new Error(`the name ${text} was not stored`);
      return added;
    },
    textOf(number) {
      const cached = byNumber.get(number);
      if (cached !== undefined) return cached;
      const { text } = selectText.get(number) as { text: string };
      byNumber.set(number, text);
      return text;
    },
    forget() {
      byText.clear();
      byNumber.clear();
    },
  };
}
