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
          include: ["{shared,server,examples,scripts}/**/*.test.ts"],
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
