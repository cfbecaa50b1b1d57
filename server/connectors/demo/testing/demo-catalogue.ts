import { parse } from "yaml";
import {
  type Catalogue,
  catalogueFileSchema,
  organisationSchema,
} from "../../../../shared/catalogue/schema.ts";
import { demoCatalogueFiles } from "../catalogue-files.ts";

const files = demoCatalogueFiles.map(({ text }) => catalogueFileSchema.parse(parse(text)));

/** The demo organisation's files, joined. */
export const demoCatalogue: Catalogue = {
  organisation: organisationSchema.parse(files.find(({ organisation }) => organisation)?.organisation),
  units: files.flatMap(({ units }) => units ?? []),
  kpis: files.flatMap(({ kpis }) => kpis ?? []),
  boards: files.flatMap(({ boards }) => boards ?? []),
  annotations: files.flatMap(({ annotations }) => annotations ?? []),
  moments: files.flatMap(({ moments }) => moments ?? []),
  kris: files.flatMap(({ kris }) => kris ?? []),
  scorecards: files.flatMap(({ scorecards }) => scorecards ?? []),
  objectives: files.flatMap(({ objectives }) => objectives ?? []),
};
