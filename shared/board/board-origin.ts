/**
 * Where a board comes from: a file of the catalogue, the browser's studio, or the model, which makes one for the
 * company and for each unit with KPIs.
 */
export type BoardOrigin = "file" | "studio" | "automatic";
