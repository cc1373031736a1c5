import type { IBlock, IDxf, IEntity } from 'dxf-parser';

/** x' = a x + c y + e, y' = b x + d y + f. */
type Motion = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
type Line = number[];

interface Point {
  readonly x: number;
  readonly y: number;
  readonly bulge?: number;
}

/** What the entities of a drawing may say, as far as lines are drawn from it; angles in radians. */
type Entity = IEntity & {
  readonly vertices?: readonly Point[];
  readonly shape?: boolean;
  readonly center?: Point;
  readonly radius?: number;
  readonly startAngle?: number;
  readonly endAngle?: number;
  readonly majorAxisEndPoint?: Point;
  readonly axisRatio?: number;
  readonly controlPoints?: readonly Point[];
  readonly fitPoints?: readonly Point[];
  readonly points?: readonly Point[];
  readonly position?: Point;
  readonly name?: string;
  readonly xScale?: number;
  readonly yScale?: number;
  readonly rotation?: number;
  readonly columnCount?: number;
  readonly rowCount?: number;
  readonly columnSpacing?: number;
  readonly rowSpacing?: number;
};

const HERE: Motion = [1, 0, 0, 1, 0, 0];
/** A full turn is drawn with as many pieces. */
const PIECES = 48;
/** Blocks in blocks deeper than this are a fault of the file. */
const DEEPEST = 12;

/** All lines of a drawing as polylines x, y, x, y …, blocks drawn where they are inserted; layers that are off or frozen are left out. */
export function linesOf({ entities, blocks, tables }: IDxf): Line[] {
  const layers = tables?.layer?.layers ?? {};
  const isSeen = ({ layer, visible, inPaperSpace }: IEntity): boolean => {
    const found = layers[layer];
    return visible !== false && inPaperSpace !== true && found?.visible !== false && found?.frozen !== true;
  };
  const drawn = (list: readonly IEntity[], motion: Motion, depth: number): Line[] =>
    list.flatMap((entity) => (isSeen(entity) ? drawnOne(entity as Entity, motion, depth) : []));
  const drawnOne = (entity: Entity, motion: Motion, depth: number): Line[] => {
    if (entity.type !== 'INSERT') return shapeOf(entity).map((line) => movedLine(line, motion));
    const block = blocks?.[entity.name ?? ''];
    if (block?.entities === undefined || depth >= DEEPEST) return [];
    return insertionsOf(entity, block).flatMap((inner) => drawn(block.entities, chained(motion, inner), depth + 1));
  };
  return drawn(entities, HERE, 0);
}

/** The polylines of one entity in its own frame. */
function shapeOf(entity: Entity): Line[] {
  const { vertices = [], center, radius = 0 } = entity;
  switch (entity.type) {
    case 'LINE':
      return [vertices.flatMap(({ x, y }) => [x, y])];
    case 'LWPOLYLINE':
    case 'POLYLINE':
      return [polyline(vertices, entity.shape === true)];
    case 'SOLID': {
      const [a, b, c, d] = entity.points ?? [];
      return a === undefined || b === undefined || c === undefined ? [] : [[a, b, d ?? c, c, a].flatMap(({ x, y }) => [x, y])];
    }
    case 'CIRCLE':
      return center === undefined ? [] : [arc(center, radius, 0, 2 * Math.PI)];
    case 'ARC':
      return center === undefined ? [] : [arc(center, radius, entity.startAngle ?? 0, ahead(entity.startAngle ?? 0, entity.endAngle ?? 0))];
    case 'ELLIPSE':
      return center === undefined ? [] : [ellipse(entity, center)];
    case 'SPLINE':
      return [(entity.fitPoints?.length ? entity.fitPoints : (entity.controlPoints ?? [])).flatMap(({ x, y }) => [x, y])];
    default:
      return [];
  }
}

/** The end of an arc that goes counterclockwise from its start. */
const ahead = (start: number, end: number): number => (end <= start ? end + 2 * Math.PI : end);

function arc({ x, y }: Point, radius: number, from: number, to: number): Line {
  const pieces = Math.max(2, Math.ceil((Math.abs(to - from) / (2 * Math.PI)) * PIECES));
  return Array.from({ length: pieces + 1 }, (_, i) => from + ((to - from) * i) / pieces).flatMap((angle) => [
    x + radius * Math.cos(angle),
    y + radius * Math.sin(angle),
  ]);
}

function ellipse({ majorAxisEndPoint, axisRatio = 1, startAngle = 0, endAngle = 2 * Math.PI }: Entity, { x, y }: Point): Line {
  const [mx, my] = [majorAxisEndPoint?.x ?? 1, majorAxisEndPoint?.y ?? 0];
  const unit = arc({ x: 0, y: 0 }, 1, startAngle, ahead(startAngle, endAngle));
  return movedLine(unit, [mx, my, -my * axisRatio, mx * axisRatio, x, y]);
}

/** Straight and bulged pieces: a bulge is the tangent of a quarter of the arc's angle, to the left when positive. */
function polyline(vertices: readonly Point[], isClosed: boolean): Line {
  const corners = isClosed && vertices[0] !== undefined ? [...vertices, vertices[0]] : vertices;
  return corners.flatMap((corner, i) => {
    const from = corners[i - 1];
    const bulge = from?.bulge ?? 0;
    return from === undefined || bulge === 0 ? [corner.x, corner.y] : bulged(from, corner, bulge).slice(2);
  });
}

function bulged(from: Point, to: Point, bulge: number): Line {
  const angle = 4 * Math.atan(bulge);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const chord = Math.hypot(dx, dy);
  if (chord === 0) return [from.x, from.y, to.x, to.y];
  const off = (1 - bulge * bulge) / (4 * bulge);
  const centre = { x: (from.x + to.x) / 2 - dy * off, y: (from.y + to.y) / 2 + dx * off };
  const start = Math.atan2(from.y - centre.y, from.x - centre.x);
  return arc(centre, Math.hypot(from.x - centre.x, from.y - centre.y), start, start + angle);
}

/** Where the copies of a block go. */
function insertionsOf(entity: Entity, block: IBlock): Motion[] {
  const { position, xScale = 1, yScale = 1, rotation = 0 } = entity;
  const angle = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const base = block.position ?? { x: 0, y: 0 };
  const placed: Motion = [xScale * cos, xScale * sin, -yScale * sin, yScale * cos, position?.x ?? 0, position?.y ?? 0];
  const columns = Math.max(1, entity.columnCount ?? 1);
  const rows = Math.max(1, entity.rowCount ?? 1);
  return Array.from({ length: columns * rows }, (_, i): Motion => {
    const [across, up] = [(i % columns) * (entity.columnSpacing ?? 0), Math.floor(i / columns) * (entity.rowSpacing ?? 0)];
    const [a, b, c, d, e, f] = placed;
    const aside: Motion = [a, b, c, d, e + across * cos - up * sin, f + across * sin + up * cos];
    return chained(aside, [1, 0, 0, 1, -base.x, -base.y]);
  });
}

/** First `second`, then `first`. */
function chained([a, b, c, d, e, f]: Motion, [p, q, r, s, t, u]: Motion): Motion {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function movedLine(line: Line, [a, b, c, d, e, f]: Motion): Line {
  const moved: Line = [];
  for (let i = 0; i + 1 < line.length; i += 2) {
    const [x, y] = [line[i] as number, line[i + 1] as number];
    moved.push(a * x + c * y + e, b * x + d * y + f);
  }
  return moved;
}
