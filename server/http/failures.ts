import type { Express, NextFunction, Request, Response } from "express";
import { problem } from "../../shared/problem/problem.ts";
import { answerProblem } from "./answer.ts";

/** Answers what no route of the interface did; to be opened behind all routes. */
export function openNotFound(app: Express): void {
  app.use("/api", (request, response) => {
    answerProblem(
      response,
      problem(
        "not-found",
        `There is nothing at ${request.method} ${request.originalUrl.split("?")[0] ?? ""}: /api/docs lists what there is.`,
      ),
    );
  });
}

/** Answers what failed on the way to a route, such as an address that is not encoded rightly; to be opened last. */
export function openFailures(app: Express, onError: (error: unknown, request: Request) => void): void {
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const status = error instanceof Error && "status" in error ? error.status : undefined;
    const isTheirs = typeof status === "number" && status >= 400 && status < 500;
    if (!isTheirs) onError(error, request);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    answerProblem(
      response,
      isTheirs
        ? problem("bad-request", "The address is not encoded rightly: write a '%' in it as %25.")
        : problem("internal", "This is a fault of the server; it is noted in its log. Try again later."),
    );
  });
}
