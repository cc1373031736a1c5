import { fleetSizeWithTraffic, oeeOf } from '@taktwerk/experiments';
import type { CaseData, Judgement, Recipe } from '../case.ts';
import {
  breakdown,
  buffer,
  calendar,
  constant,
  type DraftRecord,
  flow,
  inRow,
  type Json,
  lineDocument,
  robot,
  saturated,
  sink,
  station,
} from '../line-builder.ts';
import { sharesOf, windowOf } from '../reading.ts';
import { runOnce } from '../simulate.ts';
import { type SerialLine, serialLine, stationIds } from './line.ts';
import { screenAndFloor, weldByHandAndRobot, weldRulesOfThumb } from './practice-cells.ts';
import { palletizingCell, publishedBenefits, roiCheck } from './practice-money.ts';

/** Worked examples from practice: their inputs as line documents, their outcomes to the digits they were written down with. */
export interface PracticeCase {
  readonly data: CaseData;
  readonly recipe: Recipe;
}

function practice(
  name: string,
  title: string,
  measures: Json,
  limits: Readonly<Record<string, Judgement>>,
  readings: () => Json,
): PracticeCase {
  const id = `practice/${name}`;
  return {
    data: { id, kind: 'practice', title, model: {}, measures, tolerance: 'exact' },
    recipe: { id, type: 'exact', readings, limits: () => limits },
  };
}

/** Right when it rounds to the digits given. */
const digits = (unit: number): Judgement => ({ by: 'distance', absolute: unit / 2 + 1e-9, relative: 0 });

const PRESS = 'station:machine';
const UPTIME = 0.97 * 0.98;

/** Load 5.5, machine 33.0, unload 4.8, move 1.7 s by one gripper; the tool change is spread over its thirty parts. */
function tendedMachine(toolChangeMin: number, failures: readonly Json[]): unknown {
  const toolChange = { everyParts: 30, timeS: toolChangeMin * 60 };
  const work = { type: 'machineLoading', machiningS: constant(33), handshakeS: 0, toolChange };
  const machine: DraftRecord = { ...station('machine', constant(33), { failures }), operations: { '*': { work } } };
  const gripper = robot('arm', {
    rule: 'cyclic',
    program: ['source:in', PRESS, PRESS, 'sink:out'].map((at, i) => ({ do: i % 2 === 0 ? 'pick' : 'place', at })),
    times: {
      travelS: {
        home: { 'source:in': 0 },
        'source:in': { [PRESS]: 0 },
        [PRESS]: { 'sink:out': 1.7 },
        'sink:out': { 'source:in': 0 },
      },
      pickS: { '*': 0, [PRESS]: 4.8 },
      placeS: { '*': 0, [PRESS]: 5.5 },
    },
  });
  const ways = [flow('source:in', PRESS, { via: gripper.id }), flow(PRESS, 'sink:out', { via: gripper.id })];
  return lineDocument('P2', [saturated('in'), machine, sink(), gripper, ...ways]);
}

/** Parts per hour with the machine up for its share of the clock, in stretches that are long against a cycle. */
const STRETCH = 100_000;
const stops = breakdown(constant(UPTIME * STRETCH), constant((1 - UPTIME) * STRETCH), { clock: 'calendar' });

function tending(toolChangeMin: number): { readonly cycle: number; readonly perHour: number } {
  const free = runOnce(tendedMachine(toolChangeMin, []), 530, 53_000 * (toolChangeMin === 4 ? 1 : 51 / 53));
  const stopped = runOnce(tendedMachine(toolChangeMin, [stops]), 0, 100 * STRETCH);
  return { cycle: windowOf(free) / free.good, perHour: (3600 * stopped.good) / windowOf(stopped) };
}

/** A layer is laid in whole picks; the boxes of a layer leave together. */
function boxesPerHour(boxes: number, picks: number): number {
  const work = {
    type: 'manual',
    allowance: 0,
    elements: [{ id: 'pick', name: { zh: 'pick', en: 'pick' }, phase: 'motion', timeS: 3600 / 330, count: picks }],
  };
  const palletizer: DraftRecord = {
    ...station('palletizer', constant(0), { batch: { min: boxes, max: boxes } }),
    operations: { '*': { work } },
  };
  const document = lineDocument('P5', inRow(saturated('in'), buffer('boxes', 4 * boxes), palletizer, sink()));
  const result = runOnce(document, 36_000, 360_000);
  return (3600 * result.good) / windowOf(result);
}

/** Eight hours less 30 and twice 15 minutes; 51 minutes up to 9 down are 85 %, and each stretch of work is whole hours long. */
function shift(): Json {
  const work = calendar('day', 86_400, [
    [0, 7200],
    [8100, 15_300],
    [17_100, 20_700],
    [21_600, 28_800],
  ]);
  const failures = [breakdown(constant(51 * 60), constant(9 * 60))];
  const machine = station('m', constant(60), { failures, calendar: work.id, shiftRule: 'suspend' });
  const result = runOnce(lineDocument('P7', [work, ...inRow(saturated('in'), machine, sink())]), 0, 28_800);
  return { 'working seconds': sharesOf(result, 'station:m').working * 28_800, parts: result.good };
}

const PACKAGING: SerialLine = { times: [6.5, 5, 8, 5, 6].map(constant), buffers: [5, 5, 5, 5] };

function packaging(): Json {
  const result = runOnce(serialLine('P8', PACKAGING), 0, 100_000);
  const percent = (state: 'working' | 'blocked' | 'starved') => stationIds(PACKAGING).map((id) => 100 * sharesOf(result, id)[state]);
  return {
    parts: result.good,
    'parts per hour': (3600 * result.good) / windowOf(result),
    'busy %': percent('working'),
    'blocked %': percent('blocked'),
    'starved %': percent('starved'),
  };
}

