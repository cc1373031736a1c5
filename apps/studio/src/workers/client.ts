import type { CatalogFile } from '@taktwerk/catalog';
import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type { EngineService, OnProgress, OnTrial } from './protocol.ts';

interface Host {
  readonly worker: Worker;
  readonly remote: Remote<EngineService>;
}

let host: Host | null = null;
let decisionData: { readonly packs: readonly unknown[]; readonly ladder: unknown } | null = null;
let equipment: { readonly files: readonly CatalogFile[]; readonly defaults: unknown } | null = null;

function openHost(): Host {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name: 'taktwerk-engine' });
  const remote = wrap<EngineService>(worker);
  if (equipment !== null) void remote.equip(equipment.files, equipment.defaults);
  if (decisionData !== null) void remote.equipDecision(decisionData.packs, decisionData.ladder);
  return { worker, remote };
}

/** The engine in its worker, as plain calls; callbacks are handed over as proxies. */
export function engine(): EngineService {
  host ??= openHost();
  const { remote } = host;
  const heard = (onProgress: OnProgress) => proxy(onProgress);
  return {
    equip: (files, defaults) => {
      equipment = { files, defaults };
      return remote.equip(files, defaults);
    },
    loadProject: (text, fileName) => remote.loadProject(text, fileName),
    compile: (document, layout) => remote.compile(document, layout),
    run: (layout, options, onProgress) => remote.run(layout, options, heard(onProgress)),
    compare: (baseline, candidate, options, onProgress) => remote.compare(baseline, candidate, options, heard(onProgress)),
    difference: (baseline, candidate) => remote.difference(baseline, candidate),
    businessCase: (document, comparison) => remote.businessCase(document, comparison),
    equipDecision: (packs, ladder) => {
      decisionData = { packs, ladder };
      return remote.equipDecision(packs, ladder);
    },
    uncertainty: (inputs, before, after, plan) => remote.uncertainty(inputs, before, after, plan),
    portfolioProject: (document, fileName, catalogFiles, sides, options) =>
      remote.portfolioProject(document, fileName, catalogFiles, sides, options),
    relief: (layout, base, element) => remote.relief(layout, base, element),
    proposals: (document, layout, base) => remote.proposals(document, layout, base),
    tryOut: (document, layout, base, proposals, onTrial: OnTrial) => remote.tryOut(document, layout, base, proposals, proxy(onTrial)),
    handWork: (document, layout) => remote.handWork(document, layout),
    replacements: (question, base, onFound) => remote.replacements(question, base, proxy(onFound)),
    traceOf: (layout, seed, hours) => remote.traceOf(layout, seed, hours),
    cancel: () => remote.cancel(),
  };
}

/** Asks the worker to stop what it does; what it is asked next waits for nothing. */
export async function stopEngine(): Promise<void> {
  await host?.remote.cancel();
}

/** Ends the worker for good (the page closes). */
export function closeEngine(): void {
  host?.remote[releaseProxy]();
  host?.worker.terminate();
  host = null;
}
