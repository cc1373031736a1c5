import type { LineDocument } from '@taktwerk/line';
import { engine } from '../workers/client.ts';

/** Policy packs by their paths; loaded when a decision needs them. */
const PACKS: Readonly<Record<string, () => Promise<unknown>>> = import.meta.glob('../../../../models/policies/*.json', {
  import: 'default',
});

export interface DecisionFiles {
  readonly packs: readonly unknown[];
  readonly ladder: unknown;
  readonly evidence: unknown;
}

let opening: Promise<DecisionFiles> | null = null;

/** Loads policy packs, maturity ladder and quality evidence once, and hands the worker what it needs of them. */
export function openDecisionData(): Promise<DecisionFiles> {
  opening ??= load();
  return opening;
}

async function load(): Promise<DecisionFiles> {
  const [packs, ladder, evidence] = await Promise.all([
    Promise.all(Object.values(PACKS).map((open) => open())),
    import('../../../../models/defaults/maturity-ladder.json'),
    import('../../../../models/defaults/quality-evidence.json'),
  ]);
  await engine().equipDecision(packs, ladder.default);
  return { packs, ladder: ladder.default, evidence: evidence.default };
}

/** Whether a document counts on a policy, so that its case cannot be made without the packs. */
export function savesPolicy(document: LineDocument): boolean {
  return Object.values(document.shared).some((record) => record.kind === 'economics' && record.decision?.policy != null);
}
