import { createContext, use } from "react";
import type { Kpi } from "../../../shared/kpi/definition.ts";
import type { Draft } from "./draft.ts";

/** What the fields of every step need to know. */
export interface Form {
  readonly draft: Draft;
  readonly isNew: boolean;
  /** What is wrong at a place, once it is time to say so. */
  readonly errorAt: (path: string) => string | undefined;
  readonly set: (field: keyof Kpi, value: unknown) => void;
}

export const FormContext = createContext<Form | undefined>(undefined);

export function useForm(): Form {
  const form = use(FormContext);
  if (!form) throw new Error("useForm needs a FormContext above it");
  return form;
}
