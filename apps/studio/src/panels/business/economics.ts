import type { Economics, LineDocument, LineStore } from '@taktwerk/line';

/** The record that holds a project's prices; null when it has none. */
export function economicsOf(document: LineDocument): Economics | null {
  return Object.values(document.shared).find((record) => record.kind === 'economics') ?? null;
}

/** Sets one input to the user's own value; an edit of the document like any other, so it can be undone and is saved. */
export function setInput(store: LineStore, field: string, value: number): void {
  const economics = economicsOf(store.document());
  if (economics === null) return;
  store.edit('studio:edit.input', (draft) =>
    draft.change(null, economics.id, 'economics', (record) => ({
      ...record,
      inputs: { ...record.inputs, [field]: { value, origin: 'measured', source: 'user' } },
    })),
  );
}
