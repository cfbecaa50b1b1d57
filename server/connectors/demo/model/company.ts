import type { Series } from "../series.ts";
import { engineering } from "./engineering.ts";
import { finance } from "./finance.ts";
import { marketing } from "./marketing.ts";
import { people } from "./people.ts";
import { product } from "./product.ts";
import { sales } from "./sales.ts";
import { support } from "./support.ts";

/** Everything that is simulated. */
export const company: readonly Series[] = [
  ...sales,
  ...marketing,
  ...product,
  ...engineering,
  ...finance,
  ...people,
  ...support,
];
