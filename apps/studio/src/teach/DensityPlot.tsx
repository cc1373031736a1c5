import type { DistributionField } from '@taktwerk/line';
import { useMemo } from 'react';
import type { ScreenUnit } from '../edits/screen-unit.ts';
import { useText } from '../text/use-text.ts';
import { densityCurve } from './density.ts';

interface DensityPlotProps {
  readonly field: DistributionField;
  /** Measured values behind the curve, as bars. */
  readonly values?: readonly number[];
  /** Unit that the axis is written in; seconds without one. */
  readonly screen?: ScreenUnit;
  readonly width?: number;
  readonly height?: number;
}

const BOTTOM = 13;
const SECONDS: ScreenUnit = { unit: 's', scale: 1 };

/** The density of a distribution as a small curve, over a histogram of measured values where there are any. */
export function DensityPlot({ field, values = [], screen = SECONDS, width = 190, height = 46 }: DensityPlotProps) {
  const { t, number } = useText();
  const curve = useMemo(() => densityCurve(field), [field]);
  if (curve === null) return null;
  const from = Math.min(curve.x[0] as number, ...values);
  const to = Math.max(curve.x.at(-1) as number, ...values);
  const bars = histogram(values, from, to);
  const most = Math.max(...curve.density, ...bars.map(({ density }) => density));
  const xOf = (x: number) => ((x - from) / (to - from)) * width;
  const yOf = (density: number) => height - (density / most) * (height - 3);
  const line = Array.from(curve.x, (x, i) => `${xOf(x).toFixed(1)},${yOf(curve.density[i] as number).toFixed(1)}`).join(' ');
  const decimals = (to - from) * screen.scale < 10 ? 1 : 0;
  return (
    <svg
      className="tw-density"
      viewBox={`0 0 ${width} ${height + BOTTOM}`}
      style={{ maxWidth: width * 1.6 }}
      role="img"
      aria-label={t(`studio:choice.${field.type}`)}
    >
      {bars.map((bar) => (
        <rect
          key={bar.from}
          x={xOf(bar.from)}
          width={Math.max(0.5, xOf(bar.to) - xOf(bar.from) - 1)}
          y={yOf(bar.density)}
          height={height - yOf(bar.density)}
          fill="var(--tw-as-is)"
          fillOpacity={0.4}
        />
      ))}
      <polyline points={line} fill="none" stroke="var(--tw-accent)" strokeWidth={1.6} />
      <line x1={0} x2={width} y1={height} y2={height} stroke="var(--tw-line)" />
      <text x={0} y={height + 11}>
        {number(from * screen.scale, decimals)}
      </text>
      <text x={width} y={height + 11} textAnchor="end">
        {`${number(to * screen.scale, decimals)} ${screen.unit ?? ''}`.trim()}
      </text>
    </svg>
  );
}

interface Bin {
  readonly from: number;
  readonly to: number;
  readonly density: number;
}

/** As many bins as the square root of the values, at most 24. */
function histogram(values: readonly number[], from: number, to: number): readonly Bin[] {
  if (values.length === 0) return [];
  const bins = Math.max(4, Math.min(24, Math.ceil(Math.sqrt(values.length))));
  const width = (to - from) / bins;
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.floor((value - from) / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, i) => ({ from: from + i * width, to: from + (i + 1) * width, density: count / (values.length * width) }));
}
