import { decisionSchema, type LineStore, type SavedDecision } from '@taktwerk/line';
import { changeEconomics, economicsOf } from '../../panels/business/economics.ts';
import { useProject } from '../../session/project.ts';

/** Nothing looked into yet. */
export const EMPTY_DECISION: SavedDecision = decisionSchema.parse({});

/** What the document saves of its decision. */
export function useSaved(): SavedDecision {
  const document = useProject((project) => project.document);
  return (document === null ? null : economicsOf(document)?.decision) ?? EMPTY_DECISION;
}

/** Changes what is saved of the decision, as one step of the history. */
export function changeDecision(store: LineStore | null, change: (saved: SavedDecision) => SavedDecision, join: string | null = null): void {
  if (store === null) return;
  changeEconomics(store, 'decision:edit', (record) => ({ ...record, decision: change(record.decision ?? EMPTY_DECISION) }), join);
}
