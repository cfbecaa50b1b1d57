// Time that stands still until it is told to go on, for a page and for a server alike. Runs before all other code, takes
// the place of the global clocks and timers, and begins at `globalThis.steeredFrom` (milliseconds since 1970). A classic
// script: a page takes it as it is.
(() => {
  const world = /** @type {any} */ (globalThis);
  const isPage = typeof window === "object";
  const RealDate = Date;
  /** Timers go off, and frames begin, at multiples of this, as on a slow television: what is due together runs together. */
  const TICK_MS = 100;
  /** So many promises may wait for each other, one after the other, before it is thought that nothing goes on. */
  const ROUNDS = 8;
  const SOON_MS = 600_000;

  const from = Number(world.steeredFrom);
  let now = from;
  let lastId = 0;
  /** @type {Map<number, Timer>} */
  const timers = new Map();
  /** @type {(() => void)[]} */
  let immediates = [];
  /** Requests of the page, and connections that it opens, that are under way. */
  let asked = 0;
  let allAnswered = () => {};

  /** @param {number} at */
  const tickAfter = (at) => from + Math.ceil((at - from) / TICK_MS) * TICK_MS;

  /** As Node has them; a page knows a timer by its number. */
  class Timer {
    /** @param {() => void} run @param {number} ms @param {boolean} repeats */
    constructor(run, ms, repeats) {
      this.id = ++lastId;
      this.run = run;
      this.ms = Math.max(1, Number(ms) || 0);
      this.repeats = repeats;
      this.due = now;
      this.refresh();
    }
    refresh() {
      this.due = tickAfter(now + this.ms);
      timers.set(this.id, this);
      return this;
    }
    close() {
      timers.delete(this.id);
      return this;
    }
    ref() {
      return this;
    }
    unref() {
      return this;
    }
    hasRef() {
      return false;
    }
    [Symbol.toPrimitive]() {
      return this.id;
    }
  }

  /** @param {boolean} repeats */
  const starter =
    (repeats) =>
    /** @param {(...args: unknown[]) => void} run @param {number} ms @param {unknown[]} args */
    (run, ms, ...args) => {
      const timer = new Timer(() => run(...args), ms, repeats);
      return isPage ? timer.id : timer;
    };
  /** @param {unknown} timer */
  const stop = (timer) => void timers.delete(Number(timer ?? 0));

  world.setTimeout = starter(false);
  world.setInterval = starter(true);
  world.clearTimeout = stop;
  world.clearInterval = stop;
  world.performance.now = () => now - from;
  world.Date = class Date extends RealDate {
    /** @param {unknown[]} args */
    constructor(...args) {
      // @ts-expect-error as many arguments as there are
      super(...(args.length === 0 ? [now] : args));
    }
    /** @override */
    static now() {
      return now;
    }
  };
  if (isPage) takePage();

  function takePage() {
    world.requestAnimationFrame = (/** @type {(at: number) => void} */ draw) =>
      new Timer(() => draw(now - from), 1, false).id;
    world.cancelAnimationFrame = stop;
    // React takes it where there is one: its work is then done within a step of time.
    world.setImmediate = (/** @type {() => void} */ run) => void immediates.push(run);

    // The way to the server and back takes no time: it is not what is looked at.
    const { fetch, WebSocket } = world;
    const answered = () => {
      asked -= 1;
      if (asked === 0) allAnswered();
    };
    world.fetch = async (/** @type {unknown[]} */ ...args) => {
      asked += 1;
      try {
        return await fetch(...args);
      } finally {
        answered();
      }
    };
    world.WebSocket = class extends WebSocket {
      /** @param {unknown[]} args */
      constructor(...args) {
        super(...args);
        asked += 1;
        let isAsked = true;
        const settled = () => {
          if (isAsked) answered();
          isAsked = false;
        };
        for (const event of ["open", "close"]) /** @type {any} */ (this).addEventListener(event, settled);
      }
    };
  }

  const channel = isPage ? new MessageChannel() : undefined;
  /** Lets in what has come from outside. @returns {Promise<void>} */
  const breathe = () =>
    new Promise((resolve) => {
      if (!channel) return void setImmediate(resolve);
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    });

  /** Lets be done what was begun. */
  async function settle() {
    if (!isPage) return breathe();
    do {
      const due = immediates;
      immediates = [];
      for (const run of due) run();
      for (let round = 0; round < ROUNDS; round += 1) await undefined;
    } while (immediates.length > 0);
  }

  async function answers() {
    while (asked > 0) {
      await new Promise((resolve) => (allAnswered = () => resolve(undefined)));
      // What is made of an answer may be another question.
      await breathe();
      await settle();
    }
  }

  function runDue() {
    for (const timer of [...timers.values()].sort((a, b) => a.due - b.due || a.id - b.id)) {
      // One that ran before may have stopped or moved it.
      if (timer.due > now || !timers.has(timer.id)) continue;
      if (timer.repeats) timer.due = tickAfter(timer.due + timer.ms);
      else timers.delete(timer.id);
      try {
        timer.run();
      } catch (error) {
        // Of one timer, as without us.
        if (isPage) world.reportError(error);
        else throw error;
      }
    }
  }

  const soonest = () => [...timers.values()].reduce((due, timer) => Math.min(due, timer.due), Infinity);

  world.steeredTime = {
    /** Timers that are due within ten minutes. */
    waiting: () => [...timers.values()].filter(({ due }) => due <= now + SOON_MS).length,
    /** Lets so much time pass: all that becomes due runs, in order. Tells the time then. @param {number} ms */
    async advance(ms) {
      const until = now + ms;
      for (let due = soonest(); due <= until; due = soonest()) {
        now = Math.max(now, due);
        runDue();
        await settle();
        await answers();
      }
      now = until;
      await breathe();
      await settle();
      return now;
    },
  };
})();
