import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MOMENT_SOUNDS } from "../../shared/moment/sound.ts";
import { playSound, SOUNDS } from "./play-sound.ts";

/** An engine's sound, as far as it is used: tones end when they are stopped. */
function fakeAudio(allows: boolean) {
  const heard: { hz: number; start: number; stop: number }[] = [];
  let closed = 0;
  class FakeAudioContext {
    state = "suspended";
    currentTime = 10;
    destination = {};
    resume() {
      if (!allows) return new Promise<void>(() => undefined);
      this.state = "running";
      return Promise.resolve();
    }
    createGain() {
      const set = () => undefined;
      const gain = { setValueAtTime: set, linearRampToValueAtTime: set, exponentialRampToValueAtTime: set };
      return { gain, connect: () => undefined };
    }
    createOscillator() {
      const note = { hz: 0, start: 0, stop: 0 };
      return {
        type: "sine",
        onended: undefined as (() => void) | undefined,
        frequency: {
          set value(hz: number) {
            note.hz = hz;
          },
        },
        connect: (next: unknown) => next,
        start: (at: number) => {
          note.start = at;
        },
        stop(at: number) {
          note.stop = at;
          heard.push(note);
          queueMicrotask(() => this.onended?.());
        },
      };
    }
    close() {
      closed += 1;
      return Promise.resolve();
    }
  }
  vi.stubGlobal("AudioContext", FakeAudioContext);
  return { heard, closed: () => closed };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a sound is played once, note by note, and the loudspeaker is let go", async () => {
  const audio = fakeAudio(true);
  await playSound("fanfare");
  expect(audio.heard.map(({ hz }) => hz)).toEqual(SOUNDS.fanfare.notes.map(({ hz }) => hz));
  expect(audio.heard.every(({ start, stop }) => start >= 10 && stop > start)).toBe(true);
  expect(audio.closed()).toBe(1);
});

test("a browser that wants a click first plays nothing, now or later, and nothing fails", async () => {
  const audio = fakeAudio(false);
  const played = playSound("chime");
  await vi.advanceTimersByTimeAsync(500);
  await played;
  expect(audio.heard).toEqual([]);
  expect(audio.closed()).toBe(1);
});

test("an engine without sound plays nothing, and nothing fails", async () => {
  vi.stubGlobal("AudioContext", undefined);
  await expect(playSound("chime")).resolves.toBeUndefined();
});

test("every sound is over long before its celebration, and can be heard", () => {
  for (const name of MOMENT_SOUNDS) {
    for (const { hz, from, rings } of SOUNDS[name].notes) {
      expect(from + rings, name).toBeLessThan(4);
      expect(hz > 200 && hz < 2000, name).toBe(true);
    }
  }
});
