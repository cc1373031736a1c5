import type { LineProblem } from '../problem.ts';
import type { LayoutRecord } from '../records/layout.ts';
import type { ArcWeldingWork, ManualWork, PalletizingWork } from '../records/work.ts';
import { checkProcess } from './processes.ts';
import { problem, type Scope } from './scope.ts';
import { polylineLength } from './stations.ts';
import { worksOf } from './work-of.ts';

/** What each kind of work needs beyond its shape: times for elements, seams with a length, pallets that hold their pattern. */
export function* checkWork(scope: Scope): Iterable<LineProblem> {
  for (const record of scope.layout === null ? [] : Object.values(scope.records)) {
    for (const { field, value: work } of worksOf(record)) {
      if (work.type === 'manual') yield* checkManual(scope, record, field, work);
      if (work.type === 'arcWelding') yield* checkSeams(scope, record, field, work);
      if (work.type === 'palletizing') yield* checkPallet(scope, record, field, work);
      yield* checkProcess(scope, record, field, work);
    }
  }
}

/** An element has one time (stop watch, MTM or MODAPTS), or walking, or both. */
function* checkManual(scope: Scope, record: LayoutRecord, field: string, work: ManualWork): Iterable<LineProblem> {
  for (const [i, { id, timeS, tmu, mod, walkM }] of work.elements.entries()) {
    const given = [timeS, tmu, mod].filter((time) => time !== undefined);
    const at = `${field}.elements[${i}]`;
    if (given.length === 0 && walkM === undefined)
      yield problem(scope, record.id, at, 'element.noTime', ['timeS', 'tmu', 'mod', 'walkM'], id);
    if (given.length > 1) yield problem(scope, record.id, at, 'element.twoTimes', ['timeS', 'tmu', 'mod'], given);
    if (work.elements.findIndex((element) => element.id === id) < i) yield problem(scope, record.id, `${at}.id`, 'id.duplicate', null, id);
  }
}

function* checkSeams(scope: Scope, record: LayoutRecord, field: string, work: ArcWeldingWork): Iterable<LineProblem> {
  const fixtures = work.positioner?.stations ?? 1;
  for (const [i, { id, points, approach, fixture }] of work.seams.entries()) {
    const at = `${field}.seams[${i}]`;
    if (polylineLength(points) === 0) yield problem(scope, record.id, `${at}.points`, 'seam.length', '> 0', 0);
    const norm = Math.hypot(...approach);
    if (Math.abs(norm - 1) > 1e-3) yield problem(scope, record.id, `${at}.approach`, 'seam.direction', 1, norm);
    if (fixture > fixtures) yield problem(scope, record.id, `${at}.fixture`, 'seam.fixture', `<= ${fixtures}`, fixture);
    if (work.seams.findIndex((seam) => seam.id === id) < i) yield problem(scope, record.id, `${at}.id`, 'id.duplicate', null, id);
  }
}

/** The pattern's places lie on the pallet, and a station that collects pallets collects as many parts as the pattern has. */
function* checkPallet(scope: Scope, record: LayoutRecord, field: string, { pattern, direction }: PalletizingWork): Iterable<LineProblem> {
  for (const [i, { x, y }] of pattern.layer.entries()) {
    if (x > pattern.palletLengthM || y > pattern.palletWidthM) {
      yield problem(
        scope,
        record.id,
        `${field}.pattern.layer[${i}]`,
        'pallet.outside',
        [pattern.palletLengthM, pattern.palletWidthM],
        [x, y],
      );
    }
  }
  const parts = pattern.layer.length * pattern.layers;
  if (record.kind !== 'station') return;
  const off = record.splits.reduce((sum, { count }) => sum + count, 0);
  if (direction === 'unstack' && off > 0 && off !== parts) yield problem(scope, record.id, 'splits', 'pallet.count', parts, off);
  if (record.collect !== null && record.collect.count !== parts) {
    yield problem(scope, record.id, 'collect.count', 'pallet.count', parts, record.collect.count);
  }
}
