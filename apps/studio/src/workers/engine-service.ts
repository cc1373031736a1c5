import {
  type BusinessDefaults,
  type MaturityLadder,
  type PolicyPack,
  parseBusinessDefaults,
  parseMaturityLadder,
  parsePolicy,
  portfolioProject,
  uncertaintyReport,
} from '@taktwerk/business';
import { type Catalog, openCatalog } from '@taktwerk/catalog';
import { type LayoutId, readLineText } from '@taktwerk/line';
import {
  advicePricesOf,
  compareLayouts,
  comparisonOf,
  decisionOf,
  handWorkOf,
  type PreparedLayout,
  prepareLayout,
  proposalsOf,
  reliefOfElement,
  tryProposals,
  tryReplacements,
} from '@taktwerk/study';
import { ok, type Problem, type Result, refused } from '@taktwerk/units';
import type { JobPool } from './job-pool.ts';
import { openLayoutRuns } from './layout-runs.ts';
import type { EngineService } from './protocol.ts';
import { recordTrace } from './record-trace.ts';

/** The engine's side of the protocol: holds the catalog and the last compiled layouts, and hands every question to `study`. */
export function createEngineService(pool: JobPool): EngineService {
  let catalog: Catalog = openCatalog([]);
  let defaults: Result<BusinessDefaults, readonly Problem[]> = refused([]);
  let packs: readonly PolicyPack[] = [];
  let ladder: MaturityLadder | null = null;
  let present = { aborted: false };
  const runs = openLayoutRuns(pool);
  const compiled = new Map<LayoutId, PreparedLayout>();
  /** Questions beside the study go on while it runs, and end with it when something is edited. */
  const asides = new Set<{ aborted: boolean }>();
  const aside = () => {
    const signal = { aborted: false };
    asides.add(signal);
    return signal;
  };
  const compiledOf = (layout: LayoutId): PreparedLayout => {
    const found = compiled.get(layout);
    if (found === undefined) throw new Error(`${layout} must be compiled first`);
    return found;
  };

  return {
    async equip(files, businessDefaults) {
      catalog = openCatalog(files);
      defaults = parseBusinessDefaults(businessDefaults);
    },
    loadProject: async (text, fileName) => readLineText(text, fileName),
    async compile(document, layout) {
      const prepared = prepareLayout(document, layout, catalog);
      if (!prepared.ok) return prepared;
      compiled.set(layout, prepared.value);
      return ok(prepared.value.line);
    },
    async run(layout, options, onProgress) {
      present = { aborted: false };
      return runs.run(compiledOf(layout), options, onProgress, present);
    },
    async compare(baseline, candidate, options, onProgress) {
      present = { aborted: false };
      const signal = present;
      const before = await runs.run(compiledOf(baseline), options, onProgress, signal);
      return comparisonOf(before, await runs.run(compiledOf(candidate), options, onProgress, signal));
    },
    difference: async (baseline, candidate) => comparisonOf(baseline, candidate),
    async businessCase(document, comparison) {
      if (!defaults.ok) return defaults;
      const before = compiledOf(comparison.baseline.layout).line;
      const after = compiledOf(comparison.candidate.layout).line;
      const decided = decisionOf(document, comparison, before, after, { defaults: defaults.value, packs, ladder });
      if (!decided.ok) return decided;
      const { business, inputs } = decided.value.decision;
      return ok({ businessCase: business, inputs, decided: decided.value });
    },
    async equipDecision(packFiles, ladderFile) {
      packs = packFiles.flatMap((file) => parsedOf(parsePolicy(file)) ?? []);
      ladder = parsedOf(parseMaturityLadder(ladderFile));
    },
    uncertainty: async (inputs, before, after, plan) => uncertaintyReport(inputs, before, after, plan),
    async portfolioProject(document, fileName, catalogFiles, sides, options) {
      if (!defaults.ok) return defaults;
      const own = openCatalog(catalogFiles);
      const before = prepareLayout(document, sides.baseline, own);
      const after = prepareLayout(document, sides.candidate, own);
      if (!before.ok || !after.ok) return refused([before, after].flatMap((side) => (side.ok ? [] : side.problems)));
      const compared = await compareLayouts(document, sides.baseline, sides.candidate, own, options, pool);
      if (!compared.ok) return compared;
      const data = { defaults: defaults.value, packs, ladder };
      const decided = decisionOf(document, compared.value, before.value.line, after.value.line, data);
      if (!decided.ok) return decided;
      const { decision, before: from, after: to } = decided.value;
      return ok(portfolioProject(fileName, decision.inputs, from, to, decision.business));
    },
    relief: async (layout, base, element) => reliefOfElement(compiledOf(layout), base, element, pool, aside()),
    async proposals(document, layout, base) {
      if (!defaults.ok) throw new Error('no start values');
      return proposalsOf(document, layout, base, catalog, advicePricesOf(document, defaults.value));
    },
    tryOut: async (document, layout, base, proposals, onTrial) =>
      tryProposals(document, layout, base, proposals, catalog, pool, onTrial, aside()),
    handWork: async (document, layout) => handWorkOf(document, layout),
    async replacements(question, base, onFound) {
      if (!defaults.ok) throw new Error('no start values');
      const { line } = compiledOf(question.layout);
      return tryReplacements(question, base, line, catalog, defaults.value, pool, onFound, aside());
    },
    traceOf: async (layout, seed, hours) => recordTrace(compiledOf(layout).model, seed, hours),
    async cancel() {
      present.aborted = true;
      for (const signal of asides) signal.aborted = true;
      asides.clear();
      pool.stop();
    },
  };
}

/** What parsed; files of ours that do not are found by the tests of `models`. */
function parsedOf<T>(result: Result<T, readonly Problem[]>): T | null {
  return result.ok ? result.value : null;
}
