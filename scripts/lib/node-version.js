// Says in one sentence that Node is too old, before anything else fails in a way nobody understands.
const wanted = { major: 20, minor: 19 };

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > wanted.major || (major === wanted.major && minor >= wanted.minor)) return;
  console.error(`Tierboard needs Node ${wanted.major}.${wanted.minor} or newer; this is ${process.version}.`);
  process.exit(1);
}
