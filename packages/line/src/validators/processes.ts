import type { LineProblem } from '../problem.ts';
import type { LayoutRecord } from '../records/layout.ts';
import type { Work } from '../records/work.ts';
import type { AssemblyWork } from '../records/work-joining.ts';
import { problem, type Scope } from './scope.ts';
import { polylineLength } from './stations.ts';

type Told = readonly [field: string, code: LineProblem['code'], expected: LineProblem['expected'], got: LineProblem['got']];

/** What the processes need beyond their shape: something to do, a width for surfaces, a time for steps, directions of length 1. */
export function* checkProcess(scope: Scope, record: LayoutRecord, field: string, work: Work): Iterable<LineProblem> {
  for (const [own, code, expected, got] of [...extentOf(work), ...widthOf(work), ...timesOf(work), ...directionsOf(work)])
    yield problem(scope, record.id, own === '' ? field : `${field}.${own}`, code, expected, got);
}

/** Something has to be worked on: places, or how much where no place is known. */
function* extentOf(work: Work): Iterable<Told> {
  const ways: [string, boolean][] = [];
  if (work.type === 'spotWelding') ways.push(['spots', work.spots.length > 0], ['moreSpots', work.moreSpots > 0]);
  if ('paths' in work) ways.push(['paths', work.paths.length > 0], ['lengthM', work.lengthM !== null]);
  if ('surfaces' in work) ways.push(['surfaces', work.surfaces.length > 0], ['areaM2', work.areaM2 !== null]);
  const names = ways.map(([name]) => name);
  if (ways.length > 0 && !ways.some(([, given]) => given)) yield ['', 'work.noExtent', names, null];
}

/** Strokes over a surface need a width. */
function* widthOf(work: Work): Iterable<Told> {
  const areas = 'surfaces' in work && (work.surfaces.length > 0 || work.areaM2 !== null);
  if (areas && 'contactWidthM' in work && work.contactWidthM === null) yield ['contactWidthM', 'work.noWidth', '> 0', null];
  if (work.type === 'rustRemoval' && work.surfaces.length > 0 && work.stripWidthM === null)
    yield ['stripWidthM', 'work.noWidth', '> 0', null];
}

/** Steps without a figure in the catalog need a time; miss rates ascend with the belt speed. */
function* timesOf(work: Work): Iterable<Told> {
  if (work.type === 'assembly') {
    const untimed = (step: AssemblyWork['steps'][number]) => step.timeS === null && step.do !== 'screw';
    for (const [i, step] of work.steps.entries()) if (untimed(step)) yield [`steps[${i}].timeS`, 'work.noTime', '> 0', null];
  }
  if (work.type !== 'sorting') return;
  if (work.pickS === null && work.transfers.length === 0) yield ['pickS', 'work.noTime', '> 0', null];
  const speeds = work.misses.map(({ beltSpeedMps }) => beltSpeedMps);
  const wrong = speeds.findIndex((speed, i) => i > 0 && speed <= speeds[i - 1]!);
  if (wrong > 0) yield [`misses[${wrong}].beltSpeedMps`, 'misses.order', speeds[wrong - 1]!, speeds[wrong]!];
}

/** Directions of tools are unit vectors, and paths have a length. */
function* directionsOf(work: Work): Iterable<Told> {
  const lists: [string, readonly { approach: readonly [number, number, number] }[]][] = [];
  if ('paths' in work) {
    lists.push(['paths', work.paths]);
    for (const [i, { points }] of work.paths.entries())
      if (polylineLength(points) === 0) yield [`paths[${i}].points`, 'seam.length', '> 0', 0];
  }
  if ('surfaces' in work) lists.push(['surfaces', work.surfaces]);
  if ('spots' in work) lists.push(['spots', work.spots]);
  for (const [name, list] of lists) {
    for (const [i, { approach }] of list.entries()) {
      const norm = Math.hypot(...approach);
      if (Math.abs(norm - 1) > 1e-3) yield [`${name}[${i}].approach`, 'path.direction', 1, norm];
    }
  }
}
