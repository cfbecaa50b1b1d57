/** What a page holds at a moment, all garbage collected. */
export interface Sample {
  /** Milliseconds since the start. */
  readonly at: number;
  /** Bytes of what the page's code has made. */
  readonly heap: number;
  /** Bytes of what the engine has made of the page's code. */
  readonly code: number;
  /** DOM nodes that are alive, in the document or not. */
  readonly nodes: number;
  readonly documents: number;
  readonly listeners: number;
  /** ECharts instances that were made and not disposed. */
  readonly charts: number;
  /** Timers that are due soon; those that forget answers after hours come and go with the answers. */
  readonly timers: number;
  /** Entries that are kept on the device. */
  readonly kept: number;
}
