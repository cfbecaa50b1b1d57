/** A company with a KPI of each kind that the server treats differently. */
export const SMALL_CATALOGUE = `
organisation: {name: Acme, timeZone: Europe/Berlin}
units:
  - {id: company, name: Acme, kind: company}
  - {id: sales, name: Sales, kind: department}
  - {id: sales/emea, name: EMEA}
  - {id: sales/apac, name: APAC}
  - {id: finance, name: Finance, kind: department}
kpis:
  - id: sales.revenue
    name: Sales revenue
    unit: sales
    tier: 1
    category: growth
    measure: {kind: currency, currency: EUR}
    direction: higher
    aggregate: sum
    period: month
    # Of a month that is over: what a running one expects by now changes with every look.
    target: {periods: {"2026-03": 500000}}
  - {id: sales.deals, name: Deals, unit: sales, tier: 2, category: growth, measure: {kind: number}, direction: higher, aggregate: count, period: month}
  - {id: sales.win-rate, name: Win rate, unit: sales, tier: 2, category: performance, measure: {kind: percent}, direction: higher, aggregate: ratio, period: month, drives: [sales.revenue]}
  - {id: sales.headcount, name: Headcount, unit: sales, tier: 2, category: cost, measure: {kind: number}, direction: higher, aggregate: last, period: month}
  - {id: finance.cost, name: Cost, unit: finance, tier: 1, category: cost, measure: {kind: currency, currency: EUR}, direction: lower, aggregate: sum, period: month}
  - {id: finance.profit, name: Profit, unit: company, tier: 1, category: growth, measure: {kind: currency, currency: EUR}, direction: higher, period: month, formula: sales.revenue - finance.cost}
scorecards:
  - {id: account-executive, name: Account executive, period: month, items: [{kpi: sales.revenue, weight: 100}]}
boards:
  - id: main
    name: Main
    tiles:
      - {widget: big-number, kpi: sales.revenue}
      - {widget: big-number, kpi: sales.revenue, unit: company}
      - {widget: big-number, kpi: finance.profit}
      - {widget: big-number, kpi: sales.headcount}
`;
