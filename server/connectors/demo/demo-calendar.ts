import { parse } from "yaml";
import { type Calendar, createCalendar } from "../../../shared/calendar/periods.ts";
import { catalogueFileSchema } from "../../../shared/catalogue/schema.ts";
import { demoCatalogueFiles } from "./catalogue-files.ts";

/** The demo organisation's calendar, from the same file that the server reads. */
export function createDemoCalendar(): Calendar {
  const file = demoCatalogueFiles.find(({ name }) => name === "organisation.yaml");
  const { organisation } = catalogueFileSchema.parse(parse(file?.text ?? ""));
  if (!organisation) throw new Error("demo/catalogue/organisation.yaml has no organisation");
  return createCalendar(organisation);
}
