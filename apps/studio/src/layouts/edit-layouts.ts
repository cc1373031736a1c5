import type { LayoutId, LineStore } from '@taktwerk/line';
import { freeId } from '../edits/free-id.ts';
import { named } from '../text/named.ts';

type Name = { readonly zh: string; readonly en: string };

/** The id and name of the next variant: `to-be` first, then `variant-1`, `variant-2` … */
function nextVariant(store: LineStore): { readonly id: LayoutId; readonly name: Name } {
  const taken = store.document().layouts;
  if (!('to-be' in taken)) return { id: 'to-be', name: named('studio:side.candidate') };
  const id = freeId('variant', taken);
  const name = named('draw:layouts.variant');
  const number = id.slice(id.lastIndexOf('-') + 1);
  return { id, name: { zh: `${name.zh} ${number}`, en: `${name.en} ${number}` } };
}

/** A new layout with the records of another, ids kept: the two are compared under the same random numbers. @returns its id */
export function copyLayout(store: LineStore, from: LayoutId): LayoutId {
  const { id, name } = nextVariant(store);
  store.edit('draw:edit.copyLayout', (draft) => draft.copyLayout(from, id, name));
  return id;
}

/** A new layout with nothing in it. @returns its id */
export function addLayout(store: LineStore): LayoutId {
  const { id, name } = nextVariant(store);
  store.edit('draw:edit.addLayout', (draft) => draft.addLayout(id, name));
  return id;
}

/** The name in the language it was typed in; a name that nobody has translated is the same in both. */
export function renameLayout(store: LineStore, id: LayoutId, language: 'zh' | 'en', typed: string): void {
  const before = store.document().layouts[id]?.name;
  if (before === undefined || typed === '' || before[language] === typed) return;
  const name = before.zh === before.en ? { zh: typed, en: typed } : { ...before, [language]: typed };
  store.edit('draw:edit.renameLayout', (draft) => draft.renameLayout(id, name));
}

/** Removes a layout; a project keeps one at least. */
export function removeLayout(store: LineStore, id: LayoutId): void {
  if (Object.keys(store.document().layouts).length > 1) store.edit('draw:edit.removeLayout', (draft) => draft.removeLayout(id));
}
