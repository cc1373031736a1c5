import { type Problem, type ProblemValue, problemValueOf } from '@taktwerk/units';
import type { LayoutId, RecordId } from './records/document.ts';

/** Every problem a line document can have; each has its `says` and `remedy` in the i18n namespace `problems`. */
export const LINE_PROBLEM_CODES = [
  // the file
  'file.empty',
  'file.notJson',
  'file.truncated',
  'file.kind',
  'version.missing',
  'version.unknown',
  'version.future',
  // the shape of a record
  'field.missing',
  'field.unknown',
  'value.type',
  'value.integer',
  'value.choice',
  'value.form',
  'value.negative',
  'value.notPositive',
  'value.tooSmall',
  'value.tooLarge',
  'time.negative',
  'probability.range',
  'capacity.belowOne',
  'list.tooShort',
  'list.tooLong',
  'record.kind',
  // names
  'id.key',
  'id.form',
  'id.duplicate',
  'layout.id',
  'document.noLayout',
  'record.twice',
  // references
  'reference.missing',
  'reference.kind',
  // numbers that must fit each other
  'distribution.order',
  'distribution.weights',
  'distribution.cumulative',
  'batch.range',
  'battery.thresholds',
  'calendar.window',
  'calendar.order',
  'calendar.break',
  'conveyor.short',
  'wip.huge',
  // the flow of parts
  'layout.noSource',
  'layout.noSink',
  'source.noProduct',
  'source.zeroInterval',
  'failure.zeroTime',
  'route.nowhere',
  'route.endless',
  'route.twice',
  'share.sum',
  'share.choice',
  'rework.missing',
  'operation.missing',
  'assembly.unfed',
  'assembly.unlisted',
  'bom.cycle',
  // who works and carries
  'operators.tooFew',
  'skill.missing',
  'via.unserved',
  'robot.program',
  'robot.swap',
  'robot.times',
  'network.disconnected',
  'fleet.schedule',
  // work
  'element.noTime',
  'element.twoTimes',
  'seam.length',
  'seam.direction',
  'seam.fixture',
  'pallet.count',
  'pallet.outside',
  'work.noExtent',
  'work.noWidth',
  'work.noTime',
  'path.direction',
  'misses.order',
] as const;

export type LineProblemCode = (typeof LINE_PROBLEM_CODES)[number];

/**
 * Something wrong in a line document. `at` is the record's id (`''`: the document or the layout as such; a file name when the file
 * could not be read), `layout` the layout the record stands in, null for what all layouts share.
 */
export interface LineProblem extends Problem<LineProblemCode> {
  readonly layout: LayoutId | null;
}

/** Where a problem is: layout (null: shared), record id and path of the field. */
export interface Place {
  readonly layout: LayoutId | null;
  readonly at: RecordId;
  readonly field: string;
}

export function problemAt(place: Place, code: LineProblemCode, expected: ProblemValue, got: unknown): LineProblem {
  return { code, at: place.at, layout: place.layout, field: place.field, expected, got: problemValueOf(got) };
}

/** Path of a field in words of the file: `operations.*.work.seams[0].points`. */
export function pathOf(segments: readonly PropertyKey[]): string {
  let path = '';
  for (const segment of segments) {
    if (typeof segment === 'number') path += `[${segment}]`;
    else path += path === '' ? String(segment) : `.${String(segment)}`;
  }
  return path;
}
