import { useQuery } from "@tanstack/react-query";
import { kpiSchema } from "../../../shared/kpi/definition.ts";
import type { KpiPreview } from "../../../shared/protocol/kpi-editing.ts";
import { kpiPreviewQuery } from "../../api/kpi-editing.ts";
import { type Draft, textOf } from "./draft.ts";

/** What the past speaks for, as far as is known yet. */
export type Proposals =
  | { readonly state: "loading" }
  /** Earlier questions have to be answered first. */
  | { readonly state: "unanswered" }
  | { readonly state: "unseen" }
  | ({ readonly state: "known" } & NonNullable<KpiPreview["proposals"]>);

/** What a KPI's past speaks for: asked without its target, which may be half typed and plays no part. */
export function useProposals(draft: Draft): Proposals {
  const { target: _, benchmark: __, bands: ___, points: ____, ...rest } = draft;
  const isAnswered = kpiSchema.safeParse(rest).success;
  const { data, error } = useQuery({
    ...kpiPreviewQuery(textOf(draft.id), rest),
    retry: false,
    enabled: isAnswered,
  });
  if (!isAnswered || error !== null) return { state: "unanswered" };
  if (!data) return { state: "loading" };
  return data.proposals ? { state: "known", ...data.proposals } : { state: "unseen" };
}
