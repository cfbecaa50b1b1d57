import { readConfig } from "../config.ts";
import { type Command, DONE, FAILED } from "./command.ts";

export const serveCommand: Command = {
  summary: "start the server",
  help: `tierboard serve

Starts the server. It is set by the environment: PORT, HOST, DATA_DIR, TIERBOARD_CATALOGUE, TIERBOARD_ADMIN_TOKEN,
TIERBOARD_DEMO, PUBLIC_URL, LOG_LEVEL.`,
  async run(_, { env, say }) {
    const config = readConfig(env);
    if (!config.ok) {
      say(config.problem);
      return FAILED;
    }
    // Loaded when it is needed: the other commands start in half the time without the server.
    const { serve } = await import("../serve.ts");
    await serve(config.value);
    return DONE;
  },
};
