import type { WageUtilisationMap } from '@taktwerk/business';
import { useText } from '../../text/use-text.ts';
import { ChartFrame } from './ChartFrame.tsx';

const LEFT = 52;
const BOTTOM = 36;
const ROW = 30;

/** Payback over wages and utilisation: the darker the sooner; what never pays back within the horizon is hatched. */
export function HeatMap({ map, horizon }: { readonly map: WageUtilisationMap; readonly horizon: number }) {
  const { t, number, percent } = useText();
  const height = map.utilisations.length * ROW + BOTTOM;
  const spoken = map.utilisations.map(
    (share, r) => `${percent(share, 0)}: ${map.paybackYears[r]?.map((years) => (years === null ? '–' : number(years, 1))).join(' ')}`,
  );
  return (
    <ChartFrame title={t('decision:chart.heat')} unit={t('common:unit.years')} spoken={spoken.join('; ')} height={height}>
      {(width) => {
        const cell = (width - LEFT) / map.wages.length;
        const shade = (years: number) => Math.max(0.08, 1 - years / horizon);
        return (
          <>
            <defs>
              <pattern id="tw-never" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line x1="0" y1="0" x2="0" y2="6" className="tw-hatch" />
              </pattern>
            </defs>
            {map.utilisations.map((share, r) => (
              <g key={share} transform={`translate(0 ${r * ROW})`}>
                <text x={LEFT - 8} y={ROW / 2 + 4} className="tw-tick tw-tick-end">
                  {percent(share, 0)}
                </text>
                {map.wages.map((wage, c) => {
                  const years = map.paybackYears[r]?.[c] ?? null;
                  return (
                    <g key={wage}>
                      <rect
                        x={LEFT + c * cell + 1}
                        y={1}
                        width={cell - 2}
                        height={ROW - 2}
                        className={years === null ? 'tw-never' : 'tw-heat'}
                        style={years === null ? {} : { fillOpacity: shade(years) }}
                      >
                        <title>
                          {t('decision:heat.cell', {
                            wage: number(wage, 0),
                            share: percent(share, 0),
                            years: years === null ? t('studio:glance.never') : number(years, 2),
                          })}
                        </title>
                      </rect>
                      <text
                        x={LEFT + (c + 0.5) * cell}
                        y={ROW / 2 + 4}
                        className={years !== null && shade(years) > 0.55 ? 'tw-tick tw-on-heat' : 'tw-tick tw-ink'}
                      >
                        {years === null ? '–' : number(years, 1)}
                      </text>
                    </g>
                  );
                })}
              </g>
            ))}
            {map.wages.map((wage, c) => (
              <text key={wage} x={LEFT + (c + 0.5) * cell} y={height - BOTTOM + 15} className="tw-tick">
                {number(wage / 1000, 0)}
              </text>
            ))}
            <text x={LEFT + (width - LEFT) / 2} y={height - 4} className="tw-tick">
              {t('decision:heat.wage')}
            </text>
          </>
        );
      }}
    </ChartFrame>
  );
}
