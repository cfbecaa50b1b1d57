// The repository's root folder, for scripts that may be started from anywhere.
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
