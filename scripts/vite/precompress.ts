import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const text = /\.(js|css|html|svg|json|webmanifest|txt)$/;
const worthIt = 500; // bytes: below, the headers weigh more

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length <= worthIt) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await Promise.all([
    brotli(content, { params }).then((small) => writeFile(`${path}.br`, small)),
    gzipped(content, { level: 9 }).then((small) => writeFile(`${path}.gz`, small)),
  ]);
}

/**
 * Leaves only what an engine reads of a script that is no module: its words for readers, each on a line of its own,
 * stay in client/public. Nothing is written another way, as its oldest readers know only what is there.
 */
async function shrink(path: string): Promise<void> {
  const script = await readFile(path, "utf8");
  await writeFile(path, script.replace(/^\s*\/\/.*$/gm, "").replace(/^\s+/gm, ""));
}

/** Compresses the client's text files once, as hard as possible, so that the server never has to. */
export function precompress(): Plugin {
  return {
    name: "tierboard:precompress",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    async writeBundle({ dir }) {
      if (!dir) return;
      const entries = await readdir(dir, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile() && text.test(entry.name));
      const classic = files.filter(({ name, parentPath }) => parentPath === dir && name.endsWith(".js"));
      await Promise.all(classic.map(({ name }) => shrink(join(dir, name))));
      await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))));
    },
  };
}
