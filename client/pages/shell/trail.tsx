import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Company } from "../company.tsx";
import type { ViewSearch } from "../search.ts";

interface Step {
  readonly key: string;
  readonly link: ReactNode;
}

/** The way from the company page down to a unit; `view` keeps the period that is being looked at. */
export function trailTo(company: Company, unit: string, view: Pick<ViewSearch, "period" | "at">): Step[] {
  const { tree, root, organisation } = company;
  const below = [...tree.lineage(unit)].reverse().filter((id) => id !== root?.id);
  return [
    {
      key: "/company",
      link: (
        <Link to="/company" search={view}>
          {root?.name ?? organisation.name}
        </Link>
      ),
    },
    ...below.map((id) => ({
      key: id,
      link: (
        <Link to="/departments/$" params={{ _splat: id }} search={view}>
          {company.nameOf(id)}
        </Link>
      ),
    })),
  ];
}

/** The way to pages that belong to no unit. */
export const trailHome = (company: Company): Step[] => [
  { key: "/company", link: <Link to="/company">{company.root?.name ?? company.organisation.name}</Link> },
];
