// npm start: from a bare clone to a running server.
import { prepare } from "./lib/project.js";

await prepare({ build: true });
await import(new URL("../dist/server/main.js", import.meta.url).href);
