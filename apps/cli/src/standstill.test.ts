import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from './exit.ts';
import { main } from './program.ts';
import { repositoryRoot } from './reading/repository.ts';
import {
  arrivals,
  buffer,
  calendar,
  constant,
  type DraftRecord,
  exponential,
  fleet,
  flow,
  inRow,
  LAYOUT,
  limit,
  lineDocument,
  network,
  saturated,
  sink,
  station,
} from './verify/line-builder.ts';

/** Lines that can never finish: told who waits for whom, in words, with exit code 1; never a hang, never a silent zero. */
async function run(records: readonly DraftRecord[], language: 'zh' | 'en', ...more: readonly string[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'standstill-')), 'line.line.json');
  writeFileSync(file, JSON.stringify(lineDocument('standstill', records)));
  const out: string[] = [];
  const channel = { out: (text: string) => void out.push(text), err: (text: string) => void out.push(text), watched: false };
  const options = ['--replications', '2', '--hours', '8', '--warm-up', '600', '--lang', language, ...more];
  const exit = await main(['run', file, '--layout', LAYOUT, ...options], { channel, root: repositoryRoot(), signal: { aborted: false } });
  return { exit, text: out.join('\n') };
}

/** The lids never come: their only ten are used up soon; frames pile up in a place without limit. */
const starving = [
  ...inRow(arrivals('frames', exponential(60)), buffer('frames', null)),
  ...inRow(arrivals('lids', exponential(60), { maxParts: 10 }), buffer('lids', 5)),
  ...inRow(station('join', constant(30), { assembly: [{ from: 'buffer:frames' }, { from: 'buffer:lids' }] }), sink()),
  flow('buffer:frames', 'station:join'),
  flow('buffer:lids', 'station:join'),
];

/** Two stations send parts round to each other; a third one fills the place between them, so that soon all are full. */
const circle = [
  ...inRow(saturated('in'), station('feed', constant(5)), buffer('ahead', 2), station('second', constant(60)), buffer('back', 1)),
  station('first', constant(20)),
  sink(),
  flow('buffer:back', 'station:first'),
  flow('station:first', 'buffer:ahead'),
  flow('station:second', 'sink:out', { share: 0.2 }),
].map((record) => (record.id === 'flow:station-second_to_buffer-back' ? { ...record, share: 0.8 } : record));

/** An oven that wants eight at once behind a place for four. */
const oven = inRow(arrivals('in', exponential(30), { whenFull: 'lose' }), buffer('before', 4), station('oven', constant(600), { batch: { min: 8, max: 8 } }), sink()); // biome-ignore format: one line

/** Two vehicles on one track that meet head-on, each bound for where the other stands. */
const headOn = (() => {
  const node = (id: string, x: number, capacity: number | null) => ({ id, x, y: 0, capacity });
  const track = network('track', {
    nodes: [node('west', 0, 1), node('middle', 25, 1), node('east', 50, 1)],
    edges: [
      { id: 'left', from: 'west', to: 'middle', twoWay: true },
      { id: 'right', from: 'middle', to: 'east', twoWay: true },
    ],
  });
  const cars = fleet('cars', {
    network: track.id,
    vehicles: [
      { id: 'red', start: 'west' },
      { id: 'blue', start: 'east' },
    ],
    stops: { 'buffer:a': 'west', 'buffer:b': 'east', 'sink:x': 'east', 'sink:y': 'west' },
  });
  const ways = [
    ...inRow(saturated('a'), buffer('a', 3)),
    ...inRow(saturated('b'), buffer('b', 3)),
    ...[sink('x'), sink('y'), flow('buffer:a', 'sink:x', { via: cars.id }), flow('buffer:b', 'sink:y', { via: cars.id })],
  ];
  return [track, cars, ...ways];
})();

/** A limit that the set can never come under: the second station wants two at once, one may be inside. */
const limited = [
  ...inRow(saturated('in'), buffer('q', 5), station('pairs', constant(10), { batch: { min: 2, max: 2 } }), sink()),
  limit('one', 1, ['buffer:q', 'station:pairs']),
];

describe('a line that cannot go on', () => {
  it('names the component that a starving assembly lacks', async () => {
    const zh = await run(starving, 'zh');
    expect(zh.exit).toBe(EXIT.problems);
    expect(zh.text).toContain('“station:join”缺少来自“buffer:lids”的零件');
    const en = await run(starving, 'en');
    expect(en.text).toContain('“station:join” lacks parts from “buffer:lids”');
    expect(en.text).toContain('The run came to a standstill');
  });

  it('names both stations of a circle of full places', async () => {
    const { exit, text } = await run(circle, 'en');
    expect(exit).toBe(EXIT.problems);
    expect(text).toContain('waits for room in');
    expect(text).toContain('station:second');
  });

  it('refuses a batch that can never be filled before anything runs', async () => {
    const { exit, text } = await run(oven, 'en');
    expect(exit).toBe(EXIT.problems);
    expect(text).toContain('"station:oven" starts with 8 parts, but only 4 can wait in front of it');
    expect((await run(oven, 'zh')).text).toContain('inputs-too-few');
  });

  it('names the vehicles of a deadlock and the place they stand at', async () => {
    const { exit, text } = await run(headOn, 'en');
    expect(exit).toBe(EXIT.problems);
    expect(text).toMatch(/“red” stands before “\w+” and waits for “blue” to make way/);
    expect(text).toMatch(/“blue” stands before “\w+” and waits for “red” to make way/);
    expect((await run(headOn, 'zh')).text).toMatch(/“red”停在“\w+”前，等待“blue”让开/);
  });

  it('names the limit', async () => {
    const { exit, text } = await run(limited, 'en');
    expect(exit).toBe(EXIT.problems);
    expect(text).toMatch(/limit of parts|full batch/);
  });

  it('names the station whose work fits into no shift, though no part ever enters', async () => {
    const long = station('long', constant(30_000), { calendar: 'calendar:day', shiftRule: 'doNotBegin' });
    const never = [calendar('day', 86_400, [[0, 28_800]]), ...inRow(saturated('in'), long, sink())];
    const { exit, text } = await run(never, 'en', '--hours', '72');
    expect(exit).toBe(EXIT.problems);
    expect(text).toContain('parts in “source:in” wait for “station:long”, which begins none');
    expect((await run(never, 'zh', '--hours', '72')).text).toContain('一个班次内做不完');
  });

  it('has the same as data in JSON', async () => {
    const { text } = await run(starving, 'en', '--json');
    const { stall } = JSON.parse(text) as { stall: { kind: string; waits: readonly { who: string; for: string; reason: string }[] } };
    expect(stall.kind).toBe('stalled');
    expect(stall.waits).toContainEqual({ who: 'station:join', for: 'buffer:lids', reason: 'component' });
  });
});

describe('a line that goes on', () => {
  it('is not called a standstill because a batch gathers for hours', async () => {
    const slow = inRow(
      arrivals('in', constant(1700)),
      buffer('before', null),
      station('oven', constant(60), { batch: { min: 6, max: 6 } }),
      sink(),
    );
    const { exit, text } = await run(slow, 'en');
    expect(exit).toBe(EXIT.done);
    expect(text).not.toContain('came to a standstill');
  });
});
