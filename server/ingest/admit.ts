import type { Model } from "../../shared/catalogue/model.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import type { Observation } from "../../shared/kpi/observation.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import { parseInstant } from "../../shared/units/instant.ts";
import { fromDecimal, toDecimal } from "../../shared/units/decimal.ts";
import { MINUTE_MS, type UnixMs, unixMs } from "../../shared/units/time.ts";
import { observationSchema, type SentObservation } from "./observation-schema.ts";

const MOST_AHEAD_MS = 5 * MINUTE_MS;
const EARLIEST = unixMs(Date.UTC(1900, 0, 1));
const LARGEST = 1e15;
// A number that rounding to nine decimals would change by more than this share of itself is refused, not changed.
const MOST_ROUNDING = 1e-6;

/** Why an observation was not taken. */
export interface Refusal {
  readonly code: string;
  readonly detail: string;
}

export interface Admission {
  readonly model: Model;
  readonly now: UnixMs;
  /** Whether the sender may send facts of that KPI. */
  readonly mayIngest: (kpi: string) => boolean;
}

const refuse = (code: string, detail: string): Result<never, Refusal> => fail({ code, detail });

/** Checks one item of a request; what is admitted can be stored as it is (K1, K2, K6, K7). */
export function admit(item: unknown, { model, now, mayIngest }: Admission): Result<Observation, Refusal> {
  const parsed = observationSchema.safeParse(item);
  if (!parsed.success) return fail(refusalOf(item, parsed.error.issues));
  const sent = parsed.data;
  const kpi = model.kpi(sent.kpi);
  // Whoever may not send a KPI does not learn whether it exists.
  if (!mayIngest(sent.kpi)) return refuse("not-allowed", `this token may not send facts of '${sent.kpi}'`);
  if (!kpi) return refuse("unknown-kpi", `the catalogue has no KPI '${sent.kpi}'`);
  if (kpi.formula !== undefined) {
    return refuse("formula-kpi", `'${kpi.id}' is calculated as ${kpi.formula}: send facts of its inputs`);
  }
  const unit = sent.unit ?? kpi.unit;
  if (!model.tree.get(unit)) return refuse("unknown-unit", `the catalogue has no unit '${unit}'`);
  const at = instantOf(sent.at, now);
  if (!at.ok) return at;
  const numbers = numbersOf(kpi, sent);
  if (!numbers.ok) return numbers;
  return ok({
    kpi: kpi.id,
    unit,
    at: at.value,
    ...numbers.value,
    ...(sent.key !== undefined && { key: sent.key.normalize("NFC") }),
  });
}

type Numbers = Pick<Observation, "value" | "numerator" | "denominator">;

function numbersOf(kpi: Kpi, sent: SentObservation): Result<Numbers, Refusal> {
  const ratio = kpi.aggregate === "ratio";
  const wanted = ratio ? (["numerator", "denominator"] as const) : (["value"] as const);
  const unwanted = ratio ? (["value"] as const) : (["numerator", "denominator"] as const);
  const surplus = unwanted.find((name) => sent[name] !== undefined);
  if (surplus) {
    return refuse(
      `unexpected-${surplus}`,
      `'${kpi.id}' is a ${kpi.aggregate ?? "formula"} and takes ${wanted.join(" and ")}, no ${surplus}`,
    );
  }
  const numbers: { -readonly [Name in keyof Numbers]: number } = {};
  for (const name of wanted) {
    const given = sent[name];
    if (given === undefined) {
      // A count counts observations: its value may stay away.
      if (kpi.aggregate === "count") continue;
      return refuse(`missing-${name}`, `'${kpi.id}' needs a ${name}`);
    }
    const number = exact(given, name);
    if (!number.ok) return number;
    numbers[name] = number.value;
  }
  return ok(numbers);
}

/** The number to the nine decimals that are kept, if that is the number that was sent. */
function exact(given: number | string, name: string): Result<number, Refusal> {
  const value = Number(given);
  // Beyond 2^53 the number that was meant is lost before it gets here.
  if (typeof given === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    return refuse("precision", `${name} is beyond what a JSON number holds exactly: at most 1e15 is kept`);
  }
  if (Math.abs(value) > LARGEST) return refuse("too-large", `${name} must lie between -1e15 and 1e15`);
  const kept = fromDecimal(toDecimal(value));
  const changed =
    typeof given === "string"
      ? !sameDigits(given, kept)
      : Math.abs(kept - value) > Math.abs(value) * MOST_ROUNDING;
  if (changed)
    return refuse(
      "precision",
      `${name} has more digits than are kept: at most fifteen, nine of them decimals`,
    );
  return ok(kept === 0 ? 0 : kept);
}

/** Whether a decimal string says exactly what the number's shortest notation says. */
function sameDigits(text: string, value: number): boolean {
  const [whole = "", fraction = ""] = text.split(".");
  const trimmed = fraction.replace(/0+$/, "");
  const plain = `${whole.replace(/^(-?)0+(?=\d)/, "$1")}${trimmed && `.${trimmed}`}`;
  const fixed = value.toFixed(trimmed.length);
  return Number(fixed) === value && (fixed === plain || (value === 0 && Number(text) === 0));
}

function instantOf(text: string | undefined, now: UnixMs): Result<UnixMs, Refusal> {
  if (text === undefined) return ok(now);
  const at = parseInstant(text);
  if (!at.ok) return refuse("invalid-at", `at '${text}': ${at.problem}`);
  if (at.value > now + MOST_AHEAD_MS) {
    return refuse("from-the-future", `at '${text}' lies more than five minutes ahead of the server's clock`);
  }
  if (at.value < EARLIEST) return refuse("invalid-at", `at '${text}' lies before 1900`);
  return at;
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
  readonly message: string;
}

const EXPECTED: Readonly<Record<string, string>> = {
  kpi: "the id of a KPI as text",
  unit: "the path of a unit as text, such as sales/emea",
  at: "an instant in ISO 8601 with offset as text, such as 2026-11-21T16:59:02+01:00",
  value: 'a finite number, or a decimal as text such as "12.50"',
  numerator: 'a finite number, or a decimal as text such as "12.50"',
  denominator: 'a finite number, or a decimal as text such as "12.50"',
  key: "text of 1 to 200 characters without control characters",
};

function refusalOf(item: unknown, issues: readonly Issue[]): Refusal {
  const issue = issues[0];
  const field = String(issue?.path[0] ?? "");
  if (issue?.code === "unrecognized_keys") {
    const names = (issue.keys ?? []).map((key) => `'${key.slice(0, 100)}'`).join(", ");
    return {
      code: "unknown-field",
      detail: `${names} is no field of an observation: ${Object.keys(EXPECTED).join(", ")}`,
    };
  }
  if (field === "")
    return {
      code: "not-an-observation",
      detail: 'an observation is an object such as {"kpi": "sales.revenue", "value": 120}',
    };
  const missing = typeof item === "object" && item !== null && !Object.hasOwn(item, field);
  return {
    code: `${missing ? "missing" : "invalid"}-${field}`,
    detail: `${field} must be ${EXPECTED[field] ?? "something else"}`,
  };
}
