import { lazy, Suspense } from 'react';
import { useDecisionView } from './decision-view.ts';

const DecisionPages = lazy(() => import('./DecisionPages.tsx'));

/** The pages of the decision over the floor, loaded when they are first opened. */
export function DecisionLayer() {
  const isOpen = useDecisionView((view) => view.page !== null);
  if (!isOpen) return null;
  return (
    <Suspense fallback={<div className="tw-decision-layer" aria-busy="true" />}>
      <DecisionPages />
    </Suspense>
  );
}
