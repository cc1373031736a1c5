import { applyDiff, crc32, type LineDocument, type RecordsDiff } from '@taktwerk/line';

/** One line of the journal of a project: the whole document, or what changed since the line before. Lines are only ever added. */
export interface Entry {
  readonly project: string;
  /** Counted from 1 without gaps. */
  readonly seq: number;
  readonly kind: 'snapshot' | 'diff';
  readonly text: string;
  /** CRC-32 over number, kind and text. */
  readonly check: number;
}

const encoder = new TextEncoder();
const checkOf = (seq: number, kind: Entry['kind'], text: string): number => crc32(encoder.encode(`${seq} ${kind} ${text}`));

export function entryOf(project: string, seq: number, kind: Entry['kind'], text: string): Entry {
  return { project, seq, kind, text, check: checkOf(seq, kind, text) };
}

const isSound = ({ seq, kind, text, check }: Entry): boolean => checkOf(seq, kind, text) === check;

/** What a journal says. */
export interface Recovered {
  /** Text of the newest sound snapshot; it goes through the same reading as a file. */
  readonly snapshot: string;
  /** Changes after it, in order. */
  readonly diffs: readonly RecordsDiff[];
  /** Number of the last line that was used. */
  readonly seq: number;
  /** Lines that could not be used because one of them is damaged or missing. */
  readonly lost: number;
}

/** Reads a journal back: from the newest sound snapshot on, up to the first line that is damaged or missing; null when no snapshot is sound. */
export function recover(entries: readonly Entry[]): Recovered | null {
  const lines = [...entries].sort((a, b) => a.seq - b.seq);
  const last = lines.at(-1)?.seq ?? 0;
  const start = lines.findLastIndex((entry) => entry.kind === 'snapshot' && isSound(entry));
  const snapshot = lines[start];
  if (snapshot === undefined) return null;
  const diffs: RecordsDiff[] = [];
  let seq = snapshot.seq;
  for (const entry of lines.slice(start + 1)) {
    if (entry.seq !== seq + 1 || !isSound(entry)) break;
    if (entry.kind === 'diff') diffs.push(JSON.parse(entry.text) as RecordsDiff);
    seq = entry.seq;
  }
  return { snapshot: snapshot.text, diffs, seq, lost: last - seq };
}

export const replayed = (document: LineDocument, diffs: readonly RecordsDiff[]): LineDocument => diffs.reduce(applyDiff, document);

/** Snapshots that are kept besides the newest one. */
const GENERATIONS = 3;

/** Number of the oldest line that is still needed: that of the oldest snapshot kept. */
export function oldestNeeded(snapshots: readonly number[]): number {
  return [...snapshots].sort((a, b) => b - a)[GENERATIONS - 1] ?? 0;
}
