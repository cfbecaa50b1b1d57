/** A file of the catalogue as text. */
export interface CatalogueText {
  readonly name: string;
  readonly text: string;
}

const files = import.meta.glob<string>("./catalogue/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The demo organisation's catalogue; the build carries it. */
export const demoCatalogueFiles: readonly CatalogueText[] = Object.entries(files).map(([path, text]) => ({
  name: path.replace("./catalogue/", ""),
  text,
}));
