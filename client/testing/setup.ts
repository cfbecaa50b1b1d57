import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// Without vitest's globals, Testing Library does not know by itself when a test is over.
afterEach(cleanup);

// Finding by role on a whole page takes its time where other work is going on.
configure({ asyncUtilTimeout: 5000 });
