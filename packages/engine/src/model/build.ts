import { ok, type Problem, type Result, refused } from '@taktwerk/units';
import { SamplerTable } from '../chance/samplers.ts';
import { checkCarriers } from './carriers.ts';
import { checkCounts, Findings } from './check.ts';
import type { CompiledModel, ModelColumns, UnitName } from './compiled.ts';
import { ElementTable } from './element-table.ts';
import { hashOf } from './hash.ts';
import { LevelTable } from './level-table.ts';
import { namesOf } from './names.ts';
import { NeedTable, OperationTable } from './operations.ts';
import { checkRoutes } from './reach.ts';
import { RouteTable } from './routes.ts';
import type { ModelSpec } from './spec.ts';
import { checkStations } from './station-rules.ts';
import { UnitTable } from './unit-table.ts';

/**
 * Lays a spec out in columns, or says what in it cannot be simulated (all findings, not only the first).
 *
 * @param spec plain data; it is copied, later changes to it have no effect
 */
export function buildModel(spec: ModelSpec): Result<CompiledModel, Problem[]> {
  const own = frozenCopy(spec);
  const findings = new Findings();
  checkCounts(own, findings);
  const names = namesOf(own);
  const samplers = new SamplerTable();
  const needs = new NeedTable(names, findings);
  const levels = new LevelTable();
  levels.add(1024);
  const units = new UnitTable(own, names, samplers, findings);
  const elements = new ElementTable(own, names, samplers, needs, units, levels, findings);
  const operations = new OperationTable(own, samplers, needs, findings).columns();
  elements.flagOperations(operations);
  const routes = new RouteTable(own, names, samplers, findings);
  const fleetSamplers = Int32Array.from(
    own.fleets.flatMap((f) => [samplers.add(f.load, f.id, 'load'), samplers.add(f.unload, f.id, 'unload')]),
  );
  checkCarriers(own, findings);
  checkStations(own, findings);
  checkRoutes(own, names, operations.operationOf, findings);
  if (findings.problems.length > 0) return refused(findings.problems);
  const crewLevel = levels.count;
  for (let c = 0; c < own.crews.length; c++) levels.add(258, 258);
  const poolLevel = levels.count;
  for (let p = 0; p < own.pools.length; p++) levels.add(66);
  const routeColumns = routes.columns(elements.elements);
  const columns: ModelColumns = {
    ...elements.columns(),
    ...operations,
    ...routeColumns,
    ...levels.columns(),
    units: units.columns(),
    clocks: units.clockColumns(),
    needs: needs.columns(),
    stageElement: Int32Array.from(names.elementOfStage),
    productKey: Float64Array.from(own.products, (p) => p.sptKeyS ?? Number.NaN),
    fleetSamplers,
    samplers: samplers.columns(),
    crewLevel,
    poolLevel,
  };
  return ok(
    Object.freeze({ format: 1, hash: hashOf(own), spec: own, units: units.names as readonly UnitName[], columns: Object.freeze(columns) }),
  );
}

/** A deep copy of plain data, frozen. */
function frozenCopy<T>(value: T): T {
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as T;
  if (value === null || typeof value !== 'object') return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) copy[key] = frozenCopy(inner);
  return Object.freeze(copy) as T;
}
