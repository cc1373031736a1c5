import { type LayoutId, type LayoutRecord, type LineStore, layoutRecordSchema } from '@taktwerk/line';

/** What can be added from the drawer. */
export const ADDABLE = ['buffer', 'station', 'robot', 'pool', 'sink'] as const;
export type Addable = (typeof ADDABLE)[number];

/** Model of a robot that has just been added; the panel offers the others of its kind. */
export const FIRST_ROBOT = 'fanuc-m20id-25';

/** What a new record has beside id, name and place; everything else is the schema's default. */
const FIRST: Readonly<Record<Addable, object>> = {
  buffer: { capacity: 10 },
  station: { operations: { '*': { work: { type: 'time', time: { type: 'constant', value: 60 } } } } },
  robot: { model: FIRST_ROBOT, tool: { look: 'twoFinger', tcp: { xyz: [0, 0, 0.18], rpy: [0, 0, 0] }, massKg: 4 } },
  pool: { role: 'operator', count: 1 },
  sink: {},
};

/** Paths of the figures above; they are assumed until the user gives his own. */
const ASSUMED: Readonly<Record<Addable, readonly string[]>> = {
  buffer: ['capacity'],
  station: ['operations.*.work'],
  robot: ['tool'],
  pool: ['count'],
  sink: [],
};

/** Puts a new record on the floor. @returns its id */
export function addRecord(
  store: LineStore,
  layout: LayoutId,
  kind: Addable,
  at: { readonly x: number; readonly y: number },
  name: { readonly zh: string; readonly en: string },
): string {
  const records = store.document().layouts[layout]?.records ?? {};
  let number = 1;
  while (`${kind}:new-${number}` in records) number += 1;
  const id = `${kind}:new-${number}`;
  const counted = { zh: `${name.zh} ${number}`, en: `${name.en} ${number}` };
  const sources = Object.fromEntries(ASSUMED[kind].map((path) => [path, { origin: 'assumed', source: 'studio' }]));
  const record: LayoutRecord = layoutRecordSchema.parse({ kind, id, name: counted, at, sources, ...FIRST[kind] });
  store.edit('studio:edit.add', (draft) => draft.put(layout, record));
  return id;
}
