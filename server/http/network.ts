import { isIPv4, isIPv6 } from "node:net";

/**
 * Whether two addresses are likely in one network: the first three bytes of IPv4, the first 64 bits of IPv6, or both
 * this very machine. A hint for people, nothing to decide by.
 */
export function sameNetwork(a: string, b: string): boolean {
  const [first, second] = [networkOf(a), networkOf(b)];
  return first !== "" && first === second;
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, "").replace(/%.*$/, "");
  if (plain === "::1" || plain.startsWith("127.")) return "this machine";
  if (isIPv4(plain)) return plain.split(".").slice(0, 3).join(".");
  if (!isIPv6(plain)) return "";
  const [head = "", tail] = plain.split("::");
  const groups = head.split(":").filter(Boolean);
  const behind = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const all = [...groups, ...Array.from({ length: 8 - groups.length - behind.length }, () => "0"), ...behind];
  return all.slice(0, 4).join(":");
}
