import { expect, test } from "vitest";
import { type Commit, landingsOf } from "./landings.ts";

const commit = (hash: string, parents: string, authoredS: number, committedS = authoredS): Commit => ({
  hash,
  parents: parents.split(" ").filter(Boolean),
  authoredS,
  committedS,
});

test("a commit that was not merged landed by itself: from its author date to its committer date", () => {
  const commits = [commit("b", "a", 200, 260), commit("a", "", 100)];
  expect(landingsOf(commits, "b")).toEqual([
    { hash: "a", begunS: 100, landedS: 100 },
    { hash: "b", begunS: 200, landedS: 260 },
  ]);
});

test("a merge is as old as the oldest commit that it brings in, and no older", () => {
  const commits = [
    commit("merge", "trunk2 branch2", 900),
    commit("trunk2", "root", 500),
    commit("branch2", "branch1", 400),
    commit("branch1", "root", 300),
    commit("root", "", 100),
  ];
  expect(landingsOf(commits, "merge")).toEqual([
    { hash: "root", begunS: 100, landedS: 100 },
    { hash: "trunk2", begunS: 500, landedS: 500 },
    { hash: "merge", begunS: 300, landedS: 900 },
  ]);
});

test("a history that was cut off, or is not there, has the landings that are left", () => {
  expect(landingsOf([commit("b", "gone", 5)], "b")).toEqual([{ hash: "b", begunS: 5, landedS: 5 }]);
  expect(landingsOf([], "b")).toEqual([]);
});
