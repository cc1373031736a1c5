import type { LineProblem } from '../problem.ts';
import { problemAt } from '../problem.ts';
import type { LayoutId, LineDocument, RecordId } from '../records/document.ts';
import { checkAssemblies } from './assemblies.ts';
import { checkCalendars } from './calendars.ts';
import { checkCarriers } from './carriers.ts';
import { checkDistributions } from './distributions.ts';
import { checkFailures } from './failures.ts';
import { checkFlows } from './flows.ts';
import { checkIds, checkSingles } from './ids.ts';
import { checkNetworks } from './networks.ts';
import { checkPeople } from './people.ts';
import { checkInnerReferences, checkReferences } from './references.ts';
import { checkRoutes } from './routes.ts';
import type { Scope, Validator } from './scope.ts';
import { checkStations } from './stations.ts';
import { checkWork } from './work.ts';
import { checkWorkInProcess } from './work-in-process.ts';

/** Each asks one question of the shared records (layout null) and of every layout. */
const VALIDATORS: readonly Validator[] = [
  checkIds,
  checkSingles,
  checkReferences,
  checkInnerReferences,
  checkDistributions,
  checkCalendars,
  checkStations,
  checkFailures,
  checkWork,
  checkPeople,
  checkRoutes,
  checkFlows,
  checkAssemblies,
  checkCarriers,
  checkNetworks,
  checkWorkInProcess,
];

type BrokenKinds = ReadonlyMap<RecordId, string>;
const NONE: BrokenKinds = new Map();

/**
 * Everything that keeps a document of good shape from being simulated, all of it, layout by layout; empty when nothing does.
 *
 * @param layout only this layout (and the shared records); null: all
 */
export function validateLine(document: LineDocument, layout: LayoutId | null = null): readonly LineProblem[] {
  return validateRead({ document, broken: { shared: NONE, layouts: new Map() } }, layout);
}

/** As `validateLine`, for a document of which some records could not be read. */
export function validateRead(
  read: {
    readonly document: LineDocument;
    readonly broken: { readonly shared: BrokenKinds; readonly layouts: ReadonlyMap<LayoutId, BrokenKinds> };
  },
  only: LayoutId | null = null,
): readonly LineProblem[] {
  const { document, broken } = read;
  const problems = [...checkLayouts(document), ...ask({ layout: null, shared: document.shared, records: {}, broken: broken.shared })];
  for (const [layout, { records }] of Object.entries(document.layouts)) {
    if (only !== null && only !== layout) continue;
    const missing = new Map([...broken.shared, ...(broken.layouts.get(layout) ?? NONE)]);
    problems.push(...ask({ layout, shared: document.shared, records, broken: missing }));
  }
  return problems;
}

/** What even a half built document must have, since everything else finds records by it: sound ids. */
export function validateNames(document: LineDocument): readonly LineProblem[] {
  const { shared, layouts } = document;
  const scopes = Object.entries(layouts).map(([layout, { records }]): Scope => ({ layout, shared, records, broken: NONE }));
  return [
    ...checkLayouts(document),
    ...[{ layout: null, shared, records: {}, broken: NONE }, ...scopes].flatMap((scope) => [...checkIds(scope)]),
  ];
}

const ask = (scope: Scope): LineProblem[] => VALIDATORS.flatMap((validator) => [...validator(scope)]);

/** There is a layout, and layouts have ids that can stand in a command line and in an address. */
function* checkLayouts(document: LineDocument): Iterable<LineProblem> {
  const ids = Object.keys(document.layouts);
  const place = { layout: null, at: '', field: 'layouts' };
  if (ids.length === 0) yield problemAt(place, 'document.noLayout', 1, 0);
  for (const id of ids) {
    if (!/^[\p{L}\p{N}_-]+$/u.test(id)) yield problemAt({ ...place, layout: id }, 'layout.id', 'as-is', id);
  }
}
