import { type BusinessDefaults, parseBusinessDefaults } from '@taktwerk/business';
import { type Catalog, openCatalog } from '@taktwerk/catalog';
import type { CompiledLine } from '@taktwerk/compile';
import { type LayoutId, parseLineText } from '@taktwerk/line';
import { businessCaseOf, businessInputsFor, compareLayouts, prepareLayout, studyLayout } from '@taktwerk/study';
import { ok, type Problem, type Result, refused } from '@taktwerk/units';
import type { JobPool } from './job-pool.ts';
import type { EngineService } from './protocol.ts';
import { recordTrace } from './record-trace.ts';

/** The engine's side of the protocol: holds the catalog and the last compiled layouts, and hands every question to `study`. */
export function createEngineService(pool: JobPool): EngineService {
  let catalog: Catalog = openCatalog([]);
  let defaults: Result<BusinessDefaults, readonly Problem[]> = refused([]);
  let present = { aborted: false };
  const lines = new Map<LayoutId, CompiledLine>();

  return {
    async equip(files, businessDefaults) {
      catalog = openCatalog(files);
      defaults = parseBusinessDefaults(businessDefaults);
    },
    loadProject: async (text, fileName) => parseLineText(text, fileName),
    async compile(document, layout) {
      const prepared = prepareLayout(document, layout, catalog);
      if (!prepared.ok) return prepared;
      lines.set(layout, prepared.value.line);
      return ok(prepared.value.line);
    },
    async run(document, layout, options, onProgress) {
      present = { aborted: false };
      return studyLayout(document, layout, catalog, options, pool, onProgress, present);
    },
    async compare(document, baseline, candidate, options, onProgress) {
      present = { aborted: false };
      return compareLayouts(document, baseline, candidate, catalog, options, pool, onProgress, present);
    },
    async businessCase(document, comparison) {
      if (!defaults.ok) return defaults;
      const before = lines.get(comparison.baseline.layout);
      const after = lines.get(comparison.candidate.layout);
      if (before === undefined || after === undefined) throw new Error('a business case needs both layouts compiled');
      const inputs = businessInputsFor(document, before.layout, after.layout, defaults.value);
      if (!inputs.ok) return inputs;
      const businessCase = businessCaseOf(document, comparison, before, after, defaults.value);
      return businessCase.ok ? ok({ businessCase: businessCase.value, inputs: inputs.value }) : businessCase;
    },
    traceOf: async (document, layout, seed, hours) => recordTrace(document, layout, catalog, seed, hours),
    async cancel() {
      present.aborted = true;
      pool.stop();
    },
  };
}
