import type { Differences } from '@taktwerk/experiments';
import type { LayoutId, LineDocument } from '@taktwerk/line';
import type { LayoutResult } from '@taktwerk/study';
import type { Problem } from '@taktwerk/units';
import { create } from 'zustand';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { engine } from '../workers/client.ts';

/** A further layout's numbers against the baseline. */
export interface ComparedLayout {
  readonly layout: LayoutId;
  readonly result: LayoutResult | null;
  readonly differences: Differences | null;
  readonly problems: readonly Problem[];
}

interface Compared {
  readonly of: LineDocument | null;
  readonly running: LayoutId | null;
  readonly layouts: readonly ComparedLayout[];
}

/** Layouts beyond the two sides, as far as they have been simulated. */
export const useCompared = create<Compared>()(() => ({ of: null, running: null, layouts: [] }));

/** Simulates every layout of the project that is not one of the two sides, under the options of the study. */
export async function compareAll(): Promise<void> {
  const document = useProject.getState().document;
  const { layouts, options, results } = useStudy.getState();
  const baseline = results.baseline ?? results.candidate;
  if (document === null || baseline === null) return;
  const others = Object.keys(document.layouts).filter((id) => id !== layouts.baseline && id !== layouts.candidate);
  useCompared.setState({ of: document, running: null, layouts: [] });
  for (const layout of others) {
    if (useCompared.getState().of !== document) return;
    useCompared.setState({ running: layout });
    const compared = await comparedLayout(document, layout, baseline, options);
    if (useCompared.getState().of !== document) return;
    useCompared.setState(({ layouts: before }) => ({ running: null, layouts: [...before, compared] }));
  }
}

async function comparedLayout(
  document: LineDocument,
  layout: LayoutId,
  baseline: LayoutResult,
  options: Parameters<ReturnType<typeof engine>['run']>[1],
): Promise<ComparedLayout> {
  const compiled = await engine().compile(document, layout);
  if (!compiled.ok) return { layout, result: null, differences: null, problems: compiled.problems };
  const result = await engine().run(layout, options, () => {});
  const { differences } = await engine().difference(baseline, result);
  return { layout, result, differences, problems: [] };
}
