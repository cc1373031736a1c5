import { message } from '@taktwerk/i18n';
import { type Economics, type LineDocument, type LineStore, sharedRecordSchema } from '@taktwerk/line';
import type { Origin } from '@taktwerk/units';

/** The record that holds a project's prices; null when it has none. */
export function economicsOf(document: LineDocument): Economics | null {
  return Object.values(document.shared).find((record) => record.kind === 'economics') ?? null;
}

/**
 * Changes the record of prices in one step of the history; a project that has none gets one.
 *
 * @param join steps in a row with the same key become one (a slider)
 */
export function changeEconomics(
  store: LineStore,
  label: string,
  change: (record: Economics) => Economics,
  join: string | null = null,
): void {
  const own = economicsOf(store.document());
  store.edit(label, (draft) => draft.putShared(change(own ?? emptyEconomics())), join);
}

function emptyEconomics(): Economics {
  const name = { zh: message('zh', 'decision:economics'), en: message('en', 'decision:economics') };
  return sharedRecordSchema.parse({ kind: 'economics', id: 'economics:own', name, inputs: {} }) as Economics;
}

export type InputValue = Economics['inputs'][string]['value'];

/** Sets one input to the user's own value; an edit of the document like any other, so it can be undone and is saved. */
export function setInput(
  store: LineStore,
  field: string,
  value: InputValue,
  origin: Origin = 'measured',
  join: string | null = null,
): void {
  changeEconomics(
    store,
    'studio:edit.input',
    (record) => {
      const { range } = record.inputs[field] ?? {};
      const kept = range === undefined ? {} : { range };
      return { ...record, inputs: { ...record.inputs, [field]: { value, origin, source: 'user', ...kept } } };
    },
    join,
  );
}

/** Sets several numbers in one step of the history; their ranges stay. */
export function setInputs(store: LineStore, values: Readonly<Record<string, number>>, origin: Origin): void {
  changeEconomics(store, 'studio:edit.input', (record) => {
    const inputs = Object.entries(values).map(([field, value]) => {
      const { range } = record.inputs[field] ?? {};
      return [field, { value, origin, source: 'user', ...(range === undefined ? {} : { range }) }] as const;
    });
    return { ...record, inputs: { ...record.inputs, ...Object.fromEntries(inputs) } };
  });
}

/** Takes the user's own value back: the start value, or "unknown", stands again. */
export function forgetInput(store: LineStore, field: string): void {
  changeEconomics(store, 'studio:edit.input', (record) => {
    const { [field]: _, ...inputs } = record.inputs;
    return { ...record, inputs };
  });
}

/** Says where a value comes from, or how far it may lie off; the value stays. */
export function describeInput(
  store: LineStore,
  field: string,
  present: Economics['inputs'][string],
  change: Partial<Pick<Economics['inputs'][string], 'origin' | 'source' | 'note' | 'range'>>,
): void {
  changeEconomics(store, 'studio:edit.input', (record) => ({
    ...record,
    inputs: { ...record.inputs, [field]: { ...(record.inputs[field] ?? present), ...change } },
  }));
}
