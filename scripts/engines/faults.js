// All that is wrong with the built wall for old engines, each as a sentence; nothing is the only good answer.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allowed as allowedApis } from "./apis.js";
import { apiFaults, es5, lentBy, ofTheWall, syntaxFaults } from "./code-faults.js";
import { styleFaults } from "./style-faults.js";
import { allowed as allowedStyles } from "./style-rules.js";
import { wallFiles } from "./wall-files.js";

/** Scripts that must be read by engines that the wall does not run on. */
const forEverybody = ["theme.js", "guard.js", "lite.js"];
const lender = "old-engines.js";

/** @param {string} dist the folder of the built client @returns {{ faults: string[], files: number }} */
export function engineFaults(dist) {
  const { scripts, modules, styles } = wallFiles(dist);
  /** @param {string} file */
  const read = (file) => readFileSync(join(dist, file), "utf8");
  const lent = scripts.includes(lender) ? lentBy(read(lender)) : new Set();
  /** @type {Set<string>} */
  const used = new Set();
  /** @param {string} file @param {readonly string[]} names @param {Readonly<Record<string, string>>} allowed */
  const sentences = (file, names, allowed = {}) =>
    names.flatMap((name) => {
      if (!Object.hasOwn(allowed, name)) return [`${file}: ${name}`];
      used.add(name);
      return [];
    });

  const faults = [
    ...forEverybody.flatMap((file) => sentences(file, syntaxFaults(read(file), es5))),
    ...scripts.flatMap((file) =>
      sentences(file, syntaxFaults(read(file), { ...ofTheWall, sourceType: "script" })),
    ),
    ...modules.flatMap((file) => {
      const syntax = syntaxFaults(read(file), ofTheWall);
      // What cannot be read has no names to look for.
      return syntax.some((fault) => fault.startsWith("syntax:"))
        ? sentences(file, syntax)
        : [...sentences(file, syntax), ...sentences(file, apiFaults(read(file), lent), allowedApis)];
    }),
    ...styles.flatMap((file) => sentences(file, styleFaults(read(file)), allowedStyles)),
    ...styleFaults(read("lite.css")).map((fault) => `lite.css: ${fault}`),
  ];
  const unused = [...Object.keys(allowedApis), ...Object.keys(allowedStyles)].filter(
    (name) => !used.has(name),
  );
  return {
    faults: [
      ...faults,
      ...unused.map((name) => `${name} is allowed, but nothing uses it: take it off the list`),
    ],
    files: forEverybody.length + scripts.length + modules.length + styles.length,
  };
}
