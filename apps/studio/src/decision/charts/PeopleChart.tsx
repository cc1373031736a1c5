import type { Staffing } from '@taktwerk/business';
import { useText } from '../../text/use-text.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { scaleOf } from './scale.ts';

const ROW = 44;
const BAR = 16;
const LEFT = 104;
const BOTTOM = 20;

interface RoleSide {
  /** Posts of all shifts. */
  readonly posts: number;
  /** Posts' worth of work, all shifts; null when not known. */
  readonly load: number | null;
}

/** Who does what, as it is and as it would be: each box is a post of a shift, filled as far as it is busy. */
export function PeopleChart({ before, after }: { readonly before: Staffing; readonly after: Staffing }) {
  const { t, tOr, number } = useText();
  const roles = [...new Set([...before.roles, ...after.roles].map(({ role }) => role))];
  const sides = roles.map((role) => ({ role, before: sideOf(before, role), after: sideOf(after, role) }));
  const most = Math.max(1, ...sides.flatMap((row) => [row.before.posts, row.after.posts]));
  const height = roles.length * ROW + BOTTOM;
  const nameOf = (role: string) => tOr(`roles:${role}`, role);
  const legend = [
    { name: t('decision:people.asIs'), mark: 'tw-key-as-is' },
    { name: t('decision:people.toBe'), mark: 'tw-key-accent' },
    { name: t('decision:people.free'), mark: 'tw-key-free' },
  ];
  const spoken = sides.map((row) => `${nameOf(row.role)} ${row.before.posts} → ${row.after.posts}`).join(', ');
  return (
    <ChartFrame title={t('decision:people.chart')} unit={t('decision:people.unit')} spoken={spoken} height={height} legend={legend}>
      {(width) => {
        const x = scaleOf(0, most, LEFT, width - 150, 6);
        return (
          <>
            {x.ticks.map((tick) => (
              <text key={tick} x={x(tick)} y={height - 5} className="tw-tick">
                {number(tick, 0)}
              </text>
            ))}
            {sides.map((row, i) => (
              <g key={row.role} transform={`translate(0 ${i * ROW})`}>
                <text x={0} y={ROW / 2 + 4} className="tw-tick tw-tick-start tw-ink">
                  {nameOf(row.role)}
                </text>
                {(['before', 'after'] as const).map((side, s) => (
                  <Posts
                    key={side}
                    side={row[side]}
                    x={x}
                    y={3 + s * (BAR + 4)}
                    mark={side === 'before' ? 'tw-as-is' : 'tw-to-be'}
                    label={postsLabel(row[side])}
                  />
                ))}
              </g>
            ))}
          </>
        );
      }}
    </ChartFrame>
  );

  function postsLabel({ posts, load }: RoleSide): string {
    if (posts === 0) return t('decision:people.none');
    return load === null ? t('decision:people.postCount', { posts }) : t('decision:people.postsLoad', { posts, load: number(load, 2) });
  }
}

function sideOf(staffing: Staffing, role: string): RoleSide {
  const own = staffing.roles.filter((entry) => entry.role === role);
  const posts = own.reduce((sum, entry) => sum + entry.posts * entry.shifts, 0);
  const known = own.every(({ workload }) => workload !== null);
  return { posts, load: known ? own.reduce((sum, entry) => sum + (entry.workload ?? 0) * entry.shifts, 0) : null };
}

function Posts(props: {
  readonly side: RoleSide;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly mark: string;
  readonly label: string;
}) {
  const { side, x, y, mark, label } = props;
  const boxes = Array.from({ length: Math.ceil(side.posts) }, (_, i) => i);
  const share = side.load === null || side.posts === 0 ? 0 : Math.min(1, side.load / side.posts);
  return (
    <>
      {boxes.map((box) => (
        <g key={box}>
          <rect x={x(box) + 1} width={x(box + 1) - x(box) - 2} y={y} height={BAR} className="tw-post" />
          <rect x={x(box) + 1} width={Math.max(0, (x(box + 1) - x(box) - 2) * share)} y={y} height={BAR} className={mark} />
        </g>
      ))}
      <text x={x(side.posts) + 6} y={y + BAR - 4} className="tw-tick tw-tick-start">
        {label}
      </text>
    </>
  );
}
