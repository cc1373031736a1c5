import type { RunResult } from '@taktwerk/experiments';
import type { CaseData, Recipe } from '../case.ts';
import { constant, type DraftRecord, flow, type Json, lineDocument, robot, saturated, schedule, sink, station } from '../line-builder.ts';
import { sharesOf, windowOf } from '../reading.ts';
import { runOnce } from '../simulate.ts';

/** Robotic cells in line: one robot carries parts between an entrance, machines and an exit; times are given, no buffers. */
const ROBOT = 'robot:arm';
const ENTRANCE = 'source:in';
const EXIT = 'sink:out';
const PART = 'product:part';

interface Cell {
  readonly machining: readonly number[];
  /** Seconds between places, by their order entrance, machines …, exit. */
  readonly travel: (from: number, to: number) => number;
  readonly pickS: Readonly<Record<string, number>>;
  readonly placeS: Readonly<Record<string, number>>;
  readonly grippers: 1 | 2;
  readonly swapS: number;
  readonly program: readonly Json[];
  /** Machines that hold a part at t = 0, so that a cycle can begin anywhere. */
  readonly loaded: readonly number[];
}

const machineId = (i: number): string => `station:m${i + 1}`;

function cellDocument(id: string, cell: Cell, ways: readonly DraftRecord[]): unknown {
  const machines = cell.machining.map((time, i) => station(`m${i + 1}`, constant(time)));
  const first = cell.loaded.flatMap((i) => {
    const source = schedule(`first-${i + 1}`, [{ timeS: 0, product: PART, count: 1 }]);
    return [source, flow(source.id, machineId(i))];
  });
  const places = [ENTRANCE, ...machines.map((machine) => machine.id), EXIT];
  const times = { travelS: travelOf(places, cell.travel), pickS: cell.pickS, placeS: cell.placeS };
  const { grippers, swapS, program } = cell;
  const arm = robot('arm', { grippers, swapS, rule: 'cyclic', program, times });
  return lineDocument(id, [saturated('in'), ...machines, sink(), arm, ...ways, ...first]);
}

/** The robot stands at the entrance at t = 0. */
function travelOf(places: readonly string[], travel: Cell['travel']): Json {
  const at = [...places.map((place, i) => [place, i] as const), ['home', 0] as const];
  return Object.fromEntries(
    at.map(([from, i]) => [from, Object.fromEntries(at.filter(([to]) => to !== from).map(([to, j]) => [to, travel(i, j)]))]),
  );
}

/** Ways along the machines in order, all carried by the robot. */
const inLine = (machines: number): readonly DraftRecord[] => {
  const places = [ENTRANCE, ...Array.from({ length: machines }, (_, i) => machineId(i)), EXIT];
  return places.slice(1).map((to, i) => flow(places[i]!, to, { via: ROBOT }));
};

/** Mean seconds between parts, over whole cycles: `cycles` expected ones of `guess` seconds each are watched. */
function steadyCycle(document: unknown, guess: number): number {
  const result = runOnce(document, 20 * guess, 1000 * guess);
  return windowOf(result) / result.good;
}

const pick = (at: string) => ({ do: 'pick', at });
const place = (at: string) => ({ do: 'place', at });
const swap = (at: string) => ({ do: 'swap', at });
const M1 = machineId(0);
const M2 = machineId(1);
const S1 = [pick(ENTRANCE), place(M1), pick(M1), place(M2), pick(M2), place(EXIT)];
const S2 = [pick(ENTRANCE), place(M1), pick(M2), place(EXIT), pick(M1), place(M2)];
const DUAL = [pick(ENTRANCE), swap(M1), swap(M2), place(EXIT)];

/** The numbers of a key such as "a=10,b=20,delta=2,eps=1". */
const numbersOf = (key: string): Readonly<Record<string, number>> =>
  Object.fromEntries(key.split(',').map((pair) => [pair.split('=')[0]!, Number(pair.split('=')[1])]));

