import type { BranchSpec, OperationSpec, StageSpec } from '@taktwerk/engine';
import type { Operation, Product, Route, Station } from '@taktwerk/line';
import { type Compilation, productOf, recordsOf, sharedOf } from '../compilation.ts';
import type { WorkPlace } from '../rules/rule.ts';
import { loadingIdOf } from './entrances.ts';
import { compileOperation, PASSING } from './operations.ts';
import { presenceOf } from './presence.ts';

type Operations = Record<string, OperationSpec>;

/** Adds the stage of one visit; a station with a loading side becomes two, and parts enter the first. */
export interface StageSink {
  readonly stages: StageSpec[];
  readonly entrances: ReadonlyMap<string, string>;
}

export const entryOf = (entrances: ReadonlyMap<string, string>, element: string, stage: string): string =>
  entrances.has(element) ? loadingIdOf(stage) : stage;

interface Visit {
  readonly stage: string;
  readonly element: string;
  readonly main: Operations;
  readonly loading: Operations;
  readonly next: readonly BranchSpec[];
}

export function addVisit({ stages, entrances }: StageSink, visit: Visit): void {
  const entrance = entrances.get(visit.element);
  if (entrance !== undefined) {
    stages.push({ id: loadingIdOf(visit.stage), element: entrance, operations: visit.loading, next: [branchTo(visit.stage)] });
  }
  stages.push({ id: visit.stage, element: visit.element, operations: visit.main, next: visit.next });
}

/** A branch that every part takes that was not rejected. */
export const branchTo = (to: string, via: string | null = null, products: readonly string[] | null = null): BranchSpec => ({
  ...{ to, via, products, when: 'pass', share: 1, choice: 'share' },
});

/** The operations of a station (or of one step of a route there) by product, for the station and for its loading side. */
export function operationsOf(
  compilation: Compilation,
  station: Station,
  place: { at: string; field: string },
  own: Record<string, Operation>,
) {
  const main: Operations = {};
  const loading: Operations = {};
  for (const [product, operation] of Object.entries(own)) {
    const where: WorkPlace = {
      ...place,
      field: `${place.field}.${product}`,
      station,
      product,
      products: productsOf(compilation, station, product, own),
    };
    const compiled = compileOperation(compilation, operation, where);
    if (compiled === null) continue;
    main[product] = compiled.main;
    loading[product] = compiled.loading ?? PASSING;
  }
  return { main, loading };
}

/** Products that an entry of `operations` is for: the one it names, or all others that come to the station. */
function productsOf(compilation: Compilation, station: Station, entry: string, own: Record<string, Operation>): Product[] {
  const named = productOf(compilation, entry);
  if (entry !== '*') return named === null ? [] : [named];
  const here = presenceOf(compilation).get(station.id);
  return sharedOf(compilation.document, 'product').filter((product) => !(product.id in own) && (here?.has(product.id) ?? true));
}

export const routesOf = (compilation: Compilation): Route[] => recordsOf(compilation.layout, 'route');
