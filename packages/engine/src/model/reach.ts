import type { Findings } from './check.ts';
import type { Names } from './names.ts';
import { branchesFor } from './routes.ts';
import type { ElementSpec, ModelSpec } from './spec.ts';

/**
 * Follows every product from the sources through its routes and reports where a way ends before a sink, where a station has
 * nothing to do for a product that reaches it, and sources that lead nowhere.
 */
export function checkRoutes(spec: ModelSpec, names: Names, operationOf: Int32Array, findings: Findings): void {
  const products = spec.products.length;
  const seen = new Uint8Array(spec.stages.length * products);
  const open: number[] = [];
  const visit = (stage: number, product: number): void => {
    if (stage < 0 || product < 0 || seen[stage * products + product]) return;
    seen[stage * products + product] = 1;
    open.push(stage * products + product);
  };
  spec.elements.forEach((element, e) => {
    if (element.kind !== 'source') return;
    const stage = names.elementOfStage.indexOf(e);
    if (stage < 0) findings.add('route-missing', element.id, 'stages', 'a stage for the source', null);
    for (const product of productsOf(element)) visit(stage, findings.known(names.products, product, element.id, 'mix.product'));
  });
  while (open.length > 0) {
    const key = open.pop()!;
    const s = Math.floor(key / products);
    follow(spec, names, s, key % products, operationOf[key]!, visit, findings);
  }
}

function follow(
  spec: ModelSpec,
  names: Names,
  s: number,
  p: number,
  operation: number,
  visit: (stage: number, product: number) => void,
  findings: Findings,
): void {
  const stage = spec.stages[s]!;
  const element = spec.elements[names.elementOfStage[s]!];
  if (element === undefined) {
    findings.add('unknown-reference', stage.id, 'element', 'an id of the model', stage.element);
    return;
  }
  if (element.kind === 'sink') return;
  const product = spec.products[p]!.id;
  if (element.kind === 'station' && operation < 0) findings.add('operation-missing', element.id, 'operations', product, null);
  for (const leaving of leavingAs(element, product)) {
    const index = names.products.get(leaving) ?? -1;
    const pass = branchesFor(stage, leaving, 'pass');
    if (pass.length === 0) findings.add('route-ends', element.id, 'next', 'a way on for the product', leaving);
    for (const branch of pass) visit(names.stages.get(branch.to) ?? -1, index);
  }
  for (const when of ['rework', 'scrap'] as const)
    for (const branch of branchesFor(stage, product, when)) visit(names.stages.get(branch.to) ?? -1, p);
}

function leavingAs(element: ElementSpec, product: string): readonly string[] {
  if (element.kind !== 'station') return [product];
  if (element.collect !== null) return [element.collect.product];
  if (element.splits.length > 0) return element.splits.map((split) => split.product);
  return [product];
}

function productsOf(element: Extract<ElementSpec, { kind: 'source' }>): readonly string[] {
  return element.arrival.type === 'schedule'
    ? [...new Set(element.arrival.releases.map((r) => r.product))]
    : element.mix.map((m) => m.product);
}
