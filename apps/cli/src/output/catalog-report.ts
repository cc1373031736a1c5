import { formatNumber, type Language } from '@taktwerk/i18n';
import type { CatalogEntry, CatalogRow } from '../commands/catalog.ts';
import { say } from './channel.ts';
import { renderTable } from './table.ts';

/** What `catalog list` prints for a person. */
export function renderCatalogList(language: Language, rows: readonly CatalogRow[]): string {
  const columns = ['id', 'kind', 'maker', 'model', 'axes', 'payload', 'reach', 'quality', 'classes'].map((key) => ({
    title: say(language, `catalog.${key}`),
    align: ['axes', 'payload', 'reach'].includes(key) ? ('right' as const) : ('left' as const),
  }));
  const number = (value: number | null, digits: number) => (value === null ? '–' : formatNumber(language, value, digits));
  return renderTable(
    columns,
    rows.map((row) => [
      row.id,
      say(language, `catalog.type.${row.type}`),
      row.maker ?? '–',
      row.model,
      number(row.axes, 0),
      number(row.payloadKg, 1),
      number(row.reachM, 3),
      row.quality ?? '–',
      row.classes.join(', '),
    ]),
  );
}

interface Leaf {
  readonly value: unknown;
  readonly origin: string;
  readonly source?: string;
  readonly note?: string;
}

const isLeaf = (value: unknown): value is Leaf => typeof value === 'object' && value !== null && 'origin' in value && 'value' in value;

/** What `catalog show` prints for a person: every value with its origin and where it stands; what is unknown is said. */
export function renderCatalogEntry(language: Language, { type, entry }: CatalogEntry): string {
  const rows: string[][] = [];
  const visit = (path: string, value: unknown): void => {
    if (isLeaf(value))
      rows.push([path, short(value.value), say(language, `catalog.origin.${value.origin}`), value.note ?? value.source ?? '']);
    else if (value === null) rows.push([path, say(language, 'catalog.unknownValue'), '–', '']);
    else if (Array.isArray(value) && value.some(isLeaf)) value.forEach((item, index) => void visit(`${path}[${index}]`, item));
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, child] of Object.entries(value)) visit(path === '' ? key : `${path}.${key}`, child);
    } else if (path !== 'format' && path !== 'version') rows.push([path, short(value), '', '']);
  };
  const { sources, notes, ...rest } = entry as { sources: object; notes: readonly string[] };
  visit('', { ...rest, flangePoses: undefined });
  const columns = ['field', 'value', 'origin', 'source'].map((key) => ({ title: say(language, `catalog.${key}`), align: 'left' as const }));
  const told = rows.filter(([, value]) => value !== 'undefined');
  return [
    `${entry.id}  ${say(language, `catalog.type.${type}`)}`,
    renderTable(columns, told),
    ...notes.map((note) => `· ${note}`),
    ...Object.entries(sources).map(
      ([key, source]) =>
        `[${key}] ${Object.values(source as object)
          .filter((part) => typeof part === 'string')
          .join(' · ')}`,
    ),
  ].join('\n');
}

/** Values that fit on a line; longer ones by their size. */
function short(value: unknown): string {
  const text =
    typeof value === 'string'
      ? value
      : (JSON.stringify(value, (_, part) => (typeof part === 'number' ? Number(part.toPrecision(6)) : part)) ?? 'undefined');
  return text.length <= 90 ? text : `${text.slice(0, 87)}…`;
}
