import * as z from "zod/mini";

const SEGMENT = "[a-z0-9][a-z0-9._-]{0,99}";
const ID = new RegExp(`^${SEGMENT}$`);
const UNIT_ID = new RegExp(`^${SEGMENT}(?:/${SEGMENT}){0,7}$`);

/** An id of a KPI, board, …: lower-case letters, digits, dots, hyphens and underscores; 1 to 100 characters. */
export const idSchema = z.string().check(
  z.regex(ID, {
    error: "an id of 1 to 100 lower-case letters, digits, '.', '_' or '-', starting with a letter or digit",
  }),
);

/** The id of a unit: its path, segments of the same form joined by `/`, at most eight deep. */
export const unitIdSchema = z
  .string()
  .check(
    z.regex(UNIT_ID, { error: "a unit path such as sales/emea: ids joined by '/', at most eight deep" }),
  );

export const isId = (text: string): boolean => ID.test(text);
export const isUnitId = (text: string): boolean => UNIT_ID.test(text);

// Control characters and the marks that reorder or hide text have no place in a name that is read on a wall.
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/u;

/** A name that people read: 1 to 200 characters in Unicode's composed form, nothing invisible in it. */
export const nameSchema = z.pipe(
  z.string().check(
    z.minLength(1, { error: "at least one character" }),
    z.maxLength(200, { error: "at most 200 characters" }),
    z.refine((text) => !HIDDEN.test(text), {
      error: "text without control, invisible or direction-changing characters",
    }),
  ),
  z.transform((text: string) => text.normalize("NFC")),
);
