// Runs one program to its end. Its words go to stderr, so that stdout stays data; started with Ctrl-C in mind:
// the terminal sends the signal to the child as well, so we only wait.
import { spawn } from "node:child_process";
import { root } from "./root.js";

/** @typedef {{ stdout?: "inherit" | "stderr", env?: Record<string, string> }} RunOptions */

/**
 * Runs a program in the repository's root and answers its exit code (1 when a signal ended it).
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { stdout = "stderr", env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["inherit", stdout === "inherit" ? 1 : 2, 2],
      shell: process.platform === "win32" && command === "npm", // npm is a .cmd there
    });
    child.once("error", reject);
    child.once("close", (code) => {
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs the bin of an installed package with this Node: no shell, no `npx`, the same on every system.
 * @param {string} bin path below node_modules, such as "vite/bin/vite.js"
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runBin(bin, args, options) {
  return run(process.execPath, [`node_modules/${bin}`, ...args], options);
}