function twoMachineCell(key: string, program: readonly Json[], grippers: 1 | 2, loaded: readonly number[]): unknown {
  const { a, b, delta, eps, theta } = numbersOf(key);
  const cell: Cell = {
    machining: [a!, b!],
    travel: (from, to) => Math.abs(from - to) * delta!,
    pickS: { '*': eps! },
    placeS: { '*': eps! },
    grippers,
    swapS: theta ?? 0,
    program,
    loaded,
  };
  return cellDocument('cell', cell, inLine(2));
}

function singleGripper(data: CaseData): Json {
  return Object.fromEntries(
    Object.entries(data.measures as Readonly<Record<string, Record<string, number>>>).map(([key, expected]) => [
      key,
      {
        S1: steadyCycle(twoMachineCell(key, S1, 1, []), expected.S1!),
        S2: steadyCycle(twoMachineCell(key, S2, 1, [1]), expected.S2!),
      },
    ]),
  );
}

const dualGripper = (data: CaseData): Json =>
  Object.fromEntries(
    Object.entries(data.measures as Readonly<Record<string, number>>).map(([key, expected]) => [
      key,
      steadyCycle(twoMachineCell(key, DUAL, 2, [0, 1]), expected),
    ]),
  );

/** Three machines served in a fixed order; raw parts stand at each of them and the exit is at hand, so only the way on takes time. */
function threeMachines(machining: number): unknown {
  const each = [0, 1, 2];
  const raw = (i: number): string => `source:in-${i + 1}`;
  const cells = each.flatMap((i) => [
    saturated(`in-${i + 1}`),
    station(`m${i + 1}`, constant(machining)),
    schedule(`first-${i + 1}`, [{ timeS: 0, product: PART, count: 1 }]),
    flow(`source:first-${i + 1}`, machineId(i)),
    flow(raw(i), machineId(i), { via: ROBOT }),
    flow(machineId(i), EXIT, { via: ROBOT }),
  ]);
  const ways = [
    ['home', raw(0), 0] as const,
    ...each.map((i) => [EXIT, raw(i), 6] as const),
    ...each.map((i) => [raw(i), machineId(i), 0] as const),
  ];
  const travelS = Object.fromEntries(
    ['home', EXIT, ...each.map(raw)].map((from) => [
      from,
      Object.fromEntries(ways.filter((way) => way[0] === from).map(([, to, time]) => [to, time])),
    ]),
  );
  for (const i of each) travelS[machineId(i)] = { [EXIT]: 0 };
  const service = 6;
  const times = {
    travelS,
    pickS: { '*': service, ...Object.fromEntries(each.map((i) => [raw(i), 0])) },
    placeS: { '*': service, [EXIT]: 0 },
  };
  const program = each.flatMap((i) => [pick(raw(i)), swap(machineId(i)), place(EXIT)]);
  return lineDocument('R06', [...cells, sink(), robot('arm', { grippers: 2, swapS: 0, rule: 'cyclic', program, times })]);
}

function tending(): Json {
  const [a, b] = [
    [60, 72],
    [36, 54],
  ].map(([machining, round]) => runOnce(threeMachines(machining!), 20 * round!, 1000 * round!));
  const round = (result: RunResult): number => (3 * windowOf(result)) / result.good;
  const idleAt = (result: RunResult): number => (1 - sharesOf(result, M1).working) * round(result) - 12;
  return {
    'a: steady cycle time per round s': round(a!),
    'a: parts/h': 3600 / (round(a!) / 3),
    'b: steady cycle time per round s': round(b!),
    'b: parts/h': 3600 / (round(b!) / 3),
    'a: robot waiting per round s': a!.robots[0]!.shares.waiting * round(a!),
    'b: machine waiting per round s': idleAt(b!),
  };
}

export const robots: readonly Recipe[] = [
  { id: 'R01', type: 'exact', readings: singleGripper },
  { id: 'R04', type: 'exact', readings: dualGripper },
  { id: 'R06', type: 'exact', readings: tending },
];
