import { afterEach, describe, expect, test } from "vitest";
import { aKpi, aKri, at } from "../../shared/testing/factories.ts";
import type { AlertStore } from "../store/alert-store.ts";
import { type AlertWorld, createAlertWorld } from "../testing/alert-world.ts";
import { until } from "../testing/until.ts";

const backlog = aKpi({ id: "backlog", aggregate: "last", period: "year", expectedEvery: "1h" });
const calls = aKpi({ id: "calls", aggregate: "sum", period: "hour" });
const now = aKri({ id: "now", kpi: "backlog", dwell: "samples" });
const hourly = aKri({ id: "hourly", kpi: "calls" });
const CATALOGUE = { kpis: [backlog, calls], kris: [now, hourly] };
const START = "2026-03-02T08:00:00Z";

const hour = (index: number): string => new Date(Date.parse(START) + index * 3_600_000).toISOString();

let world: AlertWorld;
afterEach(() => world.close());

/** What happened, in short: the number of the episode, what, and when. */
const told = async (kri: string) =>
  (await world.story(kri)).map(({ episode, kind, at: when }) => `${episode} ${kind} ${iso(when)}`);
const iso = (when: number): string => new Date(when).toISOString().slice(5, 16);
const versions = async () =>
  (await world.store.alerts.alerts()).map(({ kri, version }) => `${kri} ${version}`);

describe("what a KPI says now", () => {
  /** One fact an hour, each judged in a round; before some the evaluator is started again. */
  async function tell(values: readonly number[], isRestart: (index: number) => boolean) {
    world = await createAlertWorld(START, CATALOGUE);
    await world.alerts().use();
    for (const [index, value] of values.entries()) {
      world.goTo(hour(index));
      await world.fact("backlog", value);
      if (isRestart(index)) await world.restart();
      await world.alerts().round();
      if (isRestart(index)) await world.restart();
    }
    const story = await world.story("now");
    const { state } = (await world.store.alerts.alert("now"))!;
    return { story, condition: state.condition };
  }

  test("[I4] however often it is started again, the story is the same", async () => {
    const values = [70, 82, 83, 96, 92, 89, 78, 74, 74, 96, 81, 70, 70];
    const calm = await tell(values, () => false);
    await world.close();
    expect(calm.story.map(({ kind }) => kind)).toEqual([
      ...["fired", "escalated", "eased", "unanswered", "resolved", "reopened", "flapping"],
    ]);
    const broken = await tell(values, () => true);
    expect(broken).toEqual(calm);
  });

  test("[I6] the same facts again change nothing, and nothing is written", async () => {
    await tell([96], () => false);
    const before = await versions();
    for (let round = 0; round < 3; round += 1) await world.alerts().round();
    await world.restart();
    expect(await versions()).toEqual(before);
    expect(await told("now")).toEqual(["0 fired 03-02T08:00"]);
  });

  test("a fact that changes it is judged at once, without a round", async () => {
    await tell([70], () => false);
    world.goTo(hour(1));
    await world.fact("backlog", 99);
    await until("it fires", () => world.pushes.at(-1)?.open.length === 1);
    expect(world.pushes.at(-1)).toEqual({
      serverTime: "2026-03-02T10:00:00+01:00",
      open: [
        expect.objectContaining({
          ...{ kri: "now", name: "Support falls behind", risk: "Customers wait, complain and leave" },
          ...{ kpi: "backlog", unit: "sales", lineage: ["sales", "company"], owner: "Head of Support" },
          ...{ level: "red", phase: "firing", evidence: "fresh", attention: "unacked", value: 99, limit: 95 },
          ...{ since: "2026-03-02T10:00:00+01:00", isFlapping: false, seq: 1 },
        }),
      ],
    });
  });

  test("another value of what is open is told with the next round, not ten times a second", async () => {
    await tell([96], () => false);
    world.pushes.length = 0;
    world.goTo(hour(1));
    await world.fact("backlog", 97);
    await until("it is judged", () => world.alerts().push().open[0]?.value === 97);
    expect(world.pushes).toEqual([]);
    await world.alerts().round();
    expect(world.pushes.map(({ open }) => open[0]?.value)).toEqual([97]);
  });

  test("[I1] silence holds the level and shows on the alert; the next fact ends it", async () => {
    await tell([96], () => false);
    const evidence = () =>
      world
        .alerts()
        .push()
        .open.map((alert) => `${alert.level} ${alert.evidence}`);
    for (const [index, kind] of [
      [1, "fresh"],
      [2, "stale"],
      [4, "no-data"],
    ] as const) {
      world.goTo(hour(index));
      await world.alerts().round();
      expect(evidence()).toEqual([`red ${kind}`]);
    }
    for (const index of [5, 6]) {
      world.goTo(hour(index));
      await world.fact("backlog", 10);
      await world.alerts().round();
    }
    expect(evidence()).toEqual(["red fresh"]);
    expect(await told("now")).toEqual([
      "0 fired 03-02T08:00",
      "0 unanswered 03-02T12:00",
      "0 resolved 03-02T14:00",
    ]);
  });
});

