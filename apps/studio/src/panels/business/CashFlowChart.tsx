import type { BusinessYear } from '@taktwerk/business';
import { useText } from '../../text/use-text.ts';

const WIDTH = 380;
const HEIGHT = 150;
const TOP = 14;
const BOTTOM = 20;

/** Cash flow per year as bars from zero, and what has come back so far as a line. */
export function CashFlowChart({ years }: { readonly years: readonly BusinessYear[] }) {
  const { t, money, number } = useText();
  const values = years.flatMap((year) => [year.cashFlow, year.cumulative]);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  const y = (value: number) => TOP + ((high - value) / span) * (HEIGHT - TOP - BOTTOM);
  const slot = WIDTH / years.length;
  const x = (year: number) => slot * (year + 0.5);
  const line = years.map((year) => `${x(year.year)},${y(year.cumulative)}`).join(' ');
  const last = years.at(-1);
  const spoken = years.map((year) => `${year.year}: ${money(year.cashFlow)}`).join(', ');
  return (
    <figure className="tw-chart">
      <figcaption className="tw-heading">
        {t('business:chart.title')}
        <span className="tw-chart-key">
          <i className="tw-key-bar" aria-hidden="true" /> {t('business:chart.flow')}
          <i className="tw-key-line" aria-hidden="true" /> {t('business:chart.cumulative')}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${t('business:chart.title')}: ${spoken}`}>
        {years.map((year) => (
          <rect
            key={year.year}
            x={x(year.year) - slot * 0.28}
            width={slot * 0.56}
            y={Math.min(y(0), y(year.cashFlow))}
            height={Math.max(1, Math.abs(y(year.cashFlow) - y(0)))}
            className={year.cashFlow < 0 ? 'tw-bar-out' : 'tw-bar-in'}
          >
            <title>{`${t('business:chart.year', { year: year.year })}: ${money(year.cashFlow)}`}</title>
          </rect>
        ))}
        <line x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} className="tw-axis" />
        <polyline points={line} className="tw-cumulative" />
        {years.map((year) => (
          <text key={year.year} x={x(year.year)} y={HEIGHT - 5} className="tw-axis-text">
            {year.year}
          </text>
        ))}
        {last !== undefined && (
          <text x={WIDTH - 4} y={Math.max(10, y(last.cumulative) - 5)} className="tw-axis-text tw-axis-value">
            {number(last.cumulative / 10_000, 0).replace('-', '−')} {t('business:chart.unit')}
          </text>
        )}
      </svg>
    </figure>
  );
}
