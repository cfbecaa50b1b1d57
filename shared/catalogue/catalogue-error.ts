/** Something in a catalogue that cannot be, where it is, and what would be right. */
export interface CatalogueError {
  /** The place as keys and indices from the catalogue's top, `["kpis", 3, "drives", 0]`. */
  readonly path: readonly (string | number)[];
  readonly detail: string;
}
