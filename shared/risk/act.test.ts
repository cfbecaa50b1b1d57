import { describe, expect, test } from "vitest";
import { aRule, inputsOf } from "../testing/alert-traces.ts";
import { HOUR_MS, unixMs } from "../units/time.ts";
import { act } from "./act.ts";
import { startAlert, stepAlert } from "./alert.ts";
import type { AlertState } from "./episode.ts";

const rule = aRule();
const [first] = inputsOf([82]);
const NOW = unixMs(first!.tick + HOUR_MS);
const fired: AlertState = stepAlert(startAlert(rule), first!, rule).state;
const told = { episode: "episode 0", at: NOW };

describe("what people do about an alert", () => {
  test("asks for an alert", () => {
    expect(act(startAlert(rule), { kind: "ack", by: "ana", seq: 0 }, NOW, rule)).toMatchObject({
      ok: false,
      problem: { code: "not-found" },
    });
  });

  test("an acknowledgement is a transition; it holds for the level that was seen, for a day", () => {
    expect(act(fired, { kind: "ack", by: "ana", seq: 1 }, NOW, rule)).toEqual({
      ok: true,
      value: {
        state: {
          ...fired,
          episode: {
            ...fired.episode,
            seq: 2,
            attention: { kind: "acked", by: "ana", rank: 1, until: NOW + rule.ackTimeout },
          },
        },
        entries: [{ ...told, kind: "acked", by: "ana", seq: 2 }],
      },
    });
  });

  test("who has seen less, or more, than there is, decides nothing and is told which transition there is", () => {
    for (const seq of [0, 2]) {
      for (const kind of ["ack", "snooze"] as const) {
        expect(act(fired, { kind, by: "ana", seq, until: unixMs(NOW + 1) }, NOW, rule)).toMatchObject({
          ok: false,
          problem: { code: "conflict", version: 1 },
        });
      }
    }
  });

  test("words and names change no transition: who is about to decide has still seen all", () => {
    expect(act(fired, { kind: "comment", by: "ana", text: "Two are ill" }, NOW, rule)).toEqual({
      ok: true,
      value: {
        state: fired,
        entries: [{ ...told, kind: "commented", by: "ana", text: "Two are ill", seq: 1 }],
      },
    });
    expect(act(fired, { kind: "assign", by: "ana", to: "ben" }, NOW, rule)).toEqual({
      ok: true,
      value: {
        state: { ...fired, episode: { ...fired.episode, assignee: "ben" } },
        entries: [{ ...told, kind: "assigned", by: "ana", to: "ben", seq: 1 }],
      },
    });
  });
});
