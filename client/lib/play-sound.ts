import type { MomentSound } from "../../shared/moment/sound.ts";

/** One note: its pitch in hertz, when it begins and how long it rings, in seconds. */
export interface Note {
  readonly hz: number;
  readonly from: number;
  readonly rings: number;
}

const E5 = 659.26;
const [G5, C5, C6] = [783.99, 523.25, 1046.5];

/** Sounds made by calculation, so that there is nothing to load: equal temperament, A4 = 440 Hz. */
export const SOUNDS: Readonly<
  Record<MomentSound, { readonly wave: OscillatorType; readonly notes: readonly Note[] }>
> = {
  chime: {
    wave: "sine",
    notes: [
      { hz: C6, from: 0, rings: 1.2 },
      { hz: G5, from: 0.35, rings: 1.8 },
    ],
  },
  fanfare: {
    wave: "triangle",
    notes: [
      { hz: C5, from: 0, rings: 0.25 },
      { hz: E5, from: 0.18, rings: 0.25 },
      { hz: G5, from: 0.36, rings: 0.3 },
      { hz: C6, from: 0.6, rings: 1.4 },
    ],
  },
};

/** Of the loudest there can be: heard in the room, and no fright beside the screen. */
const LOUDNESS = 0.25;
const ATTACK_S = 0.015;
const SILENCE = 0.0001;
/** An engine that allows sound starts within this time; one that waits for a click would play it to nobody's win. */
const PATIENCE_MS = 500;

/**
 * Plays a sound once and lets go of the loudspeaker. Browsers keep pages silent that nobody has clicked on, some
 * devices cannot make sound at all: then nothing is heard, and nothing else happens.
 */
export async function playSound(name: MomentSound): Promise<void> {
  let context: AudioContext | undefined;
  try {
    context = new window.AudioContext();
    const running = context.resume();
    await Promise.race([running, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    if (context.state === "running") await ring(context, SOUNDS[name]);
  } catch {
    // A win is seen all the same.
  }
  await context?.close().catch(() => undefined);
}

/** Resolves when the last note has faded. */
function ring(context: AudioContext, { wave, notes }: (typeof SOUNDS)[MomentSound]): Promise<void> {
  const begin = context.currentTime + 0.05;
  const played = notes.map(({ hz, from, rings }) => {
    const [start, end] = [begin + from, begin + from + rings];
    const volume = context.createGain();
    volume.gain.setValueAtTime(SILENCE, start);
    volume.gain.linearRampToValueAtTime(LOUDNESS, start + ATTACK_S);
    // As a bell fades; never to zero, where an exponential cannot go.
    volume.gain.exponentialRampToValueAtTime(SILENCE, end);
    const tone = context.createOscillator();
    tone.type = wave;
    tone.frequency.value = hz;
    tone.connect(volume).connect(context.destination);
    const ended = new Promise<void>((resolve) => {
      tone.onended = () => resolve();
    });
    tone.start(start);
    tone.stop(end);
    return ended;
  });
  return Promise.all(played).then(() => undefined);
}
