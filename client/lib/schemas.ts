import * as z from "zod/mini";

// Zod compiles schemas with `new Function` where it may; our content security policy forbids that, and every try is
// reported. To be imported before the first schema is made.
z.config({ jitless: true });
