import type { Flow, Layout } from '@taktwerk/line';

/** Flows of a layout into and out of a record; routes add the steps before and after it. */
export function flowsInto(layout: Layout, id: string): readonly Flow[] {
  return flowsOf(layout).filter((flow) => flow.to === id);
}

export function flowsOutOf(layout: Layout, id: string): readonly Flow[] {
  return flowsOf(layout).filter((flow) => flow.from === id);
}

function flowsOf(layout: Layout): readonly Flow[] {
  const drawn = Object.values(layout.records).filter((record) => record.kind === 'flow');
  return drawn.length > 0 ? drawn : routedFlows(layout);
}

function routedFlows(layout: Layout): readonly Flow[] {
  return Object.values(layout.records).flatMap((record) => (record.kind === 'route' ? stepsAsFlows(record.id, record.steps) : []));
}

function stepsAsFlows(
  route: string,
  steps: readonly { readonly id: string; readonly at: string; readonly via: string | null }[],
): readonly Flow[] {
  return steps.slice(1).flatMap((step, i) => {
    const before = steps[i];
    if (before === undefined) return [];
    return [
      {
        kind: 'flow' as const,
        id: `${route}/${step.id}`,
        name: { zh: '', en: '' },
        sources: {},
        from: before.at,
        to: step.at,
        products: null,
        when: 'pass' as const,
        share: 1,
        choice: 'share' as const,
        via: step.via,
      },
    ];
  });
}
