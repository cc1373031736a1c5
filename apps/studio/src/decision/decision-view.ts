import { create } from 'zustand';

/** Pages of the decision, in reading order. */
export const DECISION_PAGES = [
  'overview',
  'people',
  'quality',
  'investment',
  'running',
  'financing',
  'uncertainty',
  'policy',
  'indicators',
  'diagnosis',
  'claims',
  'portfolio',
] as const;
export type DecisionPage = (typeof DECISION_PAGES)[number];

/** A figure whose inputs and origins are shown beside the page. */
export type FigureName =
  | 'people'
  | 'cycle'
  | 'defects'
  | 'payback'
  | 'npv'
  | 'chance'
  | 'investment'
  | 'annualSaving'
  | 'irr'
  | 'discountedPayback';

interface DecisionView {
  /** null: the floor is shown. */
  readonly page: DecisionPage | null;
  readonly figure: FigureName | null;
  open(page: DecisionPage): void;
  close(): void;
  explain(figure: FigureName | null): void;
}

/** `#decision/people` opens a page, so that a link can name it. */
function pageOf(hash: string): DecisionPage | null {
  const [, name] = /^#decision\/?(\w*)$/.exec(hash) ?? [];
  if (name === undefined) return null;
  return DECISION_PAGES.find((page) => page === name) ?? 'overview';
}

export const useDecisionView = create<DecisionView>()((set) => ({
  page: pageOf(location.hash),
  figure: null,
  open: (page) => {
    history.replaceState(null, '', `#decision/${page}`);
    set({ page, figure: null });
  },
  close: () => {
    history.replaceState(null, '', location.pathname + location.search);
    set({ page: null, figure: null });
  },
  explain: (figure) => set({ figure }),
}));

window.addEventListener('hashchange', () => useDecisionView.setState({ page: pageOf(location.hash), figure: null }));