describe("whole periods", () => {
  const values = [10, 82, 83, 97, 96, 20, 20, 10, 10];

  /** So many calls in each hour; looked at a little after its end where `isUp`. */
  async function tell(isUp: (index: number) => boolean) {
    world = await createAlertWorld(START, CATALOGUE);
    await world.alerts().use();
    for (const [index, value] of values.entries()) {
      world.goTo(hour(index + 0.5));
      await world.fact("calls", value);
      world.goTo(hour(index + 1.001));
      if (isUp(index)) await world.restart();
    }
    await world.alerts().round();
    return world.story("hourly");
  }

  test("[I4] those that ended while nobody looked are caught up in order, at their ends", async () => {
    const calm = await tell(() => true);
    expect(await told("hourly")).toEqual([
      "0 fired 03-02T11:00",
      "0 escalated 03-02T12:00",
      "0 resolved 03-02T15:00",
    ]);
    await world.close();
    expect(await tell((index) => index < 2)).toEqual(calm);
  });

  test("a KRI that is new is judged by as many of them as its level must hold for, and no further back", async () => {
    world = await createAlertWorld(START, CATALOGUE);
    for (const [back, value] of [99, 81, 82].entries()) await world.fact("calls", value, hour(back - 3));
    await world.alerts().use();
    expect(await world.story("hourly")).toMatchObject([{ kind: "fired", rank: 1, at: at(START) }]);
  });

  test("(f) facts that come late for an earlier period are told of in the story; what was decided stays", async () => {
    await tell(() => true);
    await world.fact("calls", 90, hour(0.25));
    await world.alerts().round();
    await world.alerts().round();
    const [last, ...more] = (await world.story("hourly")).slice(3);
    expect(more).toEqual([]);
    expect(last).toMatchObject({
      ...{ kind: "would-have-fired", seq: 3, at: world.now() },
      span: { start: at(hour(1)), end: at(hour(3)) },
    });
  });

  test("(f) a correction of the newest period is judged, as nothing was decided after it", async () => {
    await tell(() => true);
    await world.fact("calls", 90, hour(8.25));
    await world.alerts().round();
    expect((await told("hourly")).slice(3)).toEqual(["1 fired 03-02T17:00"]);
  });
});

describe("edits", () => {
  const at96 = async () => {
    world = await createAlertWorld(START, CATALOGUE);
    await world.fact("backlog", 96);
    await world.alerts().use();
    expect(await told("now")).toEqual(["0 fired 03-02T08:00"]);
    world.goTo(hour(0.5));
  };

  test("the same rule read again changes nothing, and other words are told without a transition", async () => {
    await at96();
    const before = await versions();
    await world.edit(CATALOGUE);
    expect(await versions()).toEqual(before);
    await world.edit({ ...CATALOGUE, kris: [{ ...now, name: "Too many tickets" }, hourly] });
    expect(
      world
        .alerts()
        .push()
        .open.map(({ name, seq }) => `${name} ${seq}`),
    ).toEqual(["Too many tickets 1"]);
    expect(await told("now")).toEqual(["0 fired 03-02T08:00"]);
  });

  test.each([
    [
      "a limit moved beyond the value",
      { ...CATALOGUE, kris: [{ ...now, levels: [{ ...now.levels[1]!, trip: 99, clear: 98 }] }] },
      "rule-changed",
    ],
    ["the KRI removed", { ...CATALOGUE, kris: [hourly] }, "rule-changed"],
    ["the KPI gone", { kpis: [calls], kris: [now, hourly] }, "series-gone"],
  ])("%s ends it as such, never as recovered", async (_, catalogue, reason) => {
    await at96();
    await world.edit(catalogue);
    const last = (await world.story("now")).at(-1);
    expect(last).toMatchObject({ kind: "closed", reason, episode: 0 });
    await world.edit(catalogue);
    expect((await world.story("now")).length).toBe(2);
    // It waits for somebody who has seen it, as it was never acknowledged.
    expect(
      world
        .alerts()
        .push()
        .open.map(({ attention, ended }) => [attention, ended?.kind]),
    ).toEqual([["cleared-unacked", reason]]);
  });

  test("a KRI that watches another KPI begins anew; the episode before is over and stays", async () => {
    await at96();
    await world.fact("calls", 99, hour(-0.5));
    const moved = { ...now, kpi: "calls", watch: "completed" as const };
    await world.edit({ ...CATALOGUE, kris: [moved] });
    expect(await told("now")).toEqual(["0 fired 03-02T08:00", "0 closed 03-02T08:30", "1 fired 03-02T08:30"]);
  });
});

