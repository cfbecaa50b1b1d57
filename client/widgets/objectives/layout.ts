import { linesOf } from "../../charts/text-width.ts";
import type { Room } from "../define.ts";

/** What an objective has to say, as far as its room depends on it. */
export interface ObjectiveText {
  readonly name: string;
  /** Its progress as a figure, or the word in place of one. */
  readonly progress: string;
  /** Whether there is something to remark, and whether it has to be told: that a key result is not counted. */
  readonly remark: "none" | "may" | "must";
  readonly keyResults: readonly KeyResultText[];
}

export interface KeyResultText {
  readonly name: string;
  /** "€812K → €1M", and whether an icon goes before it. */
  readonly way: string;
  readonly hasIcon: boolean;
  /** Whether there is a mark that the number is old. */
  readonly isMarked: boolean;
}

/** How an objective is drawn: the lines of its name, and what has room below its bar. */
export interface Block {
  readonly nameLines: number;
  readonly withRemark: boolean;
  /** The key results, each with its lines; all of them or none. */
  readonly keyResults: readonly KeyResultLines[];
}

/** Name and way on one line or on two, and whether a line with a mark follows. */
export interface KeyResultLines {
  readonly isApart: boolean;
  readonly isMarked: boolean;
}

/** How objectives are laid out; sizes in CSS pixels. Objectives without a block are counted. */
export interface ObjectivesLayout {
  /** Type of names, and of all that stands below them. */
  readonly size: number;
  readonly note: number;
  readonly blocks: readonly Block[];
  /** Left over, to be shared out between the blocks. */
  readonly spare: number;
}

export const NAME_LINE = 1.2;
export const LINE = 1.3;
/** Progress against names. */
export const FIGURE = 1.25;
/** The bar with the air around it, in ems of names. */
export const BAR = 0.75;
/** Above the first objective, and between objectives. */
export const FIRST_GAP = 0.2;
export const GAP = 0.5;
const NOTE = 0.85;
const SPACE = 0.6;
const MOST_NAME_LINES = 2;
/** Key results on one line each are worth type that is smaller by this. */
const EVEN_WORTH = 0.9;
/** An icon with the space behind it. */
const ICON = 1.3;
/** The largest names against the title above them. */
const LARGEST = 0.85;

/**
 * Finds the largest type at which everything has room. When there is none, heads go first, then remarks, then the key
 * results of one objective after the other; what is not drawn is counted.
 */
export function layOutObjectives(room: Room, texts: readonly ObjectiveText[]): ObjectivesLayout {
  const { label, least } = room.type;
  const largest = (isRight: (layout: ObjectivesLayout) => boolean): ObjectivesLayout | undefined => {
    for (let size = Math.max(least, label * LARGEST); ; size = Math.max(least, size - 1)) {
      const layout = complete(room, texts, size);
      if (layout && isRight(layout)) return layout;
      if (size === least) return undefined;
    }
  };
  const any = largest(() => true);
  const even = any && largest(({ blocks }) => blocks.every(isEven));
  return even && even.size >= any.size * EVEN_WORTH ? even : (any ?? shortened(room, texts, least));
}

/** Every key result on one line. */
const isEven = ({ keyResults }: Block): boolean => !keyResults.some(({ isApart }) => isApart);

function complete(room: Room, texts: readonly ObjectiveText[], size: number): ObjectivesLayout | undefined {
  const measure = createMeasure(room, size);
  const blocks = texts.map((text) => ({
    ...measure.head(text),
    withRemark: text.remark !== "none",
    keyResults: measure.keyResults(text),
  }));
  const spare = room.height - measure.heightOf(blocks);
  const isWhole = blocks.every(({ nameLines }) => nameLines <= MOST_NAME_LINES);
  return isWhole && spare >= -0.5 ? { size, note: measure.note, blocks, spare } : undefined;
}

function shortened(room: Room, texts: readonly ObjectiveText[], size: number): ObjectivesLayout {
  const measure = createMeasure(room, size);
  const blocks: Block[] = texts.map((text) => {
    const { nameLines } = measure.head(text);
    return {
      nameLines: Math.min(MOST_NAME_LINES, nameLines),
      withRemark: text.remark === "must",
      keyResults: [],
    };
  });
  const spareOf = (): number =>
    room.height - measure.heightOf(blocks) - (blocks.length < texts.length ? measure.note * LINE : 0);
  while (blocks.length > 1 && spareOf() < 0) blocks.pop();
  /** Takes other blocks if they have room. */
  const improve = (better: readonly Block[]): void => {
    const before = blocks.splice(0, blocks.length, ...better);
    if (spareOf() < 0) blocks.splice(0, blocks.length, ...before);
  };
  improve(blocks.map((block) => ({ ...block, withRemark: true })));
  texts.slice(0, blocks.length).forEach((text, index) => {
    const keyResults = measure.keyResults(text);
    improve(
      blocks.map((block, at) =>
        at === index ? { ...block, withRemark: text.remark !== "none", keyResults } : block,
      ),
    );
  });
  return { size, note: measure.note, blocks, spare: Math.max(0, spareOf()) };
}

/** Measures blocks in type of a size. */
function createMeasure({ width, em, type }: Room, size: number) {
  const note = Math.max(type.least, size * NOTE);
  const keyResultHeight = ({ isApart, isMarked }: KeyResultLines): number =>
    (1 + (isApart ? 1 : 0) + (isMarked ? 1 : 0)) * note * LINE;
  const blockHeight = ({ nameLines, withRemark, keyResults }: Block): number =>
    Math.max(nameLines * NAME_LINE, FIGURE * NAME_LINE) * size +
    BAR * size +
    (withRemark ? note * LINE : 0) +
    keyResults.reduce((sum, lines) => sum + keyResultHeight(lines), 0);
  return {
    note,
    head: ({ name, progress }: ObjectiveText) => ({
      nameLines: linesOf(name, width / size - em(progress, 600) * FIGURE - SPACE, em),
    }),
    keyResults: ({ keyResults }: ObjectiveText): KeyResultLines[] =>
      keyResults.map(({ name, way, hasIcon, isMarked }) => ({
        isApart: (em(name) + SPACE + em(way, 600) + (hasIcon ? ICON : 0)) * note > width,
        isMarked,
      })),
    heightOf: (blocks: readonly Block[]): number =>
      blocks.reduce((sum, block) => sum + blockHeight(block), 0) +
      (FIRST_GAP + (blocks.length - 1) * GAP) * size,
  };
}
