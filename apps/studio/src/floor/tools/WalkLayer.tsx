import { useStudy } from '../../session/study.ts';
import { useView } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';
import { type Bench, recordsOf } from './bench.ts';
import { pathOf } from './sketch.ts';
import { postsOf, type Walk, walksOf } from './walks.ts';

/** More ways than this are drawn without their figures. */
const TOLD = 10;

/** Posts of the people and the ways they walk between them, with what the simulation counts for each, while they are selected. */
export function WalkLayer({ bench }: { readonly bench: Bench }) {
  const { number } = useText();
  const selection = useView((view) => view.selection);
  const compiled = useStudy((study) => study.compiled[bench.side]);
  const records = recordsOf(bench);
  const chosen = selection?.side === bench.side ? records[selection.id] : undefined;
  if (chosen?.kind !== 'pool') return null;
  const walks = walksOf(chosen, records, compiled);
  const posts = postsOf(chosen, records);
  return (
    <g data-testid="walks">
      {walks.map((walk) => (
        <path
          key={`${walk.from.id} ${walk.to.id}`}
          className="tw-walk"
          d={pathOf(bench.view, [
            [walk.from.x, walk.from.y, 0],
            [walk.to.x, walk.to.y, 0],
          ])}
        />
      ))}
      {posts.map(({ id, x, y }) => {
        const at = bench.view.project(x, y);
        return at === null ? null : <circle key={id} className="tw-post" cx={at.x} cy={at.y} r="7" />;
      })}
      {walks.length <= TOLD &&
        walks.map((walk) => <WalkText key={`${walk.from.id} ${walk.to.id}`} bench={bench} walk={walk} number={number} />)}
    </g>
  );
}

interface WalkTextProps {
  readonly bench: Bench;
  readonly walk: Walk;
  readonly number: (value: number, decimals: number) => string;
}

function WalkText({ bench, walk: { from, to, distanceM, timeS }, number }: WalkTextProps) {
  const at = bench.view.project((from.x + to.x) / 2, (from.y + to.y) / 2);
  if (at === null) return null;
  return (
    <text className="tw-tool-text" x={at.x} y={at.y - 6} textAnchor="middle">
      {number(distanceM, 1)} m · {number(timeS, 1)} s
    </text>
  );
}
