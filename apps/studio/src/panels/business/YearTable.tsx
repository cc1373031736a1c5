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

/** Chinese tables count in ten thousands, English ones in thousands. */
const UNITS = { zh: { per: 10_000, key: 'wan' }, en: { per: 1000, key: 'thousand' } } as const;

/** The yearly table: rows are the effects, columns the years. */
export function YearTable({ years }: { readonly years: readonly BusinessYear[] }) {
  const { t, language } = useText();
  const rows = COLUMNS.filter((column) => years.some((year) => Math.abs(year[column]) > 0.5));
  return (
    <section>
      <h3 className="tw-heading">
        {t('business:years.title')} <span className="tw-unit">{t(`decision:axis.${UNITS[language].key}`)}</span>
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
  const { t, number, language } = useText();
  const { per } = UNITS[language];
  const write = (value: number) => number(value / per, Math.abs(value) < 10 * per ? 1 : 0).replace('-', '−');
  return (
    <tr>
      <th scope="row">{t(`business:row.${row}`)}</th>
      {years.map((year) => (
        <td key={year.year} className={year[row] < -0.5 ? 'tw-right tw-figure tw-worse' : 'tw-right tw-figure'}>
          {Math.abs(year[row]) < 0.5 ? '' : write(year[row])}
        </td>
      ))}
    </tr>
  );
}
