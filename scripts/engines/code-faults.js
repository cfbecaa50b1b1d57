// What a file of JavaScript has in it that an engine would not read, or not know.
import { parse } from "acorn";
import { full, simple } from "acorn-walk";
import { globals, methods, oldest, options, statics, values } from "./apis.js";

/** @typedef {import("acorn").Node & Record<string, any>} Node */
/** @typedef {{ ecmaVersion: 5, sourceType: "script" } | { ecmaVersion: 2020, sourceType: "module" | "script" }} Language */

/** What every television since 2014 reads. @type {Language} */
export const es5 = { ecmaVersion: 5, sourceType: "script" };
/** What Chromium 68 reads, but for some words that `newWords` finds. @type {Language} */
export const ofTheWall = { ecmaVersion: 2020, sourceType: "module" };

/**
 * Syntax of ES2020 that came after import() and import.meta, for which alone that version is read. BigInt is
 * as old as Chromium 67, but kills a page on engines that are only a little older, and a wall has no need of it.
 * @param {Node} node @returns {string | undefined}
 */
function newWord(node) {
  switch (node.type) {
    case "ChainExpression":
      return "optional chaining (?.), Chromium 80";
    case "LogicalExpression":
      return node.operator === "??" ? "nullish coalescing (??), Chromium 80" : undefined;
    case "Literal":
      return node.bigint === undefined ? undefined : "a BigInt, Chromium 67";
    case "ExportAllDeclaration":
      return node.exported ? "export * as, Chromium 72" : undefined;
    default:
      return undefined;
  }
}

/**
 * Syntax that the language does not have.
 * @param {string} code @param {Language} language @returns {string[]}
 */
export function syntaxFaults(code, language) {
  try {
    /** @type {Set<string>} */
    const found = new Set();
    full(parse(code, language), (node) => {
      const word = newWord(node);
      if (word !== undefined) found.add(word);
    });
    return [...found];
  } catch (error) {
    return [`syntax: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/**
 * Names of APIs that are newer than the wall's oldest engine and not in `lent`. What is behind a test such as
 * `typeof structuredClone` in the same file counts as known.
 * @param {string} code @param {ReadonlySet<string>} lent @returns {string[]}
 */
export function apiFaults(code, lent) {
  /** @type {Node} */
  const tree = parse(code, ofTheWall);
  /** @type {Set<string>} */
  const found = new Set();
  /** @type {Set<string>} */
  const tested = new Set();
  /** @param {string} name @param {Readonly<Record<string, number>>} list */
  const note = (name, list) => {
    const since = Object.hasOwn(list, name) ? list[name] : undefined;
    if (since !== undefined && since > oldest && !lent.has(name)) found.add(name);
  };
  /** @param {Node} node */
  const visitName = (node) => {
    note(node.name, globals);
  };
  simple(tree, {
    Identifier: visitName,
    MemberExpression(/** @type {Node} */ node) {
      const name = propertyName(node);
      if (name !== undefined && node.object.type === "Identifier")
        note(`${node.object.name}.${name}`, statics);
      if (name !== undefined && isGlobalObject(node.object)) note(name, globals);
    },
    CallExpression(/** @type {Node} */ { callee }) {
      const name = callee.type === "MemberExpression" ? propertyName(callee) : undefined;
      if (name !== undefined) note(name, methods);
    },
    Property(/** @type {Node} */ node) {
      const name = node.computed ? undefined : (node.key.name ?? node.key.value);
      if (typeof name === "string" && node.kind === "init") note(name, options);
    },
    Literal(/** @type {Node} */ { value }) {
      if (typeof value === "string") note(value, values);
    },
    TemplateElement(/** @type {Node} */ { value }) {
      note(value.cooked ?? "", values);
    },
    UnaryExpression(/** @type {Node} */ { operator, argument }) {
      if (operator === "typeof") tested.add(nameOf(argument));
    },
    BinaryExpression(/** @type {Node} */ { operator, left, right }) {
      if (operator === "in") tested.add(`${nameOf(right)}.${textOf(left) ?? ""}`).add(textOf(left) ?? "");
    },
  });
  return [...found].filter((name) => !tested.has(name));
}

/** What a file of `lend(where, "name", …)` calls gives to engines. @param {string} code @returns {Set<string>} */
export function lentBy(code) {
  /** @type {Set<string>} */
  const names = new Set();
  simple(parse(code, { ecmaVersion: 2020 }), {
    CallExpression(/** @type {Node} */ { callee, arguments: [where, name] }) {
      if (callee.name !== "lend") return;
      const isOfAll = where.type === "MemberExpression" || where.name === "self";
      names.add(isOfAll ? name.value : `${where.name}.${name.value}`);
    },
  });
  return names;
}

/** @param {Node} node @returns {string | undefined} */
const propertyName = ({ computed, property }) => (computed ? textOf(property) : property.name);

/** @param {Node} node @returns {string | undefined} */
function textOf(node) {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  return node.type === "TemplateLiteral" && node.expressions.length === 0
    ? node.quasis[0].value.cooked
    : undefined;
}

/** @param {Node} node @returns {string} */
function nameOf(node) {
  if (node.type === "Identifier") return node.name;
  if (node.type !== "MemberExpression") return "";
  const name = propertyName(node) ?? "";
  return isGlobalObject(node.object) ? name : `${nameOf(node.object)}.${name}`;
}

/** @param {Node} node */
const isGlobalObject = (node) =>
  node.type === "Identifier" && ["window", "self", "globalThis"].includes(node.name);
