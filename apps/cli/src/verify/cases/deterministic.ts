import type { CaseData, Recipe } from '../case.ts';
import { buffer, constant, type DraftRecord, inRow, lineDocument, product, schedule, sink, stationFor } from '../line-builder.ts';
import { sharesOf } from '../reading.ts';
import { runOnce } from '../simulate.ts';

/** Jobs with given times in a given order: nothing is left to chance. */
type Times = readonly (readonly number[])[];

const jobId = (job: number): string => `product:job-${job + 1}`;
const jobs = (count: number) => Array.from({ length: count }, (_, job) => product(`job-${job + 1}`));
const released = (order: readonly number[]) =>
  schedule(
    'in',
    order.map((job) => ({ timeS: 0, product: jobId(job), count: 1 })),
  );

/** Flow shop: machines in series; null places = unlimited, 0 = none. */
export function flowShop(id: string, times: Times, order: readonly number[], places: readonly (number | null)[]): unknown {
  const machines = times[0]!.length;
  const row: DraftRecord[] = [released(order), buffer('start', null)];
  for (let m = 0; m < machines; m += 1) {
    row.push(stationFor(`m${m + 1}`, Object.fromEntries(times.map((job, j) => [jobId(j), constant(job[m]!)]))));
    const room = places[m];
    if (room !== undefined && room !== 0) row.push(buffer(`b${m + 1}`, room));
  }
  return lineDocument(id, [...jobs(times.length), ...inRow(...row, sink())]);
}

const makespan = (document: unknown): number => runOnce(document, 0, null).endedAtS;
const timesOf = (data: CaseData): Times => data.model.times_job_by_machine as Times;
const listed = (times: Times): readonly number[] => times.map((_, job) => job);
const every = (times: Times, places: number | null): readonly (number | null)[] => times[0]!.slice(1).map(() => places);

const withGivenBuffers = (id: string): Recipe => ({
  id,
  type: 'exact',
  readings: (data) => {
    const times = timesOf(data);
    const span = (places: readonly (number | null)[]) => makespan(flowShop(id, times, listed(times), places));
    return {
      makespan: span(data.model.buffers as number[]),
      'makespan with infinite buffers': span(every(times, null)),
      'makespan with all buffers 0': span(every(times, 0)),
    };
  },
});

const taillard: Recipe = {
  id: 'F06',
  type: 'exact',
  readings: (data) => {
    const times = timesOf(data);
    const neh = data.model.NEH_order_zero_based as number[];
    const span = (order: readonly number[], places: number | null) => makespan(flowShop('F06', times, order, every(times, places)));
    return {
      'identity order, infinite buffers': span(listed(times), null),
      'identity order, buffers 0': span(listed(times), 0),
      'identity order, buffers 1': span(listed(times), 1),
      'identity order, buffers 2': span(listed(times), 2),
      'NEH order below, infinite buffers': span(neh, null),
      'NEH order, buffers 0': span(neh, 0),
    };
  },
};

const CHANGEOVER_JOBS = [
  ['A', 5],
  ['B', 3],
  ['A', 4],
  ['C', 6],
  ['B', 2],
  ['C', 1],
] as const;

/** One machine, set up for family A; a change costs what the table says. */
function changeovers(data: CaseData, order: readonly number[]): unknown {
  const table = data.model.setup_from_to as Readonly<Record<string, Readonly<Record<string, number>>>>;
  const matrix = CHANGEOVER_JOBS.flatMap(([from], i) =>
    CHANGEOVER_JOBS.map(([to], j) => ({ from: jobId(i), to: jobId(j), time: constant(table[from]![to]!) })),
  );
  const times = Object.fromEntries(CHANGEOVER_JOBS.map(([, time], job) => [jobId(job), constant(time)]));
  const machine = stationFor('m', times, { setup: { initial: jobId(0), matrix } });
  return lineDocument('F08', [...jobs(CHANGEOVER_JOBS.length), ...inRow(released(order), buffer('start', null), machine, sink())]);
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((first, i) => permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [first, ...rest]));
}

const sequencing: Recipe = {
  id: 'F08',
  type: 'exact',
  readings: (data) => {
    const all = permutations([0, 1, 2, 3, 4, 5]).map((order) => ({ order, span: makespan(changeovers(data, order)) }));
    const shortest = Math.min(...all.map(({ span }) => span));
    const inOrder = runOnce(changeovers(data, [0, 1, 2, 3, 4, 5]), 0, null);
    return {
      'makespan in listed order (FCFS)': inOrder.endedAtS,
      'minimum makespan over all sequences': shortest,
      'an optimal sequence (1-based)': all.find(({ span }) => span === shortest)?.order.map((job) => job + 1),
      'total setup in listed order': sharesOf(inOrder, 'station:m').setup * inOrder.endedAtS,
    };
  },
};

export const deterministic: readonly Recipe[] = [
  withGivenBuffers('F01'),
  withGivenBuffers('F03'),
  withGivenBuffers('F05'),
  taillard,
  sequencing,
];
