import type { ReactNode } from 'react';
import { ChartFrame, type ChartProps } from './ChartFrame.tsx';
import { clipped } from './clipped.ts';
import { scaleOf } from './scale.ts';

const ROW = 24;
const BOTTOM = 20;

export interface RowBar {
  readonly name: string;
  readonly value: number;
  readonly mark: string;
  readonly label: string;
  readonly hint?: string;
}

/** Amounts as bars from zero, one a row, each labelled. */
export function RowBars(
  props: Omit<ChartProps, 'children' | 'height' | 'spoken'> & {
    readonly bars: readonly RowBar[];
    readonly write: (value: number) => string;
    readonly nameWidth?: number;
    readonly labelWidth?: number;
  },
) {
  const { bars, write, nameWidth = 96, labelWidth = 64, ...frame } = props;
  const height = bars.length * ROW + BOTTOM;
  const [low, high] = [Math.min(0, ...bars.map(({ value }) => value)), Math.max(0, ...bars.map(({ value }) => value))];
  return (
    <ChartFrame {...frame} height={height} spoken={bars.map(({ name, label }) => `${name} ${label}`).join(', ')}>
      {(width): ReactNode => {
        const x = scaleOf(low, high, nameWidth + (low < 0 ? 56 : 4), width - labelWidth, 4);
        return (
          <>
            {x.ticks.map((tick) => (
              <g key={tick}>
                <line x1={x(tick)} x2={x(tick)} y1={0} y2={height - BOTTOM} className={tick === 0 ? 'tw-axis' : 'tw-grid'} />
                <text x={x(tick)} y={height - 5} className="tw-tick">
                  {write(tick)}
                </text>
              </g>
            ))}
            {bars.map(({ name, value, mark, label, hint }, i) => (
              <g key={name} transform={`translate(0 ${i * ROW})`}>
                <title>{hint ?? `${name}: ${label}`}</title>
                <text x={0} y={ROW / 2 + 4} className="tw-tick tw-tick-start tw-ink">
                  {clipped(name, nameWidth)}
                </text>
                <rect x={Math.min(x(0), x(value))} width={Math.max(1, Math.abs(x(value) - x(0)))} y={4} height={ROW - 8} className={mark} />
                <text
                  x={x(value) + (value < 0 ? -4 : 4)}
                  y={ROW / 2 + 4}
                  className={`tw-tick ${value < 0 ? 'tw-tick-end' : 'tw-tick-start'}`}
                >
                  {label}
                </text>
              </g>
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}
