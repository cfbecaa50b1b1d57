import { type Logger, pino } from "pino";

export type Log = Logger;

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A structured log on standard error; standard output is for data. Secrets never get in. */
export const createLog = (level: LogLevel): Log =>
  pino(
    {
      level,
      base: null,
      serializers: { error: pino.stdSerializers.err },
      redact: ["token", "*.token", "authorization", "*.authorization", "cookie", "*.cookie"],
    },
    pino.destination(2),
  );
