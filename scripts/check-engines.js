// Does what a wall loads run on Chromium 68, the engine of televisions of 2020? Reads the built files: syntax, names
// of APIs that nobody lends, CSS. And are the scripts that lead older engines to /lite such as these can read?
import { join } from "node:path";
import { engineFaults } from "./engines/faults.js";
import { root } from "./lib/root.js";

const { faults, files } = engineFaults(join(root, "dist/client"));
for (const fault of faults) console.error(`✗ ${fault}`);
console.log(`${files} files of the wall looked through`);
if (faults.length > 0) {
  console.error(
    "Old televisions do not know these. Write it another way; lend a small API in client/public/old-engines.js; " +
      "or, where it does no harm, allow it with the reason in scripts/engines.",
  );
  process.exitCode = 1;
}
