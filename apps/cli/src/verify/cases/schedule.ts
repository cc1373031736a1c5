import type { RunResult } from '@taktwerk/experiments';
import type { CaseData, Recipe } from '../case.ts';
import {
  buffer,
  constant,
  type DraftRecord,
  fleet,
  type Json,
  lineDocument,
  network,
  product,
  route,
  schedule,
  sink,
  station,
  taking,
} from '../line-builder.ts';
import { elementOf } from '../reading.ts';
import { runOnce } from '../simulate.ts';

/** Job shops and vehicle schedules that are carried out in a given order of machines and trips. */
type Operation = readonly [machine: number, time: number];
type Visit = readonly [job: number, operation: number];

const jobId = (job: number): string => `product:job-${job}`;
const jobsOf = (count: number): readonly DraftRecord[] => Array.from({ length: count }, (_, j) => product(`job-${j + 1}`));
const machineId = (machine: number | string): string => `station:m${machine}`;
const allAtOnce = (count: number): DraftRecord =>
  schedule(
    'in',
    Array.from({ length: count }, (_, j) => ({ timeS: 0, product: jobId(j + 1), count: 1 })),
  );
const done = sink();

const machineWith = (machine: string, order: readonly number[]): DraftRecord =>
  station(`m${machine}`, constant(0), { order: order.map(jobId) });

/** Every job waits in a common place before each machine; nobody carries it. */
function jobShop(id: string, data: CaseData): unknown {
  const jobs = data.model.jobs_machine_time as readonly (readonly Operation[])[];
  const orders = Object.entries(data.model.machine_orders as Readonly<Record<string, readonly number[]>>);
  const machines = orders.flatMap(([machine, order]) => [buffer(`q${machine}`, null), machineWith(machine, order)]);
  const routes = jobs.map((operations, j) => {
    const visits = operations.flatMap(([machine, time], o) => [
      { id: `wait-${o + 1}`, at: `buffer:q${machine}` },
      { id: `do-${o + 1}`, at: machineId(machine), operation: { work: taking(constant(time)) } },
    ]);
    return route(`job-${j + 1}`, jobId(j + 1), [{ id: 'start', at: 'source:in' }, ...visits, { id: 'end', at: done.id }]);
  });
  return lineDocument(id, [...jobsOf(jobs.length), allAtOnce(jobs.length), done, ...machines, ...routes]);
}

const PLACES = ['LU', 'M1', 'M2', 'M3', 'M4'];

/** What follows the first colon of a field that holds JSON behind a sentence. */
const tableIn = (text: unknown): unknown => JSON.parse(String(text).slice(String(text).indexOf(': ') + 2));

/** Machines with unlimited places before and after; every job is carried to each machine by a vehicle with a given list of trips. */
function vehicleSchedule(id: string, data: CaseData): unknown {
  const jobs = data.model.jobs as readonly (readonly Operation[])[];
  const orders = tableIn(data.model.machine_orders) as Readonly<Record<string, readonly Visit[]>>;
  const trips = tableIn(data.model.vehicle_orders) as readonly (readonly Visit[])[];
  const machines = [1, 2, 3, 4].flatMap((m) => [
    buffer(`in${m}`, null),
    machineWith(
      String(m),
      (orders[m] ?? []).map(([job]) => job),
    ),
    buffer(`out${m}`, null),
  ]);
  return lineDocument(id, [
    ...jobsOf(jobs.length),
    allAtOnce(jobs.length),
    buffer('start', null),
    done,
    ...machines,
    ...jobs.map((operations, j) => carriedRoute(j + 1, operations)),
    network('floor', { nodes: PLACES.map((name) => ({ id: name, x: 0, y: 0, capacity: null })), travelS: matrixOf(data) }),
    fleet('agv', {
      network: 'network:floor',
      vehicles: trips.map((_, v) => ({ id: `agv-${v + 1}`, start: 'LU' })),
      stops: stopsOf(),
      rule: 'schedule',
      schedule: trips.map((list, v) => ({
        vehicle: `agv-${v + 1}`,
        trips: list.map(([job, operation]) => ({ product: jobId(job), to: `to-${operation}` })),
      })),
    }),
  ]);
}

function carriedRoute(job: number, operations: readonly Operation[]): DraftRecord {
  const visits = operations.flatMap(([machine, time], o) => [
    { id: `to-${o + 1}`, at: `buffer:in${machine}`, via: 'fleet:agv' },
    { id: `do-${o + 1}`, at: machineId(machine), operation: { work: taking(constant(time)) } },
    { id: `out-${o + 1}`, at: o + 1 < operations.length ? `buffer:out${machine}` : done.id },
  ]);
  return route(`job-${job}`, jobId(job), [{ id: 'in', at: 'source:in' }, { id: 'start', at: 'buffer:start' }, ...visits]);
}

function matrixOf(data: CaseData): Json {
  const layout = data.model.layout as readonly (readonly number[])[];
  return Object.fromEntries(PLACES.map((from, i) => [from, Object.fromEntries(PLACES.map((to, j) => [to, layout[i]![j]!]))]));
}

function stopsOf(): Json {
  const machines = [1, 2, 3, 4].flatMap((m) => [
    [`buffer:in${m}`, `M${m}`],
    [`buffer:out${m}`, `M${m}`],
  ]);
  return Object.fromEntries([['buffer:start', 'LU'], ...machines]);
}

/** The moment of each machine's k-th completion, from the cycles counted up to every whole moment; jobs follow the given order. */
function completions(document: unknown, data: CaseData, makespan: number): Readonly<Record<string, number>> {
  const orders = tableIn(data.model.machine_orders) as Readonly<Record<string, readonly Visit[]>>;
  const times: Record<string, number> = {};
  for (let t = 1; t <= makespan; t += 1) {
    const result = runOnce(document, 0, t);
    for (const [machine, visits] of Object.entries(orders)) {
      for (const [job, operation] of visits.slice(0, cyclesOf(result, machine))) times[`${job},${operation}`] ??= t;
    }
  }
  return times;
}

const cyclesOf = (result: RunResult, machine: string): number => elementOf(result, machineId(machine)).cycles;

const bilgeUlusoy = (id: string): Recipe => ({
  id,
  type: 'exact',
  readings: (data) => {
    const document = vehicleSchedule(id, data);
    const makespan = runOnce(document, 0, null).endedAtS;
    return {
      makespan,
      'optimum of the instance': makespan,
      'completion times [job,op]': completions(document, data, Math.ceil(makespan)),
    };
  },
});

const shop = (id: string): Recipe => ({
  id,
  type: 'exact',
  readings: (data) => ({ makespan: runOnce(jobShop(id, data), 0, null).endedAtS }),
});

export const schedules: readonly Recipe[] = [bilgeUlusoy('V04'), bilgeUlusoy('V06'), bilgeUlusoy('V08'), shop('J01'), shop('J03')];