describe("what goes wrong", () => {
  test("[I5] two evaluators on one store decide once", async () => {
    world = await createAlertWorld(START, CATALOGUE);
    await world.alerts().use();
    const first = world.alerts();
    await world.restart();
    const second = world.alerts();
    for (const [index, value] of [96, 70, 70, 96].entries()) {
      world.goTo(hour(index));
      await world.fact("backlog", value);
      await Promise.all([second.round(), first.round()]);
    }
    expect(world.errors).toEqual([]);
    expect(await told("now")).toEqual([
      "0 fired 03-02T08:00",
      "0 resolved 03-02T10:00",
      "0 reopened 03-02T11:00",
    ]);
  });

  test("a store that fails changes nothing; the next round makes up for it, and only that counts as evaluated", async () => {
    world = await createAlertWorld(START, CATALOGUE);
    let isAway = false;
    const failing: AlertStore = {
      ...world.store.alerts,
      advance: (changes) => {
        if (isAway) return Promise.reject(new Error("away"));
        return world.store.alerts.advance(changes);
      },
    };
    await world.restart({ store: failing });
    expect(world.alerts().evaluatedAt()).toBe("2026-03-02T09:00:00+01:00");
    world.goTo(hour(1));
    isAway = true;
    await world.fact("backlog", 96);
    await world.alerts().round();
    expect(world.errors.length).toBeGreaterThan(0);
    expect(world.alerts().evaluatedAt()).toBe("2026-03-02T09:00:00+01:00");
    expect(await told("now")).toEqual([]);
    isAway = false;
    await world.alerts().round();
    expect(world.alerts().evaluatedAt()).toBe("2026-03-02T10:00:00+01:00");
    expect(await told("now")).toEqual(["0 fired 03-02T09:00"]);
  });

  test("where nothing could ever be evaluated, that is as old as the start", async () => {
    world = await createAlertWorld(START, CATALOGUE);
    await world.restart({
      store: { ...world.store.alerts, alerts: () => Promise.reject(new Error("away")) },
    });
    world.goTo(hour(1));
    await world.alerts().round();
    expect(world.alerts().evaluatedAt()).toBe("2026-03-02T09:00:00+01:00");
    expect(world.alerts().push().open).toEqual([]);
  });

  test("without KRIs nothing is evaluated, and nobody is told that it was", async () => {
    world = await createAlertWorld(START, { kpis: [backlog] });
    await world.alerts().use();
    await world.alerts().round();
    expect(world.alerts().evaluatedAt()).toBeUndefined();
    expect(world.pushes).toEqual([]);
  });
});

describe("actions", () => {
  test("[I10] who acknowledges says what was seen: after an escalation that is refused with what there is now", async () => {
    world = await createAlertWorld(START, CATALOGUE);
    for (const [index, value] of [82, 83].entries()) {
      world.goTo(hour(index));
      await world.fact("backlog", value);
      await world.alerts().use();
    }
    const { id, level } = world.alerts().push().open[0]!;
    expect(level).toBe("amber");
    world.goTo(hour(2));
    await world.fact("backlog", 99);
    await world.alerts().round();
    const stale = await world.alerts().act(id, { kind: "ack", by: "Ana", seq: 1 });
    expect(stale).toMatchObject({ ok: false, problem: { code: "conflict", version: 2 } });
    expect(await world.alerts().act(id, { kind: "ack", by: "Ana", seq: 2 })).toMatchObject({ ok: true });
    expect(world.pushes.at(-1)?.open).toMatchObject([{ attention: "acked", attendedBy: "Ana", seq: 3 }]);
    expect(await world.alerts().act("nothing", { kind: "ack", by: "Ana", seq: 1 })).toMatchObject({
      ok: false,
      problem: { code: "not-found" },
    });
  });

  test("what was over before anybody saw it can be acknowledged, although the KRI has another episode since", async () => {
    world = await createAlertWorld(START, CATALOGUE);
    for (const [index, value] of [96, 70, 70, 70, 70, 96].entries()) {
      world.goTo(hour(index));
      await world.fact("backlog", value);
      await world.alerts().use();
    }
    const open = () =>
      world
        .alerts()
        .push()
        .open.map(({ attention }) => attention);
    expect(open()).toEqual(["unacked", "cleared-unacked"]);
    const [, unseen] = world.alerts().push().open;
    const done = await world.alerts().act(unseen!.id, { kind: "ack", by: "Ana", seq: unseen!.seq });
    expect(done).toMatchObject({ ok: true });
    expect(open()).toEqual(["unacked"]);
    await world.restart();
    expect(open()).toEqual(["unacked"]);
    expect((await told("now")).map((line) => line.slice(0, -12))).toEqual([
      "0 fired",
      "0 resolved",
      "0 acked",
      "1 fired",
    ]);
  });
});
