import { STATUS_WORDS } from "../../../shared/kpi/words.ts";
import type { Format } from "../../../shared/units/format.ts";
import { longestFitting, type TextWidth } from "../../charts/text-width.ts";
import { AGE, APART, ICON } from "./layout.ts";
import { shareTexts } from "./share-texts.ts";
import type { Step } from "./steps.ts";

/** What has room beside or below a step's bar; what has none is left out whole. */
export interface Facts {
  readonly share: string | undefined;
  readonly hasStatus: boolean;
  readonly overall: string | undefined;
}

/** Shares the width of a line, in ems, out to facts: the share of the step before, age, status, share of the first. */
export function factsOf(
  { item, ofBefore, ofFirst }: Step,
  { ems, em, format }: { readonly ems: number; readonly em: TextWidth; readonly format: Format },
): Facts {
  const { reading, seen } = item;
  const wide = (text: string): number => em(text, 600);
  const status = reading?.state === "value" ? wide(STATUS_WORDS[reading.status]) + ICON : 0;
  const age = seen === "live" ? 0 : AGE + APART;
  const texts = ofBefore ? shareTexts(ofBefore, format) : [];
  const share = longestFitting(texts, ems - age - APART - status, wide) ?? texts[texts.length - 1];
  const taken = age + (share === undefined ? 0 : wide(share) + APART);
  const hasStatus = taken + status <= ems;
  const overall = ofFirst?.kind === "share" ? shareTexts(ofFirst, format)[0] : undefined;
  const hasOverall = overall !== undefined && hasStatus && taken + status + APART + em(overall) <= ems;
  return { share, hasStatus, overall: hasOverall ? overall : undefined };
}
