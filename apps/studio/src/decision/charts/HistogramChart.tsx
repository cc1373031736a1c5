import type { Histogram } from '@taktwerk/business';
import { useText } from '../../text/use-text.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { scaleOf } from './scale.ts';

const BOTTOM = 22;
const TOP = 26;

export interface HistogramMark {
  readonly at: number;
  readonly name: string;
}

/** How often the draws fall where; values on the wrong side of `threshold` are drawn in the colour of loss. */
export function HistogramChart(props: {
  readonly title: string;
  readonly unit: string;
  readonly histogram: Histogram;
  readonly marks: readonly HistogramMark[];
  readonly write: (value: number) => string;
  readonly isGood: (value: number) => boolean;
  readonly height: number;
}) {
  const { title, unit, histogram, marks, write, isGood, height } = props;
  const { number } = useText();
  const { bins } = histogram;
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const [low, high] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1];
  const spoken = marks.map(({ name, at }) => `${name} ${write(at)}`).join(', ');
  return (
    <ChartFrame title={title} unit={unit} spoken={spoken} height={height}>
      {(width) => {
        const x = scaleOf(low, high, 8, width - 8, 6);
        const y = scaleOf(0, most, height - BOTTOM, TOP);
        return (
          <>
            {bins.map(({ from, to, count }) => (
              <rect
                key={from}
                x={x(from)}
                width={Math.max(1, x(to) - x(from) - 1)}
                y={y(count)}
                height={height - BOTTOM - y(count)}
                className={isGood((from + to) / 2) ? 'tw-bar-in' : 'tw-bar-out'}
              >
                <title>{`${write(from)} – ${write(to)}: ${number(count, 0)}`}</title>
              </rect>
            ))}
            <line x1={0} x2={width} y1={height - BOTTOM} y2={height - BOTTOM} className="tw-axis" />
            {x.ticks.map((tick) => (
              <text key={tick} x={x(tick)} y={height - 6} className="tw-tick">
                {write(tick)}
              </text>
            ))}
            {marks
              .filter(({ at }) => at >= low && at <= high)
              .map(({ at, name }, i) => (
                <g key={name}>
                  <line x1={x(at)} x2={x(at)} y1={i % 2 === 0 ? 14 : 25} y2={height - BOTTOM} className="tw-mark-line" />
                  <text x={x(at)} y={i % 2 === 0 ? 11 : 22} className="tw-tick tw-ink">
                    {`${name} ${write(at)}`}
                  </text>
                </g>
              ))}
          </>
        );
      }}
    </ChartFrame>
  );
}
