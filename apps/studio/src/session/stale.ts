import { DRAWN_ONLY, type LineDocument } from '@taktwerk/line';

/** Fields that say what something is called, looks like or where its figures come from: no run asks for them. */
const NOT_SIMULATED = new Set(['name', 'description', 'sources', 'colour']);

const written = (value: unknown): string => JSON.stringify(value, (key, inner) => (NOT_SIMULATED.has(key) ? undefined : inner));

type Records = Readonly<Record<string, unknown>>;

/**
 * Whether two states of a document differ in something that is simulated; names, prices and wages are not.
 *
 * @param compared only these layouts are looked at; null: all of them
 */
export function isStale(
  numbersOf: LineDocument | null,
  present: LineDocument | null,
  compared: readonly (string | null)[] | null = null,
): boolean {
  if (numbersOf === null || present === null || numbersOf === present) return false;
  const all = new Set([...Object.keys(numbersOf.layouts), ...Object.keys(present.layouts)]);
  const layouts = compared === null ? [...all] : compared.filter((id): id is string => id !== null);
  return sharedDiffers(numbersOf, present) || layouts.some((layout) => layoutDiffers(numbersOf, present, layout));
}

/** Whether a run of this layout would be another one in the second document. */
export function isLayoutStale(before: LineDocument, after: LineDocument, layout: string): boolean {
  return before !== after && (sharedDiffers(before, after) || layoutDiffers(before, after, layout));
}

function layoutDiffers(before: LineDocument, after: LineDocument, layout: string): boolean {
  const [a, b] = [before.layouts[layout], after.layouts[layout]];
  if (a === b) return false;
  return a === undefined || b === undefined || recordsDiffer(a.records, b.records);
}

function sharedDiffers(before: LineDocument, after: LineDocument): boolean {
  return before.shared !== after.shared && recordsDiffer(simulatedOf(before), simulatedOf(after));
}

/** Floor plans, groups and layers are drawn, not simulated. */
const isSimulated = (id: string): boolean => !DRAWN_ONLY.has(id.slice(0, id.indexOf(':')));

/** Records that are the same object are not looked into: an edit replaces only what it changes. */
function recordsDiffer(a: Records, b: Records): boolean {
  if (a === b) return false;
  const ids = Object.keys(a).filter(isSimulated);
  if (ids.length !== Object.keys(b).filter(isSimulated).length) return true;
  return ids.some((id) => !(id in b) || (a[id] !== b[id] && written(a[id]) !== written(b[id])));
}

/** What runs ask of the shared records; of the prices only how many people stand behind a post. */
function simulatedOf(document: LineDocument): Records {
  const entries = Object.values(document.shared).flatMap((record): [string, unknown][] => {
    if (record.kind === 'experiment') return [];
    return [[record.id, record.kind === 'economics' ? (record.inputs.reliefFactor ?? null) : record]];
  });
  return Object.fromEntries(entries);
}

/** What a run of the named layouts is told: without other layouts, and without what is only drawn, which may be megabytes of floor plan. */
export function simulatedPart(document: LineDocument, layouts: readonly string[]): LineDocument {
  const shared = withoutDrawn(document.shared);
  const kept = layouts.flatMap((id) => {
    const layout = document.layouts[id];
    return layout === undefined ? [] : [[id, { ...layout, records: withoutDrawn(layout.records) }] as const];
  });
  return { ...document, shared, layouts: Object.fromEntries(kept) };
}

/** The same object where nothing is left out. */
function withoutDrawn<T extends Records>(records: T): T {
  const entries = Object.entries(records);
  const kept = entries.filter(([id]) => isSimulated(id));
  return kept.length === entries.length ? records : (Object.fromEntries(kept) as T);
}
