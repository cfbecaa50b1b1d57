import { nearest } from "./nearest.ts";

type Path = readonly (string | number)[];

interface Explained {
  readonly path: Path;
  readonly detail: string;
}

/** The parts of a schema issue that say what is wrong. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly input?: unknown;
  readonly expected?: unknown;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly origin?: unknown;
  readonly issues?: readonly Issue[];
}

/** What a schema says where it was given no words of its own; here the words are found for it. */
export const NO_MESSAGE = "Invalid input";

/** The field names that mistyped ones may have meant. */
const FIELDS = (
  "organisation units kpis boards annotations moments kris scorecards objectives id name kind description outcome why owner unit tier category " +
  "perspective measure currency decimals of direction aggregate formula rollUp emptyIsZero period expectedEvery grace calendar target plan " +
  "periods pace sumOfUnits from value benchmark trailing source date bands atRisk onTrack met points upTo minimumVolume drives review " +
  "simulated timeZone weekStart fiscalYearStart businessDays holidays locale oneMetric tiles widget drivers title settings to text notComparable when amount picture " +
  "sound scorecard role members items weight scale modifiers table atLeast modifier keyResults start goal until " +
  "milestones due done " +
  "risk appetite watch levels trip clear pending clearFor dwell noData playbook route"
).split(" ");

/** Says in words what a schema found: where, and what would be right. */
export function explain(issue: Issue): Explained[] {
  const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  if (issue.code === "unrecognized_keys") {
    return (issue.keys ?? []).map((key) => {
      const near = nearest(key, FIELDS);
      return {
        path: [...path, key],
        detail: `no such field${near === undefined ? "" : `; did you mean '${near}'?`}`,
      };
    });
  }
  if (issue.code === "invalid_key") {
    const right = issue.issues?.map(expectation).join("; ") ?? "expected another key";
    return [{ path, detail: `this key does not fit: ${right}` }];
  }
  return [{ path, detail: sentence(issue) }];
}

function sentence(issue: Issue): string {
  const right = expectation(issue);
  if (issue.input === undefined) return `is missing: ${right}`;
  return `${shown(issue.input)} does not fit: ${right}`;
}

function expectation(issue: Issue): string {
  if (issue.message !== NO_MESSAGE) return `expected ${issue.message}`;
  switch (issue.code) {
    case "invalid_value":
      return `expected one of ${(issue.values ?? []).map(String).join(", ")}`;
    case "invalid_type":
      return `expected ${typeName(String(issue.expected))}`;
    case "too_small":
      return `expected at least ${String(issue.minimum)}`;
    case "too_big":
      return `expected at most ${String(issue.maximum)}`;
    default:
      return "expected another form";
  }
}

function typeName(name: string): string {
  const names: Readonly<Record<string, string>> = {
    string: "text",
    int: "a whole number",
    number: "a number",
    boolean: "true or false",
    array: "a list",
    object: "fields (key: value)",
    record: "fields (key: value)",
  };
  return names[name] ?? name;
}

// What cannot be seen is what has to be shown here: control, invisible and direction-changing characters.
const HIDDEN = /\p{C}/gu;
const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

function shown(input: unknown): string {
  const text = (JSON.stringify(input) ?? String(input)).replace(HIDDEN, escaped);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
