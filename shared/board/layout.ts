/** What a tile asks for: its share of a grid of columns, and rows. */
export interface Wish {
  readonly w: number;
  readonly h: number;
}

/** Where a tile is, in columns and rows from the top left; fractions of a column are possible. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A board laid out: one place for each tile, in order; together they fill `columns` × `rows` without overlap. */
export interface Layout {
  readonly columns: number;
  readonly rows: number;
  readonly places: readonly Place[];
}

/**
 * Lays tiles out on a grid of so many columns, in reading order, and stretches them until nothing is empty. Rows of
 * tiles of equal height share the width by what they asked for; equal tiles are spread evenly over their rows.
 */
export function layOut(wishes: readonly Wish[], columns: number): Layout {
  const fitting = wishes.map(({ w, h }) => ({ w: Math.max(1, Math.min(columns, w)), h: Math.max(1, h) }));
  const packed = isUniform(fitting) ? spread(fitting, columns) : firstFit(fitting, columns);
  const rows = Math.max(0, ...packed.map(({ y, h }) => y + h));
  const places = bandsOf(packed, rows).reduce<readonly Place[]>(
    (all, band) => fillBand(all, band, columns),
    packed,
  );
  return { columns, rows, places };
}

const isUniform = (wishes: readonly Wish[]): boolean =>
  wishes.every(({ w, h }) => w === wishes[0]?.w && h === wishes[0].h);

/** Equal tiles: as few rows as they need, and as equally many in each as can be (4 + 3, not 5 + 2). */
function spread(wishes: readonly Wish[], columns: number): Place[] {
  const { w = columns, h = 1 } = wishes[0] ?? {};
  const lines = Math.ceil(wishes.length / Math.floor(columns / w));
  const places: Place[] = [];
  for (let line = 0; line < lines; line += 1) {
    const count = Math.ceil((wishes.length - places.length) / (lines - line));
    for (let at = 0; at < count; at += 1) places.push({ x: at * w, y: line * h, w, h });
  }
  return places;
}

/** Each tile at the first place, row by row, where it fits. */
function firstFit(wishes: readonly Wish[], columns: number): Place[] {
  const taken = new Set<number>();
  const cells = ({ x, y, w, h }: Place): number[] => {
    const all: number[] = [];
    for (let row = y; row < y + h; row += 1) {
      for (let column = x; column < x + w; column += 1) all.push(row * columns + column);
    }
    return all;
  };
  return wishes.map(({ w, h }) => {
    for (let at = 0; ; at += 1) {
      const place = { x: at % columns, y: Math.floor(at / columns), w, h };
      if (place.x + w > columns || cells(place).some((cell) => taken.has(cell))) continue;
      for (const cell of cells(place)) taken.add(cell);
      return place;
    }
  });
}

interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** The rows between horizontal cuts that no tile crosses. */
function bandsOf(places: readonly Place[], rows: number): Band[] {
  const bands: Band[] = [];
  let top = 0;
  for (let cut = 1; cut <= rows; cut += 1) {
    if (places.some(({ y, h }) => y < cut && y + h > cut)) continue;
    bands.push({ top, bottom: cut });
    top = cut;
  }
  return bands;
}

function fillBand(all: readonly Place[], band: Band, columns: number): Place[] {
  const inside = (place: Place): boolean => place.y >= band.top && place.y < band.bottom;
  const own = all.filter(inside);
  const height = band.bottom - band.top;
  const filled = own.every(({ h }) => h === height)
    ? shareWidth(own, columns)
    : (grow(own, band, columns) ?? shelves(own, band, columns));
  let next = 0;
  return all.map((place) => (inside(place) ? (filled[next++] ?? place) : place));
}

/** Side by side over the whole width, in proportion to what they asked for. */
function shareWidth(places: readonly Place[], columns: number): Place[] {
  const asked = places.reduce((sum, { w }) => sum + w, 0);
  let before = 0;
  return places.map((place) => {
    const x = (before / asked) * columns;
    before += place.w;
    return { ...place, x, w: (before / asked) * columns - x };
  });
}

/** Tiles grow to the right, then down, over empty cells; `undefined` when that leaves a hole. */
function grow(places: readonly Place[], { top, bottom }: Band, columns: number): Place[] | undefined {
  const grown = [...places];
  const free = ({ x, y, w, h }: Place): boolean =>
    x + w <= columns &&
    y + h <= bottom &&
    grown.every(
      (other) => other.x >= x + w || other.x + other.w <= x || other.y >= y + h || other.y + other.h <= y,
    );
  for (let index = 0; index < grown.length; index += 1) {
    let place = grown[index];
    if (!place) continue;
    while (free({ ...place, x: place.x + place.w, w: 1 })) place = { ...place, w: place.w + 1 };
    while (free({ ...place, y: place.y + place.h, h: 1 })) place = { ...place, h: place.h + 1 };
    grown[index] = place;
  }
  const area = grown.reduce((sum, { w, h }) => sum + w * h, 0);
  return area === columns * (bottom - top) ? grown : undefined;
}

/** Always fills: columns side by side, tiles of the same column below each other. Rare shapes only come here. */
function shelves(places: readonly Place[], { top, bottom }: Band, columns: number): Place[] {
  const height = bottom - top;
  const stacks: { w: number; members: number[]; used: number }[] = [];
  places.forEach(({ w, h }, index) => {
    const last = stacks[stacks.length - 1];
    if (last?.w === w && last.used + h <= height) {
      last.members.push(index);
      last.used += h;
    } else stacks.push({ w, members: [index], used: h });
  });
  const asked = stacks.reduce((sum, { w }) => sum + w, 0);
  const filled = [...places];
  let before = 0;
  for (const { w, members, used } of stacks) {
    const x = (before / asked) * columns;
    before += w;
    let y = top;
    for (const index of members) {
      const h = ((places[index]?.h ?? 1) / used) * height;
      filled[index] = { x, y, w: (before / asked) * columns - x, h };
      y += h;
    }
  }
  return filled;
}
