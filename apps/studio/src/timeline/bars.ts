import type { Playback } from '@taktwerk/scene';

/** State bars of one unit over the whole trace, in columns. */
export interface BarRow {
  readonly kind: 'bars';
  /** Record that it belongs to, and which of its servers or vehicles. */
  readonly record: string;
  readonly index: number;
  readonly count: number;
  /** Shape [n]: bar i lasts from `fromS[i]` to `fromS[i + 1]`; the last one to `endS`. */
  readonly fromS: Float64Array;
  readonly states: Uint8Array;
  readonly endS: number;
}

/** Parts in one element over time. */
export interface LevelRow {
  readonly kind: 'levels';
  readonly record: string;
  readonly timesS: Float64Array;
  readonly levels: Float64Array;
  readonly highest: number;
  readonly endS: number;
}

export type TimelineRow = BarRow | LevelRow;

/** The rows of a trace: one per server, robot and vehicle. */
export function barRowsOf({ reader, model }: Playback): readonly BarRow[] {
  const counts = new Map<string, number>();
  for (const { record } of model.units) counts.set(record, (counts.get(record) ?? 0) + 1);
  return model.units.map(({ record, index }, unit) => {
    const flat = reader.intervalsOf(unit, reader.startS, reader.endS);
    const n = flat.length / 3;
    const fromS = new Float64Array(n);
    const states = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      fromS[i] = flat[i * 3] as number;
      states[i] = flat[i * 3 + 2] as number;
    }
    return { kind: 'bars', record, index, count: counts.get(record) ?? 1, fromS, states, endS: reader.endS };
  });
}

/** Level rows of the given records; a record that is two elements (a loading side) shows the first. */
export function levelRowsOf({ reader, model }: Playback, records: readonly string[]): readonly LevelRow[] {
  return records.flatMap((record): LevelRow[] => {
    const element = model.elements.indexOf(record);
    if (element < 0) return [];
    const { timesS, levels } = reader.levelsOf(element);
    return [
      { kind: 'levels', record, timesS, levels, highest: levels.reduce((most, level) => Math.max(most, level), 0), endS: reader.endS },
    ];
  });
}

/** Called with each run of pixels to be painted: from x to x + width in one state. */
export type PaintRun = (x: number, width: number, state: number) => void;

/**
 * Bars of a row between two moments as runs of pixels. Bars narrower than a pixel are put together: the column shows the state that fills
 * most of it, so a hundred thousand bars cost no more rectangles than there are pixels.
 *
 * @param width of the picture, pixels
 */
export function paintRuns(row: BarRow, fromS: number, toS: number, width: number, paint: PaintRun): void {
  const { fromS: starts, states } = row;
  const scale = width / (toS - fromS);
  const shares = new Float64Array(16);
  let runFrom = 0;
  let runState = -1;
  let column = -1;
  const emit = (x: number, end: number, state: number) => {
    if (state !== runState) {
      if (runState >= 0 && x > runFrom) paint(runFrom, x - runFrom, runState);
      runFrom = x;
      runState = state;
    }
    return end;
  };
  const closeColumn = () => {
    if (column < 0) return;
    emit(column, column + 1, heaviest(shares));
    shares.fill(0);
    column = -1;
  };
  let end = 0;
  for (let i = lastAtOrBefore(starts, fromS); i < starts.length && (starts[i] as number) < toS; i++) {
    const a = Math.max(0, ((starts[i] as number) - fromS) * scale);
    const b = Math.min(width, ((i + 1 < starts.length ? (starts[i + 1] as number) : row.endS) - fromS) * scale);
    if (b <= a) continue;
    end = b;
    const [left, right] = [Math.floor(a), Math.floor(b)];
    if (left === right) {
      if (column !== left) closeColumn();
      column = left;
      shares[states[i] as number] = (shares[states[i] as number] as number) + (b - a);
      continue;
    }
    if (column === left) shares[states[i] as number] = (shares[states[i] as number] as number) + (left + 1 - a);
    const from = column === left ? left + 1 : Math.round(a);
    closeColumn();
    if (right > from) emit(from, right, states[i] as number);
    if (b > right) {
      column = right;
      shares[states[i] as number] = b - right;
    }
  }
  closeColumn();
  if (runState >= 0 && end > runFrom) paint(runFrom, end - runFrom, runState);
}

/** Index of the last start at or before a moment; 0 when all are later. */
export function lastAtOrBefore(ascending: Float64Array, moment: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= moment) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function heaviest(shares: Float64Array): number {
  let best = 0;
  for (let i = 1; i < shares.length; i++) if ((shares[i] as number) > (shares[best] as number)) best = i;
  return best;
}
