import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Product, startProduct } from "../../testing/product.ts";

const STEERED = fileURLToPath(new URL("./steered-server.js", import.meta.url));

/** The built product as it is, in a time that passes only when it is told to. */
export interface SteeredProduct extends Product {
  /** Lets so much time pass there. */
  advance(ms: number): Promise<void>;
}

/**
 * Starts the product at an instant (milliseconds since 1970).
 *
 * @throws with all its output when it ends before it is ready
 */
export async function startSteered(
  dataDir: string,
  at: number,
  env: Readonly<Record<string, string>>,
): Promise<SteeredProduct> {
  const steering = createServer().listen(0, "127.0.0.1");
  await once(steering, "listening");
  const { port } = steering.address() as { port: number };
  const connected = once(steering, "connection") as Promise<[Socket]>;
  const product = await startProduct(dataDir, {
    ...env,
    NODE_OPTIONS: `--import=${STEERED}`,
    STEERED_FROM: String(at),
    STEERED_BY: String(port),
  });
  const [socket] = await connected;
  const answers: Interface = createInterface(socket);
  return {
    url: product.url,
    async advance(ms) {
      socket.write(`${ms}\n`);
      await once(answers, "line");
    },
    async kill(signal) {
      await product.kill(signal);
      socket.destroy();
      steering.close();
    },
  };
}
