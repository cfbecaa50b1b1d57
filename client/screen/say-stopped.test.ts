import { expect, test } from "vitest";
import { sayStopped } from "./say-stopped.ts";

test("a strip names the risk and who answers for it; with several, the first and how many more", () => {
  const churn = { name: "Customers leave", owner: "Head of Success" };
  const orphan = { name: "Keys are not changed" };
  expect(sayStopped([churn])).toEqual([
    "Rotation stopped: Customers leave is red, owner Head of Success",
    "Stopped: Customers leave is red, owner Head of Success",
    "Stopped: Customers leave is red, Head of Success",
    "Customers leave is red, Head of Success",
    "Customers leave is red",
  ]);
  expect(sayStopped([orphan])[0]).toBe("Rotation stopped: Keys are not changed is red");
  expect(sayStopped([churn, orphan, orphan])[0]).toBe("Rotation stopped: Customers leave and 2 more are red");
  expect(sayStopped([])).toEqual([]);
});
