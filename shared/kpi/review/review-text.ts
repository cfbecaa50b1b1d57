import * as z from "zod/mini";

/** What is said in a review: 1 to 2,000 characters, without the blanks around it. */
export const reviewTextSchema = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, { error: "at least one word" }),
    z.maxLength(2000, { error: "at most 2,000 characters" }),
  );
