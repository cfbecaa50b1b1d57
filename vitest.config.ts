import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// Not merged with vite.config.ts: that one says how to build and serve, and its root is client/.
export default defineConfig({
  test: {
    testTimeout: 10_000,
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["{shared,server,scripts}/**/*.test.ts"],
        },
      },
      {
        // Tests that start the built server as a process of its own; they need `vite build` first.
        extends: true,
        test: {
          name: "process",
          environment: "node",
          include: ["e2e/**/*.test.ts", "examples/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: "client",
          environment: "happy-dom",
          include: ["client/**/*.test.{ts,tsx}"],
          setupFiles: ["client/testing/setup.ts"],
        },
      },
    ],
  },
});
