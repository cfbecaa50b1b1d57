import type { Model } from "../../shared/catalogue/model.ts";
import { problem, type Problem } from "../../shared/problem/problem.ts";
import type { ScreenSettings } from "../../shared/screen/screen.ts";

/** What a screen's playlist names and the catalogue does not have; `undefined` when all is there. */
export function checkSettings(model: Model, { playlist }: ScreenSettings): Problem | undefined {
  const errors = playlist.flatMap(({ board, unit }, index) => [
    ...(model.board(board)
      ? []
      : [
          {
            path: `playlist.${index}.board`,
            code: "not-found",
            detail: `there is no board '${board}': /api/v1/boards lists those there are`,
          },
        ]),
    ...(unit === undefined || model.tree.get(unit)
      ? []
      : [
          {
            path: `playlist.${index}.unit`,
            code: "not-found",
            detail: `there is no unit '${unit}': /api/v1/units lists those there are`,
          },
        ]),
  ]);
  if (errors.length === 0) return undefined;
  const said = errors.map(({ path, detail }) => `${path}: ${detail}`).join("; ");
  return problem("bad-request", `The playlist names what does not exist: ${said}.`, { errors });
}
