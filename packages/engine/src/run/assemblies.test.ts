import { describe, expect, it } from 'vitest';
import type { ElementSpec, StageSpec } from '../model/spec.ts';
import { element } from '../testing/replications.ts';
import {
  branch,
  buffer,
  built,
  constant,
  operation,
  product,
  saturated,
  sink,
  source,
  spec,
  stage,
  station,
} from '../testing/spec-builders.ts';
import { runToEnd } from './open.ts';

const END = { seed: 1, replication: 0, warmUpS: 0, horizonS: null } as const;
const release = (id: string, count: number, part = id) => source(id, { type: 'schedule', releases: [{ timeS: 0, product: part, count }] });
const done = { '*': operation(constant(1)) };

describe('assembly', () => {
  /** Two kinds of parts, each prepared, meet in an assembly of one of each. */
  const model = (prepared: Partial<Parameters<typeof operation>[1]> = {}) =>
    built(
      spec(
        [release('a', 10), release('b', 10), station('m'), buffer('ca', null), buffer('cb', null), assembler, sink()],
        [
          stage('a', ['m']),
          stage('m', ['ca'], { '*': operation(constant(1), prepared) }),
          stage('b', ['cb']),
          stage('ca', ['asm']),
          stage('cb', ['asm']),
          stage('asm', ['sink'], done),
          stage('sink', []),
        ],
        { products: [product('a'), product('b')] },
      ),
    );
  const assembler = station('asm', {
    assembly: [
      { from: 'cb', count: 1 },
      { from: 'ca', count: 1 },
    ],
  });

  it('components are no parts of their own: ten products of twenty parts, all good at the first pass', () => {
    const run = runToEnd(model(), END);
    expect(run).toMatchObject({ released: 20, merged: 10, good: 10, firstPass: 10 });
    expect(run.firstPass / (run.released - run.merged)).toBe(1);
  });

  it('what happened to a component has happened to its product', () => {
    const run = runToEnd(model({ defects: [{ id: 'crack', probability: 1 }] }), END);
    expect(run).toMatchObject({ good: 0, bad: 10, defective: 10, firstPass: 0 });
    const reworked = runToEnd(
      built(
        spec(
          [release('a', 4), release('b', 4), buffer('q', null), station('m'), buffer('ca', null), buffer('cb', null), assembler, sink()],
          [
            stage('a', ['q']),
            stage('q', ['m']),
            stage('m', ['ca', branch('q', { when: 'rework' })], {
              '*': operation(constant(1), {
                repairProbability: 0,
                inspection: { detect: {}, falseAlarm: 1, reworkPasses: 1 },
              }),
            }),
            stage('b', ['cb']),
            stage('ca', ['asm']),
            stage('cb', ['asm']),
            stage('asm', ['sink'], done),
            stage('sink', []),
          ],
          { products: [product('a'), product('b')] },
        ),
      ),
      END,
    );
    // Every part is called bad twice: reworked once, then scrapped; nothing is left to assemble.
    expect(reworked).toMatchObject({ good: 0, scrapped: 4, reworked: 4 });
  });
});

