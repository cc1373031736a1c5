import { distanceBuffers, hullDistance } from '@taktwerk/kinematics';
import type { Fixture, Fleet, Network, Point } from '@taktwerk/line';
import { type Compilation, recordOf, recordsOf, warn } from '../compilation.ts';
import { onFloor } from '../spec/floor.ts';

/** Free way on either side of a vehicle beside something fixed, m: below it the speed is limited (ISO 3691-4, as read in a secondary source). */
export const AISLE_CLEARANCE_M = 0.5;

/** What a vehicle could crush somebody against. */
const FIXED: ReadonlySet<Fixture['look']> = new Set(['fence', 'wall', 'column', 'controlCabinet', 'toolCabinet', 'positioner']);

/**
 * Warns where driverless vehicles pass nearer to something fixed than people need to stand beside them. Charging posts stand where ways
 * end. Vehicles without a size in the catalog are not judged.
 */
export function warnAisles(compilation: Compilation): void {
  const fixtures = recordsOf(compilation.layout, 'fixture').filter(({ look }) => FIXED.has(look));
  for (const fleet of recordsOf(compilation.layout, 'fleet')) {
    const network = recordOf(compilation, fleet.network, 'network');
    const widthM = widthOf(compilation, fleet);
    if (fleet.drivers !== null || network === null || widthM === null) continue;
    for (const fixture of fixtures) {
      const gap = nearestWay(network, fixture) - widthM / 2;
      if (gap < AISLE_CLEARANCE_M - 1e-9)
        warn(compilation, 'safety.aisle', fixture.id, `at · ${fleet.id}`, AISLE_CLEARANCE_M, Math.round(Math.max(0, gap) * 1000) / 1000);
    }
  }
}

function widthOf(compilation: Compilation, { model }: Fleet): number | null {
  const size = model === null ? null : (compilation.catalog.vehicle(model)?.sizeM?.value ?? null);
  return size === null ? null : size[1];
}

/** Distance of a fixture, seen from above, to the nearest way of a network. */
function nearestWay({ nodes, edges }: Network, fixture: Fixture): number {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const shapes = outlinesOf(fixture);
  const work = distanceBuffers();
  let nearest = Number.POSITIVE_INFINITY;
  for (const { from, to } of edges) {
    const [a, b] = [at.get(from), at.get(to)];
    if (a === undefined || b === undefined) continue;
    const way = Float64Array.of(a.x, a.y, 0, b.x, b.y, 0);
    for (const shape of shapes) nearest = Math.min(nearest, hullDistance(way, shape, work));
  }
  return nearest;
}

/** A fixture from above: the pieces of its line, or the corners of its footprint. */
function outlinesOf({ look, at, sizeM, points }: Fixture): Float64Array[] {
  const [length, width] = sizeM;
  const lines = look === 'fence' || look === 'wall';
  const half = length / 2;
  const line: readonly Point[] = points.length > 1 ? points : [[-half, 0, 0], [half, 0, 0]]; // biome-ignore format: one line
  if (lines) return line.slice(1).map((end, i) => flat([line[i]!, end].map((point) => onFloor(at, point))));
  const corners = [-1, 1].flatMap((x) => [-1, 1].map((y) => onFloor(at, [x * half, (y * width) / 2, 0])));
  return [flat(corners)];
}

const flat = (points: readonly (readonly [number, number, number])[]): Float64Array =>
  Float64Array.from(points.flatMap(([x, y]) => [x, y, 0]));
