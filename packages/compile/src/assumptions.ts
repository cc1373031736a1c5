import type { LayoutRecord, SharedRecord } from '@taktwerk/line';
import type { Compilation } from './compilation.ts';
import type { Assumption } from './compiled-line.ts';

/** Figures that nobody has confirmed: what the records themselves mark as assumed or recalled, with the value as it stands. */
export function markedAssumptions(compilation: Compilation): Assumption[] {
  const records: (LayoutRecord | SharedRecord)[] = [
    ...Object.values(compilation.document.shared),
    ...Object.values(compilation.layout.records),
  ];
  return records.flatMap(assumptionsOf);
}

function assumptionsOf(record: LayoutRecord | SharedRecord): Assumption[] {
  const open = Object.entries(record.sources).filter(([, source]) => source.origin === 'assumed' || source.origin === 'recalled');
  return open.map(([field, { origin, source, note }]) => ({
    at: record.id,
    field,
    value: valueAt(record, field),
    unit: unitOf(field),
    origin,
    source: note === undefined ? source : `${source}: ${note}`,
  }));
}

/** The figure at a path of names and indices ("operations.*.work.seams.2", "failures[0].timeTo"), as one number or a short text. */
function valueAt(record: object, path: string): number | string {
  const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  const found = steps.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined),
    record,
  );
  if (typeof found === 'number' || typeof found === 'string') return found;
  const single = typeof found === 'object' && found !== null && 'value' in found ? found.value : undefined;
  return typeof single === 'number' ? single : JSON.stringify(found ?? null);
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(Mps|speedMps)$/, 'm/s'],
  [/Mps2$/, 'm/s2'],
  [/Kwh$/, 'kWh'],
  [/Kw$/, 'kW'],
  [/Kg$/, 'kg'],
  [/Rad$/, 'rad'],
  [/M$/, 'm'],
  [/(S|time|timeTo|repair|load|unload)$/, 's'],
  [/(probability|Probability|falseAlarm|detect|allowance|cv|share)$/, '1'],
];

/** The unit that a field's name tells, '' when it tells none. */
export const unitOf = (field: string): string => UNITS.find(([ending]) => ending.test(field))?.[1] ?? '';
