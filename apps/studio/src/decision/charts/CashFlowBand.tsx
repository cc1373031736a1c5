import type { BusinessYear, UncertaintyReport } from '@taktwerk/business';
import { useText } from '../../text/use-text.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { scaleOf } from './scale.ts';
import { useMoneyAxis } from './use-money-axis.ts';

const LEFT = 52;
const TOP = 10;
const BOTTOM = 22;

/** Cumulative cash flow by year with the band that nine of ten draws stay above or below, and the yearly flow as bars. */
export function CashFlowBand({
  years,
  band,
  height,
}: {
  readonly years: readonly BusinessYear[];
  readonly band: UncertaintyReport['cumulativeBand'] | null;
  readonly height: number;
}) {
  const { t, moneyShort, number } = useText();
  const values = [...years.flatMap((year) => [year.cashFlow, year.cumulative]), ...(band ?? []).flatMap(({ p10, p90 }) => [p10, p90])];
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const axis = useMoneyAxis(Math.max(high, -low));
  const spoken = years.map(({ year, cumulative }) => `${year}: ${moneyShort(cumulative)}`).join(', ');
  const legend = [
    { name: t('business:chart.flow'), mark: 'tw-key-in' },
    { name: t('business:chart.cumulative'), mark: 'tw-key-accent' },
    ...(band === null ? [] : [{ name: t('decision:chart.band'), mark: 'tw-key-band' }]),
  ];
  return (
    <ChartFrame title={t('decision:chart.cashFlow')} unit={axis.unit} spoken={spoken} height={height} legend={legend}>
      {(width) => {
        const y = scaleOf(low, high, height - BOTTOM, TOP, 7);
        const slot = (width - LEFT - 8) / years.length;
        const x = (year: number) => LEFT + slot * (year + 0.5);
        const line = (points: readonly (readonly [number, number])[]) => points.map(([px, py]) => `${px},${py}`).join(' ');
        return (
          <>
            {y.ticks.map((tick) => (
              <g key={tick}>
                <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} className={tick === 0 ? 'tw-axis' : 'tw-grid'} />
                <text x={LEFT - 6} y={y(tick) + 4} className="tw-tick tw-tick-end">
                  {axis.write(tick)}
                </text>
              </g>
            ))}
            {band !== null && (
              <polygon
                className="tw-band"
                points={line([
                  ...band.map(({ year, p90 }) => [x(year), y(p90)] as const),
                  ...[...band].reverse().map(({ year, p10 }) => [x(year), y(p10)] as const),
                ])}
              />
            )}
            {years.map(({ year, cashFlow }) => (
              <rect
                key={year}
                x={x(year) - slot * 0.26}
                width={slot * 0.52}
                y={Math.min(y(0), y(cashFlow))}
                height={Math.max(1, Math.abs(y(cashFlow) - y(0)))}
                className={cashFlow < 0 ? 'tw-bar-out' : 'tw-bar-in'}
              >
                <title>{`${t('business:chart.year', { year })}: ${moneyShort(cashFlow)}`}</title>
              </rect>
            ))}
            <polyline points={line(years.map(({ year, cumulative }) => [x(year), y(cumulative)]))} className="tw-cumulative" />
            {years.map(({ year, cumulative }) => (
              <g key={year}>
                <circle cx={x(year)} cy={y(cumulative)} r={3} className="tw-dot">
                  <title>{`${t('business:chart.year', { year })}: ${moneyShort(cumulative)}`}</title>
                </circle>
                <text x={x(year)} y={height - 6} className="tw-tick">
                  {number(year, 0)}
                </text>
              </g>
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}
