import { expect, test } from "vitest";
import { sameNetwork } from "./network.ts";

test("addresses of one home or office are taken for neighbours, others are not", () => {
  const near = [
    ["192.168.1.20", "192.168.1.7"],
    ["::ffff:192.168.1.20", "192.168.1.7"],
    ["127.0.0.1", "::1"],
    ["2001:db8:1:2::20", "2001:db8:1:2:aaaa::7"],
    ["fe80::1%eth0", "fe80::2"],
  ] as const;
  const far = [
    ["192.168.1.20", "192.168.2.20"],
    ["192.168.1.20", "203.0.113.9"],
    ["2001:db8:1:2::20", "2001:db8:1:3::20"],
    ["", ""],
  ] as const;
  expect(near.filter(([a, b]) => !sameNetwork(a, b))).toEqual([]);
  expect(far.filter(([a, b]) => sameNetwork(a, b))).toEqual([]);
});
