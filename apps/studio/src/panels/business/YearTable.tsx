import type { BusinessYear } from '@taktwerk/business';
import { useText } from '../../text/use-text.ts';

/** Columns that add up to the cash flow; those that are zero in every year are left out. */
const COLUMNS = [
  'investment',
  'severance',
  'resale',
  'workingCapital',
  'labour',
  'quality',
  'throughput',
  'other',
  'energy',
  'maintenance',
  'consumables',
  'overhaul',
  'overheads',
  'grant',
  'tax',
  'residual',
] as const satisfies readonly (keyof BusinessYear)[];
const SUMS = ['cashFlow', 'cumulative'] as const satisfies readonly (keyof BusinessYear)[];

/** The yearly table in ten thousands: rows are the effects, columns the years. */
export function YearTable({ years }: { readonly years: readonly BusinessYear[] }) {
  const { t } = useText();
  const rows = COLUMNS.filter((column) => years.some((year) => Math.abs(year[column]) > 0.5));
  return (
    <section>
      <h3 className="tw-heading">
        {t('business:years.title')} <span className="tw-unit">{t('business:chart.unit')}</span>
      </h3>
      <div className="tw-scroll-x">
        <table className="tw-table tw-years" data-testid="years">
          <thead>
            <tr>
              <th scope="col">{t('business:years.year')}</th>
              {years.map((year) => (
                <th key={year.year} scope="col" className="tw-right">
                  {year.year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <YearRow key={row} row={row} years={years} />
            ))}
          </tbody>
          <tfoot>
            {SUMS.map((row) => (
              <YearRow key={row} row={row} years={years} />
            ))}
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function YearRow({
  row,
  years,
}: {
  readonly row: (typeof COLUMNS)[number] | (typeof SUMS)[number];
  readonly years: readonly BusinessYear[];
}) {
  const { t, number } = useText();
  const tenThousands = (value: number) => number(value / 10_000, Math.abs(value) < 100_000 ? 1 : 0).replace('-', '−');
  return (
    <tr>
      <th scope="row">{t(`business:row.${row}`)}</th>
      {years.map((year) => (
        <td key={year.year} className={year[row] < -0.5 ? 'tw-right tw-figure tw-worse' : 'tw-right tw-figure'}>
          {Math.abs(year[row]) < 0.5 ? '' : tenThousands(year[row])}
        </td>
      ))}
    </tr>
  );
}
