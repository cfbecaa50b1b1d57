// House rules that a machine can check. Every message says what to do instead.
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { edges, houseRules } from "./scripts/lint/house-rules.js";

const tests = ["**/*.test.{ts,tsx}", "**/*.e2e.ts", "**/laws.{ts,tsx}", "**/contract.ts", "**/testing/**"];
const outside = ["e2e/**", "examples/**", "scripts/**", "*.config.{ts,js}", ".dependency-cruiser.cjs"];

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "data/", "coverage/", "e2e/output/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },

  {
    files: ["**/*.{ts,tsx}", "scripts/**/*.js"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // The vocabulary is ours: a readable type is worth more than one spelling of it.
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/array-type": "off",
      "@typescript-eslint/consistent-indexed-object-style": "off",
      // They know less than we do about values that came through a door, and about interfaces to be async.
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // Express describes its requests by interfaces that extend Node's classes.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/require-await": "off",
      // TypeScript's noPropertyAccessFromIndexSignature would be the place; it is off.
      "@typescript-eslint/dot-notation": "off",
      // A branded number is still a number.
      "@typescript-eslint/no-unsafe-unary-minus": "off",
    },
  },

  {
    rules: {
      "max-lines": ["error", 400],
      eqeqeq: "error",
      "no-restricted-syntax": ["error", ...houseRules()],
    },
  },

  // The short written lists of edge files: everybody else takes time, chance and settings as arguments.
  ...Object.values(edges).map(({ files, may }) => ({
    files,
    rules: { "no-restricted-syntax": ["error", ...houseRules(may)] },
  })),

  {
    files: ["client/**"],
    ignores: edges.page.files,
    rules: {
      "no-restricted-globals": [
        "error",
        ...["window", "localStorage", "sessionStorage"].map((name) => ({
          name,
          message:
            "Only edge files name it (client/lib, the entries): take what you need of it as an argument.",
        })),
      ],
    },
  },
  { files: ["client/**/*.{ts,tsx}"], extends: [reactHooks.configs.flat["recommended-latest"]] },
  {
    files: ["client/**", "shared/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { name: "zod", message: "Import zod/mini here: a fifth of the weight, and old televisions load it." },
      ],
    },
  },

  {
    files: [...tests, ...outside],
    rules: {
      "no-restricted-syntax": ["error", ...houseRules(["clock", "chance", "environment", "defaultExport"])],
      "no-restricted-globals": "off",
      "no-restricted-imports": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    // What JSON.parse gave is `any` to a checked .js file, and saying otherwise there costs more than it finds.
    files: ["scripts/**/*.js"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
);
