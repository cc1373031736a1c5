import { describe, expect, it } from 'vitest';
import { figureAt } from './figures.ts';
import { assumedRamp, motionLimitsOf } from './motion-limits.ts';
import { openCatalog } from './open-catalog.ts';
import { parseRobot } from './robot.ts';

const read = <T>(value: T) => ({ value, origin: 'read', source: 'SHEET' });

function robot(over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    format: 'taktwerk-robot',
    version: 1,
    id: 'acme-two',
    maker: 'Acme',
    model: 'Two',
    classes: ['handling'],
    axes: 2,
    payloadKg: read(10),
    reachM: null,
    repeatabilityM: null,
    massKg: null,
    ipRating: null,
    powerW: null,
    axisTypes: ['revolute', 'revolute'],
    range: read([
      [-3, 3],
      [-2, 2],
    ]),
    maxSpeed: read([3.5, 1.2]),
    maxAcceleration: null,
    chain: read([
      { name: 'a', type: 'revolute', xyz: [0, 0, 0.4], rpy: [0, 0, 0], axis: [0, 0, 1], drive: [1, 0] },
      { name: 'b', type: 'revolute', xyz: [0.3, 0, 0], rpy: [0, 0, 0], axis: [0, 0, 1], drive: [0, 1] },
    ]),
    delta: null,
    volumes: null,
    colour: { value: '#336699', origin: 'assumed', note: 'for drawing' },
    flangePoses: [],
    reachCheck: null,
    cycleBenchmark: null,
    price: null,
    quality: 'B',
    notes: [],
    sources: { SHEET: { type: 'page' } },
    ...over,
  };
}

/** Code and field of every problem of a robot file. */
function problemsOf(over: Record<string, unknown>): string[] {
  const parsed = parseRobot(robot(over));
  return parsed.ok ? [] : parsed.problems.map((problem) => `${problem.at} ${problem.code} ${problem.field}`);
}

describe('a robot file', () => {
  it('parses when it is in order', () => expect(parseRobot(robot()).ok).toBe(true));

  it('is refused with every place that is wrong', () => {
    expect(problemsOf({ payloadKg: { value: -1, origin: 'read', source: 'SHEET' } })).toEqual(['acme-two catalog-field payloadKg.value']);
    expect(problemsOf({ payloadKg: { value: 1, origin: 'guessed', source: 'SHEET' } })).toEqual([
      'acme-two catalog-field payloadKg.origin',
    ]);
    expect(problemsOf({ payloadKg: { value: 1, origin: 'assumed' } })).toEqual(['acme-two catalog-field payloadKg']);
    expect(problemsOf({ wings: 2 })).toEqual(['acme-two catalog-unknown-field ']);
    expect(
      problemsOf({
        maxSpeed: read([1]),
        range: read([
          [1, -1],
          [-1, 1],
        ]),
      }),
    ).toEqual(['acme-two catalog-count maxSpeed.value', 'acme-two catalog-limits range.value[0]']);
    expect(problemsOf({ maxSpeed: { value: [1, 1], origin: 'read', source: 'ELSEWHERE' } })).toEqual([
      'acme-two catalog-source maxSpeed.source',
    ]);
    const flat = [
      { name: 'a', type: 'revolute', xyz: [0, 0, 0.4], rpy: [0, 0, 0], axis: [0, 0, 0], drive: [1, 0] },
      { name: 'b', type: 'revolute', xyz: [0.3, 0, 0], rpy: [0, 0, 0], axis: [0, 0, 1], drive: [1] },
    ];
    expect(problemsOf({ chain: read(flat) })).toEqual([
      'acme-two catalog-zero-axis chain.value[0].axis',
      'acme-two catalog-count chain.value[1].drive',
    ]);
  });

  it('may be anything at all', () => {
    for (const json of [null, 3, 'robot', [], {}]) expect(parseRobot(json).ok).toBe(false);
  });
});

describe('the catalog', () => {
  it('leaves out what it cannot read and says so', () => {
    const catalog = openCatalog([
      { path: 'a.json', json: robot() },
      { path: 'b.json', json: robot() },
      { path: 'c.json', json: { format: 'recipe' } },
      { path: 'd.json', json: robot({ id: 'acme-bad', axes: 0 }) },
    ]);
    expect(catalog.robots().map((entry) => entry.id)).toEqual(['acme-two']);
    expect(catalog.problems.map((problem) => problem.code)).toEqual(['catalog-duplicate', 'catalog-format', 'catalog-field']);
    expect(catalog.robot('nobody')).toBeUndefined();
  });

  it('finds figures by name', () => {
    const figures = { elementsS: { seatCheck: { value: 0.5, origin: 'assumed', note: 'start value' } }, rate: [read(3), read(4)] };
    const json = { format: 'taktwerk-figures', version: 1, id: 'process:test', figures, notes: [], sources: { SHEET: {} } };
    const group = openCatalog([{ path: 'f.json', json }]).figures('process:test')!;
    expect(figureAt(group, 'elementsS.seatCheck')?.value).toBe(0.5);
    expect(figureAt(group, 'rate')?.value).toBe(3);
    expect(figureAt(group, 'elementsS.nothing')).toBeUndefined();
  });
});

describe('motion limits', () => {
  const open = (...robots: Record<string, unknown>[]) => openCatalog(robots.map((json, i) => ({ path: `${i}.json`, json })));

  it('assume the ramp of the payload class where no acceleration is known', () => {
    const catalog = open(robot());
    const limits = motionLimitsOf(catalog, catalog.robot('acme-two')!, 10);
    if (limits.status !== 'known') throw new Error(limits.status);
    expect(limits.acceleration.value).toEqual([3.5 / 0.35, 1.2 / 0.35]);
    expect([limits.speed.origin, limits.acceleration.origin, limits.weakest]).toEqual(['read', 'assumed', 'assumed']);
  });

  it('know the ramps of all payload classes', () => {
    const ramps = [20, 60, 250, 251, undefined].map((payload) => assumedRamp(payload));
    expect(ramps.map((ramp) => ramp.armS)).toEqual([0.35, 0.5, 0.7, 0.9, 0.9]);
    expect(ramps.map((ramp) => ramp.wristS)).toEqual([0.12, 0.2, 0.3, 0.4, 0.4]);
  });

  it('refuse an unknown speed with a suggestion from its class, and a load above the rating', () => {
    const catalog = open(
      robot(),
      robot({ id: 'acme-slow', maxSpeed: read([1, 1]) }),
      robot({ id: 'acme-mute', maxSpeed: null }),
      robot({ id: 'acme-lone', maxSpeed: null, classes: ['painting'] }),
    );
    const mute = motionLimitsOf(catalog, catalog.robot('acme-mute')!);
    expect(mute.status === 'speedUnknown' && mute.suggestion?.speed).toMatchObject({ value: [2.25, 1.1], origin: 'assumed' });
    expect(motionLimitsOf(catalog, catalog.robot('acme-lone')!)).toEqual({ status: 'speedUnknown', suggestion: null });
    expect(motionLimitsOf(catalog, catalog.robot('acme-two')!, 11)).toEqual({ status: 'overPayload', ratedKg: 10, gotKg: 11 });
  });
});