describe('limits', () => {
  const inside = (more: Partial<Parameters<typeof station>[1]>, max: number) =>
    built(
      spec(
        [saturated(), buffer('q', 10), station('m', more), buffer('e', null), station('out'), sink()],
        [
          stage('source', ['q']),
          stage('q', ['m']),
          stage('m', ['e'], done),
          stage('e', ['out']),
          stage('out', ['sink'], done),
          stage('sink', []),
        ],
        { limits: [{ id: 'l', max, elements: ['q', 'm', 'e', 'out'] }] },
      ),
    );

  it('count the pieces of a part that is taken apart: never more than allowed come in from outside', () => {
    const run = runToEnd(inside({ splits: [{ product: 'part', count: 3 }] }, 3), { ...END, horizonS: 300 });
    const inLine =
      element(run, 'q').level.atEnd + element(run, 'm').level.atEnd + element(run, 'e').level.atEnd + element(run, 'out').level.atEnd;
    expect(inLine).toBe(run.wip.atEnd);
    expect(run.wip.max).toBeLessThanOrEqual(9);
    // The first piece leaves at 2, then one a second: with two inside the next part comes in and is cut before they are gone.
    expect(run.good).toBe(299);
  });

  it('a unit load moves with all that is in it, and waits until there is room for all', () => {
    const products = [product('part'), product('pallet')];
    const elements: ElementSpec[] = [
      saturated('source', { maxParts: 8 }),
      station('pack', { collect: { count: 4, product: 'pallet' } }),
      buffer('yard', null),
      station('load'),
      sink(),
    ];
    const stages: StageSpec[] = [
      stage('source', ['pack']),
      stage('pack', ['yard'], done),
      stage('yard', ['load']),
      stage('load', ['sink'], { '*': operation(constant(100)) }),
      stage('sink', []),
    ];
    const run = (max: number) =>
      runToEnd(built(spec(elements, stages, { products, limits: [{ id: 'l', max, elements: ['yard', 'load'] }] })), END);
    // Room for six parts: the second pallet of four waits on the packer until the first has left the yard and the loader at 104.
    expect(run(6)).toMatchObject({ status: 'empty', good: 8, endedAtS: 204 });
    expect(element(run(6), 'pack').stay.max).toBe(96);
    expect(run(8).endedAtS).toBe(204);
    expect(element(run(8), 'pack').stay.max).toBe(1);
    expect(run(3)).toMatchObject({ status: 'stalled', good: 0 });
  });

  it('pallets on pallets end as the parts that they hold', () => {
    const products = [product('part'), product('box'), product('pallet')];
    const model = built(
      spec(
        [
          release('source', 12, 'part'),
          station('boxes', { collect: { count: 3, product: 'box' } }),
          station('pallets', { collect: { count: 2, product: 'pallet' } }),
          sink(),
        ],
        [stage('source', ['boxes']), stage('boxes', ['pallets'], done), stage('pallets', ['sink'], done), stage('sink', [])],
        { products },
      ),
    );
    const run = runToEnd(model, END);
    expect(run).toMatchObject({ released: 12, good: 12, firstPass: 12, merged: 0 });
    expect(run.wip.atEnd).toBe(0);
    expect(run.products.map((p) => p.good)).toEqual([12, 4, 2]);
  });

  it('a mixed pallet gives back each part as the product it is', () => {
    const model = built(
      spec(
        [
          source('source', {
            type: 'schedule',
            releases: [
              { timeS: 0, product: 'a', count: 1 },
              { timeS: 0, product: 'b', count: 1 },
              { timeS: 0, product: 'a', count: 1 },
            ],
          }),
          station('pack', { collect: { count: 3, product: 'pallet' } }),
          station('unpack', {
            splits: [
              { product: 'pallet', count: 1 },
              { product: 'b', count: 1 },
              { product: 'a', count: 2 },
            ],
          }),
          sink(),
        ],
        [stage('source', ['pack']), stage('pack', ['unpack'], done), stage('unpack', ['sink'], done), stage('sink', [])],
        { products: [product('a'), product('b'), product('pallet')] },
      ),
    );
    const run = runToEnd(model, END);
    expect(run.products.map((p) => p.good)).toEqual([2, 1, 1]);
    expect(run.scrapped).toBe(0);
  });

  it('a defective part that is cut gives defective pieces', () => {
    const cut = { '*': operation(constant(1), { defects: [{ id: 'crack', probability: 1 }] }) };
    const model = built(
      spec(
        [release('source', 2, 'part'), station('m'), station('saw', { splits: [{ product: 'part', count: 2 }] }), sink()],
        [stage('source', ['m']), stage('m', ['saw'], cut), stage('saw', ['sink'], done), stage('sink', [])],
      ),
    );
    expect(runToEnd(model, END)).toMatchObject({ good: 0, bad: 4, defective: 4, merged: 2, released: 6 });
  });
});
