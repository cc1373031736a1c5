import type { PartFlow } from '@taktwerk/engine';

/** Layout of a flow diagram that runs downwards: a bar per place, a ribbon per flow; widths are parts. */
export interface Sankey {
  readonly nodes: readonly SankeyNode[];
  readonly links: readonly SankeyLink[];
  readonly height: number;
}

export interface SankeyNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Free space beside it for its name. */
  readonly room: number;
  readonly parts: number;
}

export interface SankeyLink {
  readonly key: string;
  readonly from: string;
  /** null: scrapped. */
  readonly to: string | null;
  readonly parts: number;
  readonly kind: 'onward' | 'back' | 'scrap';
  /** Path of its middle line, and its width. */
  readonly path: string;
  readonly width: number;
}

const ROW = 46;
const BAR = 5;
const THINNEST = 1.2;

interface Flow {
  readonly from: string;
  readonly to: string | null;
  readonly parts: number;
}

/**
 * Places the flows between records.
 *
 * @param flows   counted transitions, element indices
 * @param elements record id per element index; several elements of one record count as one
 * @param order   place of each record along the line; a flow against it goes back (rework)
 * @param width   of the picture that bars may use
 */
export function sankeyOf(
  flows: readonly PartFlow[],
  elements: readonly string[],
  order: ReadonlyMap<string, number>,
  width: number,
): Sankey {
  const merged = mergedFlows(flows, elements);
  const places = (id: string) => order.get(id) ?? 0;
  const isBack = ({ from, to }: Flow) => to !== null && places(to) <= places(from);
  const ids = [...new Set(merged.flatMap(({ from, to }) => (to === null ? [from] : [from, to])))].sort((a, b) => places(a) - places(b));
  const rank = ranksOf(
    ids,
    merged.filter((flow) => !isBack(flow)),
  );
  const through = new Map(ids.map((id) => [id, Math.max(sumOf(merged, 'from', id), sumOf(merged, 'to', id))]));
  const rows = Math.max(0, ...rank.values()) + 1;
  const widest = Math.max(
    ...Array.from({ length: rows }, (_, row) =>
      ids.filter((id) => rank.get(id) === row).reduce((sum, id) => sum + (through.get(id) ?? 0), 0),
    ),
    1,
  );
  const scale = (width * 0.3) / widest;
  const nodes = placedNodes(ids, rank, through, scale, rows, width);
  const at = new Map(nodes.map((node) => [node.id, node]));
  return { nodes, links: linksOf(merged, at, scale, isBack), height: rows * ROW + 14 };
}

function mergedFlows(flows: readonly PartFlow[], elements: readonly string[]): readonly Flow[] {
  const sums = new Map<string, { from: string; to: string | null; parts: number }>();
  for (const { from, to, parts } of flows) {
    const [a, b] = [elements[from], to < 0 ? null : elements[to]];
    if (a === undefined || b === undefined || a === b) continue;
    const key = `${a} > ${b}`;
    const sum = sums.get(key) ?? { from: a, to: b, parts: 0 };
    sum.parts += parts;
    sums.set(key, sum);
  }
  return [...sums.values()];
}

const sumOf = (flows: readonly Flow[], end: 'from' | 'to', id: string): number =>
  flows.reduce((sum, flow) => sum + (flow[end] === id ? flow.parts : 0), 0);

/** Longest way from a beginning, in steps. */
function ranksOf(ids: readonly string[], onward: readonly Flow[]): ReadonlyMap<string, number> {
  const rank = new Map(ids.map((id) => [id, 0]));
  for (const id of ids) {
    for (const { to } of onward.filter((flow) => flow.from === id)) {
      if (to !== null) rank.set(to, Math.max(rank.get(to) ?? 0, (rank.get(id) ?? 0) + 1));
    }
  }
  return rank;
}

function placedNodes(
  ids: readonly string[],
  rank: ReadonlyMap<string, number>,
  through: ReadonlyMap<string, number>,
  scale: number,
  rows: number,
  width: number,
): SankeyNode[] {
  return Array.from({ length: rows }, (_, row) => ids.filter((id) => rank.get(id) === row)).flatMap((inRow, row) => {
    const bars = inRow.map((id) => Math.max(THINNEST, (through.get(id) ?? 0) * scale));
    const room = (width - bars.reduce((sum, bar) => sum + bar, 0)) / inRow.length;
    let x = inRow.length === 1 ? width * 0.06 : 2;
    return inRow.map((id, i) => {
      const bar = bars[i] as number;
      const node = { id, x, y: row * ROW + 10, width: bar, room: room - 12, parts: through.get(id) ?? 0 };
      x += bar + room;
      return node;
    });
  });
}

function linksOf(
  flows: readonly Flow[],
  at: ReadonlyMap<string, SankeyNode>,
  scale: number,
  isBack: (flow: Flow) => boolean,
): readonly SankeyLink[] {
  const used = { from: new Map<string, number>(), to: new Map<string, number>() };
  const take = (end: 'from' | 'to', node: SankeyNode, width: number): number => {
    const start = used[end].get(node.id) ?? 0;
    used[end].set(node.id, start + width);
    return node.x + start + width / 2;
  };
  return flows.flatMap((flow): readonly SankeyLink[] => {
    const [from, to] = [at.get(flow.from), flow.to === null ? null : at.get(flow.to)];
    if (from === undefined || to === undefined) return [];
    const width = Math.max(THINNEST, flow.parts * scale);
    const kind = to === null ? 'scrap' : isBack(flow) ? 'back' : 'onward';
    const x = take('from', from, width);
    const path =
      to === null
        ? scrapPath(x, from)
        : kind === 'back'
          ? backPath(x, from, take('to', to, width), to)
          : onwardPath(x, from, take('to', to, width), to);
    return [{ key: `${flow.from} > ${flow.to}`, from: flow.from, to: flow.to, parts: flow.parts, kind, path, width }];
  });
}

function onwardPath(x: number, from: SankeyNode, tox: number, to: SankeyNode): string {
  const [y1, y2] = [from.y + BAR, to.y];
  const middle = (y1 + y2) / 2;
  return `M${x} ${y1} C${x} ${middle} ${tox} ${middle} ${tox} ${y2}`;
}

/** Around the left of the bars. */
function backPath(x: number, from: SankeyNode, tox: number, to: SankeyNode): string {
  const left = Math.min(from.x, to.x) - 16;
  return `M${x} ${from.y + BAR} C${x} ${from.y + BAR + 22} ${left} ${from.y + BAR + 22} ${left} ${(from.y + to.y) / 2} S${tox} ${to.y - 22} ${tox} ${to.y}`;
}

const scrapPath = (x: number, from: SankeyNode): string => `M${x} ${from.y + BAR} q0 12 -14 14`;
