import type { ConvergencePoint } from '@taktwerk/business';
import { useText } from '../../text/use-text.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { scaleOf } from './scale.ts';
import { useMoneyAxis } from './use-money-axis.ts';

const LEFT = 52;
const BOTTOM = 22;

/** How the mean net present value settles with the number of draws (each step doubles them), with its 95 % interval. */
export function ConvergenceChart({ points, height }: { readonly points: readonly ConvergencePoint[]; readonly height: number }) {
  const { t, number, moneyShort } = useText();
  const ends = points.flatMap(({ mean, halfWidth }) => [mean - halfWidth, mean + halfWidth]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const axis = useMoneyAxis(Math.max(high, -low));
  const last = points.at(-1);
  const spoken = last === undefined ? '' : `${moneyShort(last.mean)} ± ${moneyShort(last.halfWidth)}`;
  return (
    <ChartFrame title={t('decision:chart.convergence')} unit={axis.unit} spoken={spoken} height={height}>
      {(width) => {
        const y = scaleOf(low, high, height - BOTTOM, 8, 5);
        const x = (i: number) => LEFT + ((width - LEFT - 20) * (i + 0.5)) / points.length;
        return (
          <>
            {y.ticks.map((tick) => (
              <g key={tick}>
                <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} className="tw-grid" />
                <text x={LEFT - 6} y={y(tick) + 4} className="tw-tick tw-tick-end">
                  {axis.write(tick)}
                </text>
              </g>
            ))}
            {points.map(({ runs, mean, halfWidth }, i) => (
              <g key={runs}>
                <line x1={x(i)} x2={x(i)} y1={y(mean - halfWidth)} y2={y(mean + halfWidth)} className="tw-whisker" />
                <circle cx={x(i)} cy={y(mean)} r={3} className="tw-dot" />
                <text x={x(i)} y={height - 6} className="tw-tick">
                  {number(runs, 0)}
                </text>
              </g>
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}
