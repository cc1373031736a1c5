import type { TornadoBar } from '@taktwerk/business';
import { useText } from '../../text/use-text.ts';
import { useFieldName } from '../field-names.ts';
import { useFieldFigure } from '../use-field-figure.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { clipped } from './clipped.ts';
import { scaleOf } from './scale.ts';
import { useMoneyAxis } from './use-money-axis.ts';

const ROW = 26;
const BOTTOM = 22;

/** What each input does to the net present value when it is moved alone, the widest first. */
export function TornadoChart({ bars, base, rows }: { readonly bars: readonly TornadoBar[]; readonly base: number; readonly rows: number }) {
  const { t, moneyShort } = useText();
  const nameOf = useFieldName();
  const figure = useFieldFigure();
  const shown = bars.slice(0, rows);
  const values = [0, base, ...shown.flatMap(({ resultLow, resultHigh }) => [resultLow, resultHigh])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const axis = useMoneyAxis(Math.max(high, -low));
  const height = shown.length * ROW + BOTTOM;
  const spoken = shown
    .map(({ name, resultLow, resultHigh }) => `${nameOf(name)} ${moneyShort(resultLow)} – ${moneyShort(resultHigh)}`)
    .join(', ');
  return (
    <ChartFrame
      title={t('decision:chart.tornado')}
      unit={axis.unit}
      spoken={spoken}
      height={height}
      legend={[
        { name: t('decision:chart.lowInput'), mark: 'tw-key-low' },
        { name: t('decision:chart.highInput'), mark: 'tw-key-high' },
      ]}
    >
      {(width) => {
        const left = Math.min(190, width * 0.36);
        const x = scaleOf(low, high, left + 44, width - 46, 4);
        return (
          <>
            {x.ticks.map((tick) => (
              <g key={tick}>
                <line x1={x(tick)} x2={x(tick)} y1={0} y2={height - BOTTOM} className={tick === 0 ? 'tw-axis' : 'tw-grid'} />
                <text x={x(tick)} y={height - 6} className="tw-tick">
                  {axis.write(tick)}
                </text>
              </g>
            ))}
            {shown.map((bar, i) => (
              <g key={bar.name} transform={`translate(0 ${i * ROW})`}>
                <title>{`${nameOf(bar.name)}: ${figure(bar.name, bar.low)} → ${moneyShort(bar.resultLow)}, ${figure(bar.name, bar.high)} → ${moneyShort(bar.resultHigh)}`}</title>
                <text x={0} y={ROW / 2 + 4} className="tw-tick tw-tick-start tw-ink">
                  {clipped(nameOf(bar.name), left)}
                </text>
                <Side x={x} base={base} to={bar.resultLow} label={figure(bar.name, bar.low)} mark="tw-bar-low" />
                <Side x={x} base={base} to={bar.resultHigh} label={figure(bar.name, bar.high)} mark="tw-bar-high" />
              </g>
            ))}
            <line x1={x(base)} x2={x(base)} y1={0} y2={height - BOTTOM} className="tw-base-line" />
          </>
        );
      }}
    </ChartFrame>
  );
}

function Side(props: {
  readonly x: (value: number) => number;
  readonly base: number;
  readonly to: number;
  readonly label: string;
  readonly mark: string;
}) {
  const { x, base, to, label, mark } = props;
  const [from, end] = [x(base), x(to)];
  return (
    <>
      <rect x={Math.min(from, end)} width={Math.abs(end - from)} y={5} height={ROW - 10} className={mark} />
      <text x={end + (end < from ? -4 : 4)} y={ROW / 2 + 4} className={`tw-tick ${end < from ? 'tw-tick-end' : 'tw-tick-start'}`}>
        {label}
      </text>
    </>
  );
}
