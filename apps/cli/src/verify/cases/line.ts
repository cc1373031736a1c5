import type { RunResult } from '@taktwerk/experiments';
import type { CaseData, Readings, Recipe, Scenario } from '../case.ts';
import {
  buffer,
  constant,
  type DraftRecord,
  erlang,
  exponential,
  inRow,
  type Json,
  lineDocument,
  saturated,
  sink,
  station,
  uniform,
} from '../line-builder.ts';
import { elementOf, sharesOf, throughputOf, windowOf } from '../reading.ts';

/** Serial lines that never starve at the start and never block at the end; a buffer of 0 is none. */
export interface SerialLine {
  readonly times: readonly Json[];
  readonly buffers: readonly number[];
  /** What the stations have beyond their time, by index. */
  readonly stations?: readonly Json[];
}

export function serialLine(id: string, line: SerialLine): Json {
  const row: DraftRecord[] = [saturated('in')];
  for (const [i, time] of line.times.entries()) {
    row.push(station(`m${i + 1}`, time, line.stations?.[i] ?? {}));
    const places = line.buffers[i] ?? 0;
    if (places > 0) row.push(buffer(`b${i + 1}`, places));
  }
  return lineDocument(id, inRow(...row, sink()));
}

export const stationIds = (line: SerialLine): readonly string[] => line.times.map((_, i) => `station:m${i + 1}`);
export const equalStations = (count: number, time: Json): readonly Json[] => Array.from({ length: count }, () => time);

export const lineScenario = (id: string, line: SerialLine, read: (result: RunResult) => Readings): Scenario => ({
  document: serialLine(id, line),
  warmUpS: 500,
  measuredS: 20_000,
  read,
});

/** Shares of one state, station by station. */
export const stateAlong = (result: RunResult, line: SerialLine, state: 'blocked' | 'starved' | 'down'): readonly number[] =>
  stationIds(line).map((id) => sharesOf(result, id)[state]);

/** N stations with B places between each: the throughput is read under the measure's own name "N=3,B=1". */
function tableOf(data: CaseData, timeFor: (name: string) => Json): readonly Scenario[] {
  return Object.keys(data.measures).map((name) => {
    const [stations, places] = [/N=(\d+)/, /B=(\d+)/].map((pattern) => Number(pattern.exec(name)?.[1]));
    const line = { times: equalStations(stations!, timeFor(name)), buffers: equalStations(stations! - 1, {}).map(() => places!) };
    return lineScenario(data.id, line, (result) => ({ [name]: throughputOf(result) }));
  });
}

const L01: SerialLine = { times: equalStations(2, exponential(1)), buffers: [0] };
const L02: SerialLine = { times: equalStations(3, exponential(1)), buffers: [0, 0] };
const L05: SerialLine = { times: equalStations(5, exponential(1)), buffers: [1, 1, 1, 1] };
const L11: SerialLine = { times: [uniform(0.5, 1.5), { type: 'weibull', shape: 2, scale: 1.1283791671 }], buffers: [0] };
const L12: SerialLine = { times: [constant(1), exponential(1)], buffers: [0] };
const L14: SerialLine = { times: equalStations(3, exponential(1)), buffers: [1, 1] };
const before = { blocking: 'before' };

export const lines: readonly Recipe[] = [
  {
    id: 'L01',
    type: 'stochastic',
    scenarios: () => [
      lineScenario('L01', L01, (result) => ({
        throughput: throughputOf(result),
        'P(station 1 blocked)': sharesOf(result, 'station:m1').blocked,
        'P(station 2 starved)': sharesOf(result, 'station:m2').starved,
      })),
    ],
  },
  { id: 'L02', type: 'stochastic', scenarios: () => [lineScenario('L02', L02, (result) => ({ throughput: throughputOf(result) }))] },
  { id: 'L03', type: 'stochastic', scenarios: (data) => tableOf(data, () => exponential(1)) },
  {
    id: 'L05',
    type: 'stochastic',
    scenarios: () => [
      lineScenario('L05', L05, (result) => ({
        throughput: throughputOf(result),
        'P(blocked)': stateAlong(result, L05, 'blocked'),
        'P(starved)': stateAlong(result, L05, 'starved'),
        'mean buffer contents': [1, 2, 3, 4].map((i) => elementOf(result, `buffer:b${i}`).level.mean),
        'mean WIP': result.wip.mean,
      })),
    ],
  },
  {
    id: 'L07',
    type: 'stochastic',
    scenarios: (data) => tableOf(data, (name) => erlang(Number(/Erlang-(\d+)/.exec(name)?.[1]), 1)),
  },
  {
    id: 'L11',
    type: 'stochastic',
    scenarios: () => [
      lineScenario('L11', L11, (result) => ({ throughput: throughputOf(result), 'E[max(S1,S2)]': windowOf(result) / result.good })),
    ],
  },
  { id: 'L12', type: 'stochastic', scenarios: () => [lineScenario('L12', L12, (result) => ({ throughput: throughputOf(result) }))] },
  {
    id: 'L14',
    type: 'stochastic',
    scenarios: () => [
      lineScenario('L14', L14, (result) => ({ 'throughput BAS': throughputOf(result) })),
      lineScenario('L14', { ...L14, stations: [before, before, before] }, (result) => ({
        "throughput BBS (server-occupied, capacity B+1 incl. next machine's place)": throughputOf(result),
      })),
    ],
  },
];
