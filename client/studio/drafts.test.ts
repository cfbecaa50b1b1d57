import { beforeEach, expect, test } from "vitest";
import type { Board } from "../../shared/board/board.ts";
import { forgetDraft, keepDraft, readDraft } from "./drafts.ts";

const board = (id: string, name = "Floor"): Board => ({
  id,
  name,
  tiles: [{ widget: "text", w: 3, h: 1, settings: {} }],
});
beforeEach(() => {
  localStorage.clear();
});

test("a draft comes back with the version that it is based on", () => {
  keepDraft({ board: board("floor"), version: 4 });
  expect(readDraft("floor")).toEqual({ board: board("floor"), version: 4 });
  expect(readDraft("hall")).toBeUndefined();
});

test("forgetting one board's draft leaves that of a board whose name begins with it", () => {
  keepDraft({ board: board("floor"), version: 1 });
  keepDraft({ board: board("floor-2"), version: 1 });
  forgetDraft("floor");
  expect([readDraft("floor"), readDraft("floor-2")?.board.id]).toEqual([undefined, "floor-2"]);
});

test("a name that is just being typed anew does not lose the rest", () => {
  keepDraft({ board: board("floor", "Hall"), version: 1 });
  keepDraft({ board: board("floor", ""), version: 1 });
  expect(readDraft("floor")?.board.name).toBe("Hall");
});

test("what is no board, or that of another id, is no draft", () => {
  localStorage.setItem("studio/floor/draft", JSON.stringify({ board: { id: "floor" } }));
  expect(readDraft("floor")).toBeUndefined();
  localStorage.setItem("studio/floor/draft", JSON.stringify({ board: board("hall") }));
  expect(readDraft("floor")).toBeUndefined();
});
