/** The way of the vehicles on the floor: a quiet guide line along the edges, a plate at each stop. */
import type { Network } from '@taktwerk/line';
import { Matrix4 } from 'three';
import { type Figure, openFigure } from '../../figures/figure.ts';
import { matt } from '../../shapes/finish.ts';
import { place } from '../../shapes/place.ts';
import { openSolid, type Solid } from '../../shapes/solid.ts';
import type { Workshop } from '../workshop.ts';

const LINE = matt('#3a6ea5');
const STOP = matt('#2b5d96');

export function networkKind(network: Network, workshop: Workshop): Figure {
  const draft = openFigure(network.id, new Matrix4());
  const name = `network ${JSON.stringify([network.nodes, network.edges])}`;
  draft.body(
    workshop.shapes.of(name, () => lanes(network)),
    undefined,
    'paint',
  );
  return draft.done({ plateZ: 0.2 });
}

function lanes(network: Network): Solid {
  const solid = openSolid();
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  for (const edge of network.edges) {
    const from = nodes.get(edge.from);
    const to = nodes.get(edge.to);
    if (from === undefined || to === undefined) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const turn = Math.atan2(to.y - from.y, to.x - from.x);
    solid.add(flat(length, 0.05), LINE, place((from.x + to.x) / 2, (from.y + to.y) / 2, 0.003, 0, 0, turn));
    if (!edge.twoWay && length > 1.5)
      solid.add(arrow(), LINE, place(from.x + (to.x - from.x) * 0.5, from.y + (to.y - from.y) * 0.5, 0.003, 0, 0, turn));
  }
  for (const node of network.nodes) solid.add(flat(0.16, 0.16), STOP, place(node.x, node.y, 0.004, 0, 0, Math.PI / 4));
  return solid;
}

/** A rectangle on the floor seen from above. */
export function flat(length: number, width: number) {
  const [x, y] = [length / 2, width / 2];
  return {
    positions: [-x, -y, 0, x, -y, 0, x, y, 0, -x, y, 0],
    normals: [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1],
    indices: [0, 1, 2, 0, 2, 3],
  };
}

function arrow() {
  return { positions: [-0.16, -0.13, 0, 0.18, 0, 0, -0.16, 0.13, 0], normals: [0, 0, 1, 0, 0, 1, 0, 0, 1], indices: [0, 1, 2] };
}
