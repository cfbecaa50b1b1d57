/** A company with scorecards and objectives, and a board of them. Targets are of months that are over. */
export const GOALS_CATALOGUE = `
organisation: {name: Acme, timeZone: Europe/Berlin}
units:
  - {id: company, name: Acme, kind: company}
  - {id: sales, name: Sales, kind: department}
  - {id: sales/emea, name: EMEA}
  - {id: support, name: Support, kind: department}
kpis:
  - {id: sales.revenue, name: Revenue, unit: sales, tier: 1, category: growth, measure: {kind: currency, currency: EUR}, direction: higher, aggregate: sum, period: month, target: {periods: {"2026-03": 1000}, units: {sales/emea: {periods: {"2026-03": 400}}}}}
  - {id: sales.win-rate, name: Win rate, unit: sales, tier: 1, category: performance, measure: {kind: percent}, direction: higher, aggregate: ratio, period: month, target: {plan: [{from: 2026-01-01, value: 0.5}]}}
  # Waiting: up to 15 s gives four points, over 30 s none.
  - {id: support.wait, name: Wait, unit: support, tier: 1, category: performance, measure: {kind: duration}, direction: lower, aggregate: mean, period: month, points: [{upTo: 15, points: 4}, {upTo: 20, points: 3}, {upTo: 30, points: 1}, {points: 0}]}
  - {id: support.open, name: Open tickets, unit: support, tier: 2, category: cost, measure: {kind: number}, direction: lower, aggregate: last, period: month}
scorecards:
  - id: account-executive
    name: Account executive
    owner: Director of Sales
    period: month
    items:
      - {kpi: sales.revenue, weight: 50}
      - {kpi: sales.win-rate, weight: 30}
      - {kpi: support.wait, unit: support, weight: 20}
    modifiers:
      - {from: 2026-01-01, table: [{atLeast: 0, modifier: 50}, {atLeast: 80, modifier: 100}]}
      - {from: 2026-04-01, table: [{atLeast: 0, modifier: 0}, {atLeast: 80, modifier: 80}]}
objectives:
  - id: calm
    name: A calm queue
    unit: support
    from: 2020-01-01
    until: 2026-12-31
    milestones:
      - {name: A second shift, due: 2020-03-31, done: 2020-03-20}
      - {name: Answers for the ten most common questions, due: 2020-06-30}
    keyResults:
      - {kpi: support.open, start: 200, goal: 100}
      - {kpi: support.wait, name: Waiting time, start: 40, goal: 20}
  - {id: grow, name: Grow, unit: sales, keyResults: [{kpi: sales.win-rate, start: 0.2, goal: 0.5}]}
boards:
  - id: goals
    name: Goals
    tiles:
      - {widget: scorecard, scorecard: account-executive}
      - {widget: objectives, unit: support}
`;
