import { Link } from "@tanstack/react-router";
import type { Company } from "../../pages/company.tsx";
import { trailHome } from "../../pages/shell/trail.tsx";

/** The way to the pages that change the catalogue. */
export const catalogueTrail = (company: Company): ReturnType<typeof trailHome> => [
  ...trailHome(company),
  { key: "catalogue", link: <Link to="/catalogue">Catalogue</Link> },
];
