import { expect, test } from "vitest";
import { weigh } from "./snapshot.ts";

test("a snapshot is weighed by what its nodes are: compiled code apart, the browser's own left out", () => {
  const types = ["hidden", "array", "string", "object", "code", "closure", "native"];
  const node = (type: string, size: number) => [types.indexOf(type), 7, size];
  const nodes = [
    node("object", 40),
    node("code", 500),
    node("native", 9000),
    node("string", 8),
    node("closure", 32),
    node("code", 1),
    node("hidden", 4),
  ].flat();
  const meta = { node_fields: ["type", "name", "self_size"], node_types: [types, "string", "number"] };
  expect(weigh({ snapshot: { meta }, nodes })).toEqual({ objects: 84, code: 501 });
});
