import type { Proposal, Relief, Trial } from '@taktwerk/study';
import { create } from 'zustand';
import { useProject } from '../session/project.ts';
import { isLayoutStale } from '../session/stale.ts';
import { type BySide, useStudy } from '../session/study.ts';
import type { Side } from '../session/view.ts';
import { engine } from '../workers/client.ts';

type Document = NonNullable<ReturnType<typeof useProject.getState>['document']>;

export type AdviceStatus = 'none' | 'running' | 'done' | 'stopped' | 'failed';

interface SideAdvice {
  readonly status: AdviceStatus;
  /** The document that the trials are of. */
  readonly of: Document | null;
  readonly trials: readonly Trial[];
  readonly total: number;
}

interface Advice {
  readonly sides: BySide<SideAdvice>;
  readonly reliefs: BySide<{ readonly modelHash: string; readonly relief: Relief | null } | null>;
  /** Prices that the user has typed, by key of the proposal. */
  readonly prices: Readonly<Record<string, number>>;
  price(key: string, amount: number | null): void;
}

const NONE: SideAdvice = { status: 'none', of: null, trials: [], total: 0 };

/** What has been tried on each layout, and what removing its bottleneck would bring. */
export const useAdvice = create<Advice>()((set) => ({
  sides: { baseline: NONE, candidate: NONE },
  reliefs: { baseline: null, candidate: null },
  prices: {},
  price: (key, amount) =>
    set(({ prices }) => {
      const { [key]: _, ...others } = prices;
      return { prices: amount === null ? others : { ...others, [key]: amount } };
    }),
}));

const put = (side: Side, change: Partial<SideAdvice>): void =>
  useAdvice.setState(({ sides }) => ({ sides: { ...sides, [side]: { ...sides[side], ...change } } }));

/** Tries everything that the numbers of a layout suggest, in the background. */
export async function advise(side: Side): Promise<void> {
  const document = useProject.getState().document;
  const { results, layouts } = useStudy.getState();
  const [base, layout] = [results[side], layouts[side]];
  if (document === null || base === null || layout === null) return;
  put(side, { status: 'running', of: document, trials: [], total: 0 });
  const isPresent = () => useAdvice.getState().sides[side].of === document;
  try {
    const proposals: readonly Proposal[] = await engine().proposals(document, layout, base);
    if (isPresent()) put(side, { total: proposals.length });
    await engine().tryOut(document, layout, base, proposals, (trial) => {
      if (isPresent()) put(side, { trials: [...useAdvice.getState().sides[side].trials, trial] });
    });
    if (isPresent()) put(side, { status: 'done' });
  } catch (fault) {
    if (isPresent()) put(side, { status: wasStopped(fault) ? 'stopped' : 'failed' });
  }
}

/** Asks once per model what the line would make without its bottleneck. */
export async function askRelief(side: Side): Promise<void> {
  const { results, layouts } = useStudy.getState();
  const [base, layout] = [results[side], layouts[side]];
  if (base === null || base.bottleneck === null || layout === null) return;
  if (useAdvice.getState().reliefs[side]?.modelHash === base.modelHash) return;
  try {
    const relief = await engine().relief(layout, base, base.bottleneck.element);
    useAdvice.setState(({ reliefs }) => ({ reliefs: { ...reliefs, [side]: { modelHash: base.modelHash, relief } } }));
  } catch (fault) {
    if (!wasStopped(fault)) throw fault;
  }
}

const wasStopped = (fault: unknown): boolean => fault instanceof Error && /stopped/i.test(`${fault.name} ${fault.message}`);

/** Makes the edit of a proposal, as one step that undo takes back. */
export function accept(side: Side, { changes, code }: Proposal): void {
  const { store } = useProject.getState();
  const layout = useStudy.getState().layouts[side];
  if (store === null || layout === null) return;
  store.edit(`insight:proposal.${code}.title`, (draft) => {
    for (const { id, record } of changes) {
      if (record === null) draft.remove(layout, id);
      else draft.put(layout, record);
    }
  });
}

/** Whether the trials of a layout are of an older state of it. */
export function areTrialsStale(of: Document | null, present: Document | null, layout: string | null): boolean {
  return of !== null && present !== null && layout !== null && isLayoutStale(of, present, layout);
}
