// What only edge files may say, and the short list of these files.

/** @typedef {{ selector: string, message: string }} Restriction */

const clock =
  "Take `now` as an argument; only server/lib/clock.ts and client/lib/clock.ts look at the clock.";

/** @satisfies {Record<string, Restriction[]>} */
const restrictions = {
  barrel: [
    {
      selector: "ExportAllDeclaration",
      message: "No barrels: import the name from the file that defines it.",
    },
  ],
  defaultExport: [
    {
      selector: "ExportDefaultDeclaration",
      message: "Export a name: it is then the same word in every file that imports it.",
    },
  ],
  clock: [
    { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clock },
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
    { selector: "CallExpression[callee.name='Date']", message: clock },
    { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: clock },
  ],
  chance: [
    {
      selector: "MemberExpression[object.name='Math'][property.name='random']",
      message: "Take chance as an argument; only server/lib/chance.ts and client/lib/chance.ts throw dice.",
    },
  ],
  environment: [
    {
      selector: "MemberExpression[object.name='process'][property.name='env']",
      message:
        "Take it from Config: only server/main.ts, server/dev.ts and server/cli/main.ts read the environment.",
    },
  ],
};

/** @typedef {keyof typeof restrictions} Permission */

/** The options of no-restricted-syntax for files that may do what is named. @param {Permission[]} may */
export function houseRules(may = []) {
  return Object.entries(restrictions)
    .filter(([name]) => !may.includes(/** @type {Permission} */ (name)))
    .flatMap(([, rules]) => rules);
}

/** @satisfies {Record<string, { files: string[], may: Permission[] }>} */
export const edges = {
  page: {
    files: [
      "client/lib/**",
      "client/main.tsx",
      "client/pages/main.tsx",
      "client/live/socket.ts",
      "client/charts/chart.tsx",
      "client/public/*.js",
    ],
    may: [],
  },
  clock: { files: ["{server,client}/lib/clock.ts", "client/public/guard.js"], may: ["clock"] },
  chance: { files: ["{server,client}/lib/chance.ts"], may: ["chance"] },
  environment: { files: ["server/main.ts", "server/dev.ts", "server/cli/main.ts"], may: ["environment"] },
};
