import { readConfig } from "./config.ts";
import { endWith } from "./lib/fatal.ts";
import { serve } from "./serve.ts";

const config = readConfig(process.env);
if (config.ok) {
  serve(config.value).catch((error: unknown) => {
    endWith(error, 1);
    process.exit();
  });
} else {
  endWith(config.problem, 1);
}
