/** A word of the vocabulary in plain words. */
export interface Term {
  /** Its anchor on the page. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** What shows it at work. */
  readonly example?: string;
}

export interface TermGroup {
  readonly title: string;
  readonly terms: readonly Term[];
}

/** What everybody should be able to look up, from what is measured to what hangs on the wall. */
export const GLOSSARY = [
  {
    title: "What is measured",
    terms: [
      {
        id: "kpi",
        name: "KPI",
        text: "A number that somebody has decided to be led by: what is measured, why it matters, who owns it, and what it should become.",
        example: "A number without owner, benchmark and target is only a metric, and is shown as incomplete.",
      },
      {
        id: "unit",
        name: "Unit",
        text: "A part of the organisation: the company, a department, a team or site, a person. The number of a unit takes in all units below it.",
      },
      {
        id: "one-metric",
        name: "The one metric that matters",
        text: "The single KPI that everybody should know by heart. It heads the company page.",
      },
      {
        id: "tier",
        name: "Tier 1 and Tier 2",
        text: "Tier 1 are the few KPIs that matter most: about three for a department. Tier 2 are followed to understand what moves them.",
      },
      {
        id: "driver",
        name: "Driver",
        text: "A Tier 2 KPI as seen from the Tier 1 KPI that it moves.",
        example: "More deals won drive sales revenue.",
      },
      {
        id: "category",
        name: "Growth, performance, cost",
        text: "The three questions that every department answers: are we growing, are we getting better, are we burning well? A question without a KPI is shown as a gap.",
      },
      {
        id: "perspective",
        name: "Perspective",
        text: "The four sides of a balanced scorecard: financial, customer, internal process, learning and growth. Who looks at one side only misses the others.",
      },
      {
        id: "fact",
        name: "Fact",
        text: "One thing that was reported: a KPI, a unit, a moment and a number. All that is shown is computed from facts.",
      },
    ],
  },
  {
    title: "Whether it is good",
    terms: [
      {
        id: "period",
        name: "Period",
        text: "The hour, day, week, month, quarter or year that a number is about, by the calendar and time zone of the organisation. A running period counts up to now.",
      },
      {
        id: "target",
        name: "Target",
        text: "The value to reach in the whole period. Some KPIs have a range to stay in instead.",
      },
      {
        id: "pace",
        name: "Pace, expected by now",
        text: "The part of the target that should be reached at this moment, by time or by business days. It applies to what adds up over a period, such as revenue.",
        example: "Halfway through a month with a target of 100, 50 are expected.",
      },
      {
        id: "attainment",
        name: "Attainment",
        text: "The number as a share of what is expected by now: 100 % is exactly that. It ends at 200 %. Where lower is better it is turned round, so that more is always better.",
      },
      {
        id: "status",
        name: "Status",
        text: "What attainment means in a word. Each status has its own sign, so that nobody needs to see colours. A KPI may have limits of its own.",
      },
      {
        id: "benchmark",
        name: "Benchmark",
        text: "Where we come from: the mean of the last twelve complete months, or a value from outside with its source. It says whether a target is bold or set too low.",
      },
      {
        id: "same-point",
        name: "Same point",
        text: "A running period is compared with the period before up to the same day and time of day, and not with all of it: five days against five days.",
      },
      {
        id: "change",
        name: "Better and worse",
        text: "How far a number has moved since the period before. Whether up is good depends on the KPI: more revenue is better, more bugs are worse.",
      },
      {
        id: "run-rate",
        name: "Required run rate",
        text: "What each of the remaining days has to bring for the target still to be reached.",
      },
      {
        id: "forecast",
        name: "Forecast, band and track record",
        text: "Where a period will end if it goes on like this. The band is as wide as such forecasts were wrong before at the same point of a period; the track record says how often the end lay inside it.",
        example: "Of ten forecasts made live, eight ended inside their band.",
      },
      {
        id: "remark",
        name: "Remark, not comparable",
        text: "A dated note on a KPI or a unit, such as a new price list. Days that are marked as not comparable are left out of the benchmark.",
      },
      {
        id: "review",
        name: "Review, retired",
        text: "A look at the KPI itself in its rhythm: is it still the right one, and its target the right one? What is not followed any more is retired; its history stays.",
      },
    ],
  },
  {
    title: "Whether it is true now",
    terms: [
      {
        id: "freshness",
        name: "Freshness",
        text: "How old a number is against how often it is expected. Up to date; late, when it has missed its time; out of date, when it has missed it by far: then it is grey, never green. No connection means that this screen hears nothing from the server.",
      },
      {
        id: "waiting",
        name: "Waiting",
        text: "Nothing has been reported for this period yet. That is not zero, so no zero is shown.",
      },
      {
        id: "undefined",
        name: "Undefined",
        text: "There are facts, but no number follows from them: a part is missing, or there is nothing to divide by.",
      },
      {
        id: "simulated",
        name: "Simulated",
        text: "The numbers come from an invented feed, to show how things look, and not from a real source.",
      },
    ],
  },
  {
    title: "How teams and people do",
    terms: [
      {
        id: "league",
        name: "League table",
        text: "Units ranked by one KPI over one period. Equal values share a rank. Who has too few events to be compared stands below, with the reason.",
      },
      {
        id: "scorecard",
        name: "Scorecard",
        text: "Up to five KPIs of a role, each with a weight; together 100 %. A KPI without data counts as 80 %, and is marked as assumed.",
      },
      {
        id: "modifier",
        name: "Modifier",
        text: 'A dated table that says what a scorecard\'s result is worth, in pay for instance: "from 80 %: 100 %" means that a result of 80 % or more is worth the whole.',
      },
      {
        id: "objective",
        name: "Objective and key result",
        text: "Something to achieve, and the KPIs that show how far it is, each from a start to a goal.",
      },
      {
        id: "kri",
        name: "Key risk indicator",
        text: "A KPI that is watched because it warns early: it has a risk, a limit that we accept, and levels at which somebody has to act.",
      },
      {
        id: "alert",
        name: "Alert, amber and red",
        text: "A key risk indicator that has been beyond a level for long enough. It stays open until the number is well again for long enough; silence never ends it. Acknowledged means that somebody takes care of it.",
      },
    ],
  },
  {
    title: "What hangs on the wall",
    terms: [
      { id: "board", name: "Board", text: "A page of tiles about one subject, made to be read from afar." },
      { id: "tile", name: "Tile", text: "One picture on a board: a number, a course, a table." },
      {
        id: "screen",
        name: "Screen and playlist",
        text: "A television that has been paired, and the boards that it shows in turn.",
      },
    ],
  },
] as const satisfies readonly TermGroup[];

/** Names a term of the glossary. */
export type TermId = (typeof GLOSSARY)[number]["terms"][number]["id"];

/** All of its terms, in their order. */
export const TERMS: readonly (Term & { readonly id: TermId })[] = GLOSSARY.flatMap(({ terms }) => [...terms]);