const P1_TASK = {
  loadedDistanceM: 76.2,
  emptyDistanceM: 91.44,
  speedMps: 1.016,
  loadS: 45,
  unloadS: 45,
  deliveriesPerHour: 40,
  availability: 1,
  efficiency: 1,
};

export const practiceCases: readonly PracticeCase[] = [
  practice('P1', 'AGV fleet with a traffic factor', { vehicles: 4 }, {}, () => ({ vehicles: fleetSizeWithTraffic(P1_TASK, 0.05) })),
  practice(
    'P2',
    'machine tending, single gripper',
    {
      'tool change 4.0 min: s per part': 53,
      'tool change 4.0 min: parts per hour': 64.6,
      'tool change 3.0 min: s per part': 51,
      'tool change 3.0 min: parts per hour': 67.1,
    },
    {
      'tool change 4.0 min: s per part': digits(0.1),
      'tool change 4.0 min: parts per hour': digits(0.1),
      'tool change 3.0 min: s per part': digits(0.1),
      'tool change 3.0 min: parts per hour': digits(0.1),
    },
    () => {
      const [four, three] = [tending(4), tending(3)];
      return {
        'tool change 4.0 min: s per part': four.cycle,
        'tool change 4.0 min: parts per hour': four.perHour,
        'tool change 3.0 min: s per part': three.cycle,
        'tool change 3.0 min: parts per hour': three.perHour,
      };
    },
  ),
  practice(
    'P3',
    'arc-weld station by hand and by robot',
    { 'by hand: parts per hour': 3.39, 'by hand: arc-on %': 27.7, 'robot: parts per hour': 8.45, 'robot: arc-on %': 56.3 },
    {
      'by hand: parts per hour': digits(0.01),
      'by hand: arc-on %': digits(0.1),
      'robot: parts per hour': digits(0.01),
      'robot: arc-on %': digits(0.1),
    },
    weldByHandAndRobot,
  ),
  practice(
    'P4',
    'weld rules of thumb: 1,200 mm of seam',
    { 'arc s': 120, 'elements ÷ 85 %, share of 200 s': 1 },
    {
      'arc s': { by: 'distance', absolute: 0, relative: 0.01 },
      'elements ÷ 85 %, share of 200 s': { by: 'distance', absolute: 0.15, relative: 0 },
    },
    weldRulesOfThumb,
  ),
  practice(
    'P5',
    'palletizer, 330 picks per hour',
    { 'boxes per hour, 10 in 3': 1100, '5 in 2': 825, '7 in 5': 462, '7 in 3': 770 },
    Object.fromEntries(['boxes per hour, 10 in 3', '5 in 2', '7 in 5', '7 in 3'].map((key) => [key, digits(1)])),
    () => ({
      'boxes per hour, 10 in 3': boxesPerHour(10, 3),
      '5 in 2': boxesPerHour(5, 2),
      '7 in 5': boxesPerHour(7, 5),
      '7 in 3': boxesPerHour(7, 3),
    }),
  ),
  practice(
    'P6',
    'palletizing cell, business case',
    { 'saved per month': 2720, 'payback, months': 15.4, 'net over 36 months': 55_920 },
    { 'saved per month': digits(1), 'payback, months': digits(0.1), 'net over 36 months': digits(1) },
    palletizingCell,
  ),
  practice(
    'P7',
    'shift with breaks and 85 % uptime',
    { 'working seconds': 21_420, parts: 357 },
    { 'working seconds': digits(1e-6) },
    shift,
  ),
  practice(
    'P8',
    'five-station packaging line, deterministic',
    {
      parts: 12_497,
      'parts per hour': 449.9,
      'busy %': [81.3, 62.5, 100, 62.5, 75],
      'blocked %': [18.7, 37.4, 0, 0, 0],
      'starved %': [0, 0, 0, 37.5, 25],
    },
    { 'parts per hour': digits(0.1), 'busy %': digits(0.1), 'blocked %': digits(0.1), 'starved %': digits(0.1) },
    packaging,
  ),
  practice(
    'P12',
    'the number on the screen and the number on the floor',
    {
      'motion s': 14.2,
      'gripper, sensor, safety s': 5.2,
      'cell time s': 19.4,
      'motion alone keeps the takt': 1,
      'the whole cell keeps the takt': 0,
      'parts per hour on the floor': 3600 / 19.4,
    },
    {
      'motion s': digits(1e-5),
      'gripper, sensor, safety s': digits(1e-5),
      'cell time s': digits(1e-5),
      'parts per hour on the floor': { by: 'distance', absolute: 0, relative: 1e-4 },
    },
    screenAndFloor,
  ),
  practice('P9', 'OEE of a shift', { 'OEE %': 79.2 }, { 'OEE %': digits(0.1) }, () => ({
    'OEE %': 100 * oeeOf({ plannedS: 480 * 60, stopsS: 60 * 60, idealCycleS: 60, made: 400, good: 380 }).oee,
  })),
  practice(
    'P10',
    'ROI check with an overseer and energy',
    { 'per year': 89_400, 'payback, months': 20.1 },
    { 'per year': digits(1), 'payback, months': digits(0.1) },
    roiCheck,
  ),
  practice(
    'benefits-670',
    'published benefits 250 + 300 + 20 + 50 + 100 printed as 670: flagged',
    { contradictions: 1, 'sum of the parts': 720 },
    {},
    publishedBenefits,
  ),
];
