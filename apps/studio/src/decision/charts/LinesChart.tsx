import { useText } from '../../text/use-text.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { scaleOf } from './scale.ts';
import { useMoneyAxis } from './use-money-axis.ts';

const LEFT = 52;
const BOTTOM = 22;

export interface Line {
  readonly name: string;
  /** Values of the years 0, 1, 2 … */
  readonly values: readonly number[];
}

/** Money over the years, one line an offer, each named where it ends. */
export function LinesChart({ title, lines, height }: { readonly title: string; readonly lines: readonly Line[]; readonly height: number }) {
  const { moneyShort, number } = useText();
  const values = lines.flatMap((line) => line.values);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const axis = useMoneyAxis(Math.max(high, -low));
  const length = Math.max(2, ...lines.map((line) => line.values.length));
  const spoken = lines.map(({ name, values: own }) => `${name} ${moneyShort(own.at(-1) ?? 0)}`).join(', ');
  return (
    <ChartFrame
      title={title}
      unit={axis.unit}
      spoken={spoken}
      height={height}
      legend={lines.map(({ name }, i) => ({ name, mark: `tw-key-line-${i % 6}` }))}
    >
      {(width) => {
        const y = scaleOf(low, high, height - BOTTOM, 8);
        const x = (year: number) => LEFT + ((width - LEFT - 12) * year) / (length - 1);
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
            {lines.map((line, i) => (
              <polyline
                key={line.name}
                points={line.values.map((value, year) => `${x(year)},${y(value)}`).join(' ')}
                className={`tw-line tw-line-${i % 6}`}
              >
                <title>{line.name}</title>
              </polyline>
            ))}
            {Array.from({ length }, (_, year) => (
              <text key={year} x={x(year)} y={height - 6} className="tw-tick">
                {number(year, 0)}
              </text>
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}
