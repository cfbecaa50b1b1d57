// Worked out once with Python 3.11 (csv, decimal and zoneinfo alone) over the sample of 8,135 orders: a third opinion
// beside the product and oracle.ts. Local months by the first seven letters of a time, as the README defines the KPIs.
// A full data set has other numbers: these are compared only when the sample is what was given.

export const SAMPLE_ORDERS = 8135;

export const golden = {
  /** The first month with daylight saving time and trade. */
  "2016-10": {
    orders: 38,
    placed: 69,
    revenue: 6147.53,
    freight: 928.6,
    deliveries: 12,
    onTime: 12,
    deliverySeconds: 15_772_670,
    reviews: 10,
    scores: 26,
  },
  /** Black Friday. */
  "2017-11": {
    orders: 553,
    placed: 674,
    revenue: 70_473.58,
    freight: 12_847.38,
    deliveries: 277,
    onTime: 264,
    deliverySeconds: 280_473_984,
    reviews: 439,
    scores: 1432,
  },
  /** The clocks go back on the 18th. */
  "2018-02": {
    orders: 434,
    placed: 537,
    revenue: 61_036.79,
    freight: 9896.46,
    deliveries: 319,
    onTime: 301,
    deliverySeconds: 410_199_094,
    reviews: 527,
    scores: 1667,
  },
  "2018-05": {
    orders: 435,
    placed: 475,
    revenue: 69_116.24,
    freight: 9224.84,
    deliveries: 395,
    onTime: 366,
    deliverySeconds: 417_706_565,
    reviews: 583,
    scores: 2067,
  },
} as const;

/** May 2018, the best three. */
export const goldenLeagues = {
  customers: { sp: 37_523.86, rj: 8254.53, mg: 7984.68 },
  sellers: { sp: 52_537.2, pr: 5294.42, mg: 3529.47 },
} as const;
