import { rm, writeFile } from "node:fs/promises";
import type { Plugin } from "vite";
import { fingerprintFile, fingerprintSources } from "../lib/fingerprint.js";

/** Leaves in dist/ the fingerprint of the sources it was built from: `npm start` builds again when they differ. */
export function fingerprint(): Plugin {
  return {
    name: "tierboard:fingerprint",
    apply: "build",
    buildApp: {
      order: "post",
      async handler(builder) {
        // Taken before, written after: an edit during the build makes the build stale, and a failed one leaves none.
        const before = fingerprintSources();
        await rm(fingerprintFile, { force: true });
        for (const environment of Object.values(builder.environments)) {
          if (!environment.isBuilt) await builder.build(environment);
        }
        await writeFile(fingerprintFile, before);
      },
    },
  };
}
