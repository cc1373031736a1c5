import type { SceneView } from '@taktwerk/scene';
import type { Marks } from './bench.ts';
import { ghostSize } from './ghost-size.ts';
import { ghostCorners, pathOf } from './sketch.ts';

/** The ghost of what is being put down, the guides it has fallen on, and the rubber band. */
export function GhostLayer({ view, marks }: { readonly view: SceneView; readonly marks: Marks }) {
  const { ghost, guides = [], port, band } = marks;
  return (
    <>
      {ghost !== undefined && <GhostBox view={view} ghost={ghost} />}
      {guides.map(({ axis, at, from, to }) => {
        const ends =
          axis === 'x'
            ? ([
                [at, from - 0.4, 0],
                [at, to + 0.4, 0],
              ] as const)
            : ([
                [from - 0.4, at, 0],
                [to + 0.4, at, 0],
              ] as const);
        return <path key={axis} className="tw-guide" data-axis={axis} d={pathOf(view, ends)} />;
      })}
      {port !== undefined && port !== null && <PortRing view={view} x={port.x} y={port.y} />}
      {band !== undefined && <rect className="tw-band" x={band.x} y={band.y} width={band.width} height={band.height} rx="2" />}
    </>
  );
}

function GhostBox({ view, ghost }: { readonly view: SceneView; readonly ghost: NonNullable<Marks['ghost']> }) {
  const { floor, top } = ghostCorners(ghost);
  const label = view.project(ghost.at.x, ghost.at.y, ghost.max[2]);
  return (
    <g data-testid="ghost">
      <path className="tw-ghost-floor" d={pathOf(view, floor, true)} />
      {floor.map((corner, i) => (
        <path key={corner.join()} className="tw-ghost-edge" d={pathOf(view, [corner, top[i] ?? corner])} />
      ))}
      <path className="tw-ghost-top" d={pathOf(view, top, true)} />
      {label !== null && (
        <text className="tw-tool-text" x={label.x} y={label.y - 10} textAnchor="middle">
          {ghostSize(ghost)}
        </text>
      )}
    </g>
  );
}

function PortRing({ view, x, y }: { readonly view: SceneView; readonly x: number; readonly y: number }) {
  const at = view.project(x, y, 0.85);
  return at === null ? null : <circle className="tw-port-hit" cx={at.x} cy={at.y} r="9" />;
}
