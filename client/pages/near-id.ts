import { nearest } from "../../shared/catalogue/nearest.ts";

/** The id among `known` that may have been meant by one that is not there. */
export const nearId = (id: string, known: readonly { readonly id: string }[]): string | undefined =>
  nearest(
    id,
    known.map((member) => member.id),
  );
