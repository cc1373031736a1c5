import { useMemo } from 'react';
import { usePlaying } from '../session/playback.ts';
import type { Side } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { useClock } from '../transport/use-clock.ts';
import './explain.css';

const [WIDTH, HEIGHT, BOTTOM, LEFT] = [420, 96, 14, 26];

/** Parts in an element over the recorded time, with its capacity and the moment shown. */
export function LevelPlot({ side, id, capacity }: { readonly side: Side; readonly id: string; readonly capacity: number | null }) {
  const { t, number } = useText();
  const playback = usePlaying((playing) => playing.playbacks[side]);
  const { timeS } = useClock(usePlaying((playing) => playing.clock));
  const steps = useMemo(() => {
    const element = playback?.model.elements.indexOf(id) ?? -1;
    return playback === null || element < 0 ? null : playback.reader.levelsOf(element);
  }, [playback, id]);
  const path = useMemo(
    () => (steps === null || playback === null ? '' : areaOf(steps, playback.reader.startS, playback.reader.endS, capacity)),
    [steps, playback, capacity],
  );
  if (steps === null || playback === null) return null;
  const most = Math.max(capacity ?? 0, ...steps.levels, 1);
  const { startS, endS } = playback.reader;
  const x = LEFT + ((timeS - startS) / (endS - startS)) * (WIDTH - LEFT);
  return (
    <section>
      <h3 className="tw-heading">{t('insight:level.title')}</h3>
      <svg
        className="tw-plot"
        viewBox={`0 0 ${WIDTH} ${HEIGHT + BOTTOM}`}
        role="img"
        aria-label={t('insight:level.title')}
        data-testid="level-plot"
      >
        <path d={path} fill="var(--tw-accent)" fillOpacity={0.3} stroke="var(--tw-accent)" strokeWidth={1} />
        <line x1={LEFT} y1={HEIGHT} x2={WIDTH} y2={HEIGHT} className="tw-plot-axis" />
        {capacity !== null && (
          <line
            x1={LEFT}
            y1={HEIGHT - (capacity / most) * (HEIGHT - 6)}
            x2={WIDTH}
            y2={HEIGHT - (capacity / most) * (HEIGHT - 6)}
            stroke="var(--tw-worse)"
            strokeDasharray="4 3"
          />
        )}
        <text x={LEFT - 4} y={12} textAnchor="end">
          {number(most, 0)}
        </text>
        <text x={LEFT - 4} y={HEIGHT} textAnchor="end">
          0
        </text>
        <text x={LEFT} y={HEIGHT + 12}>
          {t('insight:level.axis', { hours: number((endS - startS) / 3600, 0) })}
        </text>
        <line x1={x} y1={0} x2={x} y2={HEIGHT} stroke="var(--tw-ink)" strokeWidth={1.5} />
      </svg>
    </section>
  );
}

/** A step area; steps closer than half a unit of the picture are put together at their highest. */
function areaOf(
  { timesS, levels }: { readonly timesS: Float64Array; readonly levels: Float64Array },
  startS: number,
  endS: number,
  capacity: number | null,
): string {
  const most = Math.max(capacity ?? 0, ...levels, 1);
  const xOf = (timeS: number) => LEFT + ((timeS - startS) / (endS - startS)) * (WIDTH - LEFT);
  const parts = [`M${LEFT} ${HEIGHT}`];
  let highest = 0;
  let from = LEFT;
  for (let i = 0; i < timesS.length; i++) {
    const to = xOf(timesS[i + 1] ?? endS);
    highest = Math.max(highest, levels[i] as number);
    if (to - from < 0.5 && i + 1 < timesS.length) continue;
    const y = (HEIGHT - (highest / most) * (HEIGHT - 6)).toFixed(1);
    parts.push(`L${from.toFixed(1)} ${y} L${to.toFixed(1)} ${y}`);
    from = to;
    highest = 0;
  }
  return `${parts.join(' ')} L${WIDTH} ${HEIGHT} Z`;
}
