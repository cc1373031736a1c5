/** Whether the sums that a document's tables obey hold in the pack. */
import type { PolicyPack, PolicyTable } from './pack-schema.ts';

type Row = PolicyTable['rows'][number];
type Sum = PolicyTable['sums'][number];

/** One sum, worked out again. */
export interface CheckedSum {
  readonly table: string;
  /** Column of a sum over rows; row (its first cells) of a sum over columns. */
  readonly where: string;
  readonly total: string;
  readonly sum: number | null;
  readonly stated: number | null;
  readonly holds: boolean;
}

/** Difference that is rounding of decimals, not a wrong figure. */
const ROUNDING = 1e-9;

/** Every declared sum of every table, in the order of the pack; a cell that is no number makes its sum null. */
export function checkSums(pack: PolicyPack): CheckedSum[] {
  return pack.tables.flatMap((table) =>
    table.sums.flatMap((sum) => (sum.over === 'rows' ? overRows(table, sum) : overColumns(table, sum))),
  );
}

function overRows(table: PolicyTable, sum: Extract<Sum, { over: 'rows' }>): CheckedSum[] {
  const totalRow = table.rows.find((row) => matches(row, sum.total));
  const parts = table.rows.filter((row) => row !== totalRow);
  return sum.columns.map((column) =>
    checked(
      table.id,
      column,
      Object.values(sum.total).join(' '),
      added(parts.map((row) => numberIn(row[column], null))),
      totalRow?.[column],
    ),
  );
}

function overColumns(table: PolicyTable, sum: Extract<Sum, { over: 'columns' }>): CheckedSum[] {
  return table.rows
    .filter((row) => matches(row, sum.where))
    .map((row) =>
      checked(table.id, nameOf(row), sum.total, added(sum.parts.map((part) => numberIn(row[part], sum.reading))), row[sum.total]),
    );
}

function checked(table: string, where: string, total: string, sum: number | null, statedCell: Row[string] | undefined): CheckedSum {
  const stated = numberIn(statedCell, null);
  return { table, where, total, sum, stated, holds: sum !== null && stated !== null && Math.abs(sum - stated) <= ROUNDING };
}

/** Whether a row has these cells. */
export function matches(row: Row, cells: Readonly<Record<string, string | number>>): boolean {
  return Object.entries(cells).every(([column, value]) => row[column] === value);
}

function nameOf(row: Row): string {
  return Object.values(row).find((value) => typeof value === 'string' && value.length > 0 && !/^[\d.%—]+$/.test(value)) as string;
}

/** A cell's number, or the number at `reading` of a cell that holds several. */
export function numberIn(value: Row[string] | undefined, reading: string | null): number | null {
  if (typeof value === 'number') return value;
  if (reading === null || typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const read = (value as Readonly<Record<string, unknown>>)[reading];
  return typeof read === 'number' ? read : null;
}

function added(values: readonly (number | null)[]): number | null {
  return values.some((value) => value === null) ? null : values.reduce<number>((total, value) => total + (value as number), 0);
}
