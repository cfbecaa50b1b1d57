import { collectDefaultMetrics, Counter, Gauge, Registry } from "prom-client";

/** What the server counts about itself, as Prometheus reads it. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  stored(observations: number): void;
  refused(code: string): void;
  pushed(readings: number): void;
  /** Observations stored since the start. */
  observations(): number;
}

export function createMetrics(connections: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const register = { registers: [registry] };
  let total = 0;
  const stored = new Counter({
    name: "tierboard_observations_total",
    help: "Observations stored",
    ...register,
  });
  const refused = new Counter({
    name: "tierboard_observations_refused_total",
    help: "Observations refused, by reason",
    labelNames: ["code"],
    ...register,
  });
  const pushed = new Counter({
    name: "tierboard_readings_pushed_total",
    help: "Changed readings handed to watchers",
    ...register,
  });
  new Gauge({
    name: "tierboard_connections",
    help: "Open live connections",
    ...register,
    collect() {
      this.set(connections());
    },
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    stored: (count) => {
      total += count;
      stored.inc(count);
    },
    refused: (code) => refused.inc({ code }),
    pushed: (count) => pushed.inc(count),
    observations: () => total,
  };
}
