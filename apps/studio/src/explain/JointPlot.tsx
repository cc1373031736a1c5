import type { CompiledLine, RobotProgram } from '@taktwerk/compile';
import { useMemo } from 'react';
import { useStudy } from '../session/study.ts';
import type { Side } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import './explain.css';

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [420, 150, 34, 16];
const COLOURS = ['#1557c0', '#bf3709', '#0b7a52', '#7a4fd0', '#a06a00', '#13889c', '#b0307a', '#5b6673', '#2f9e55'];
const DASHES = ['', '6 3', '2 3', '8 3 2 3', '', '6 3', '2 3', '8 3 2 3', ''];

interface Curve {
  readonly axis: number;
  readonly points: string;
}

/** Joint angles of a robot over one cycle of its program, as it was counted and as the hall plays it. */
export function JointPlot({ side, robot }: { readonly side: Side; readonly robot: string }) {
  const { t, number } = useText();
  const line = useStudy((study) => study.compiled[side]);
  const program = useMemo(() => line?.programs.find((entry) => entry.robot === robot) ?? null, [line, robot]);
  const curves = useMemo(() => (line === null || program === null ? null : curvesOf(line, program)), [line, program]);
  if (program === null || curves === null || curves.list.length === 0) return null;
  return (
    <section>
      <h3 className="tw-heading">{t('insight:joints.title')}</h3>
      <svg
        className="tw-plot"
        viewBox={`0 0 ${WIDTH} ${HEIGHT + BOTTOM}`}
        role="img"
        aria-label={t('insight:joints.title')}
        data-testid="joint-plot"
      >
        <line x1={LEFT} y1={HEIGHT / 2} x2={WIDTH} y2={HEIGHT / 2} className="tw-plot-axis" />
        <line x1={LEFT} y1={HEIGHT} x2={WIDTH} y2={HEIGHT} className="tw-plot-axis" />
        {curves.list.map(({ axis, points }) => (
          <polyline
            key={axis}
            points={points}
            fill="none"
            stroke={COLOURS[axis % COLOURS.length]}
            strokeDasharray={DASHES[axis % DASHES.length]}
            strokeWidth={1.5}
          />
        ))}
        <text x={LEFT - 4} y={10} textAnchor="end">
          {number(curves.most, 0)}°
        </text>
        <text x={LEFT - 4} y={HEIGHT / 2 + 3} textAnchor="end">
          0°
        </text>
        <text x={LEFT - 4} y={HEIGHT} textAnchor="end">
          −{number(curves.most, 0)}°
        </text>
        <text x={WIDTH} y={HEIGHT + 13} textAnchor="end">
          {number(program.totalS, 1)} {t('common:unit.s')}
        </text>
        <text x={LEFT} y={HEIGHT + 13}>
          0
        </text>
      </svg>
      <p className="tw-foot">
        {curves.list.map(({ axis }) => (
          <span key={axis} style={{ color: COLOURS[axis % COLOURS.length], marginInlineEnd: 12 }}>
            <svg width="22" height="8" aria-hidden="true">
              <line x1="0" y1="4" x2="22" y2="4" stroke="currentColor" strokeDasharray={DASHES[axis % DASHES.length]} strokeWidth="2" />
            </svg>{' '}
            {t('insight:joints.axis', { axis: axis + 1 })}
          </span>
        ))}
      </p>
    </section>
  );
}

/** Curves of every axis over the program; between motions the axes stand. */
function curvesOf(line: CompiledLine, program: RobotProgram): { readonly list: readonly Curve[]; readonly most: number } {
  const moves = program.steps.flatMap(({ startS, motion }) => (motion === null ? [] : [{ startS, motion: line.motions[motion] }]));
  const first = moves[0]?.motion;
  if (first === undefined) return { list: [], most: 0 };
  const axes = first.joints.length / first.timesS.length;
  const values = Array.from({ length: axes }, (): [number, number][] => []);
  for (const { startS, motion } of moves) {
    motion?.timesS.forEach((at, i) => {
      for (let axis = 0; axis < axes; axis++) values[axis]?.push([startS + at, ((motion.joints[i * axes + axis] ?? 0) * 180) / Math.PI]);
    });
  }
  const most = Math.max(30, ...values.flat().map(([, angle]) => Math.abs(angle)));
  const scaled = ([timeS, angle]: readonly [number, number]) => {
    const x = LEFT + (timeS / program.totalS) * (WIDTH - LEFT);
    return `${x.toFixed(1)},${(HEIGHT / 2 - (angle / most) * (HEIGHT / 2 - 4)).toFixed(1)}`;
  };
  return { list: values.map((points, axis) => ({ axis, points: points.map(scaled).join(' ') })), most };
}
