// What a file of CSS has in it that Chromium 68 does not know.
import postcss from "postcss";
import { oldest } from "./apis.js";
import { atRules, media, properties, selectors, values } from "./style-rules.js";

/** @param {string} text @param {typeof values} patterns @returns {string[]} */
const matching = (text, patterns) =>
  patterns.flatMap(([pattern, name, since]) => (since > oldest && pattern.test(text) ? [name] : []));

/** @param {import("postcss").Declaration} declaration @returns {string[]} */
function declarationFaults({ prop, value, parent }) {
  const since = properties[prop] ?? 0;
  return [
    ...(since > oldest ? [prop] : []),
    ...matching(value, values),
    ...(/^(row-|column-)?gap$/.test(prop) && !isGrid(parent) ? ["gap outside of a grid"] : []),
    ...(/^justify-content$|^align-(items|content|self)$/.test(prop) &&
    /^(start|end)$/.test(value) &&
    !isGrid(parent)
      ? [`${prop}: ${value} outside of a grid`]
      : []),
  ];
}

/**
 * Whether a rule says itself that it makes a grid. Old engines know gaps of grids alone, so a rule whose display is
 * said elsewhere must say it again to be believed.
 * @param {import("postcss").Node["parent"]} rule
 */
const isGrid = (rule) =>
  rule?.type === "rule" &&
  /** @type {import("postcss").Rule} */ (rule).nodes.some(
    (node) => node.type === "decl" && node.prop === "display" && /^(inline-)?grid$/.test(node.value),
  );

/** @param {string} css @returns {string[]} */
export function styleFaults(css) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {readonly string[]} names */
  const note = (names) => {
    for (const name of names) found.add(name);
  };
  const sheet = postcss.parse(css);
  sheet.walkDecls((declaration) => {
    note(declarationFaults(declaration));
  });
  sheet.walkRules((rule) => {
    note(matching(rule.selector, selectors));
    if (rule.parent?.type === "rule") note(["nesting"]);
  });
  sheet.walkAtRules(({ name, params }) => {
    if ((atRules[name] ?? 0) > oldest) note([`@${name}`]);
    if (name === "media") note(matching(params, media));
  });
  return [...found];
}
