import type { Flow, LayoutRecord } from '@taktwerk/line';
import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { connect, gives, takes } from '../edits/connect.ts';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { type Side, useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { layered } from './layers.ts';
import './flow.css';

const BOX = { width: 148, height: 46, across: 214, down: 70 };
const MARGIN = 40;
const SHOWN = new Set(['source', 'station', 'buffer', 'conveyor', 'sink']);

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One layout as boxes and arrows: the same document, the same selection; a drag from box to box connects. */
export default function FlowView({ side, titled }: { readonly side: Side; readonly titled: boolean }) {
  const { t, name, percent } = useText();
  const store = useProject((project) => project.store);
  const layout = useStudy((study) => study.layouts[side]);
  const found = useProject((project) => (layout === null ? undefined : project.document?.layouts[layout]));
  const selection = useView((view) => view.selection);
  const select = useView((view) => view.select);
  const problems = useStudy((study) => study.problems);
  const [wire, setWire] = useState<{ readonly from: string; readonly to: Point } | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const { boxes, flows, size } = useMemo(() => boxesOf(found?.records ?? {}), [found]);
  if (layout === null || found === undefined || store === null) return null;
  const troubled = new Set(problems.flatMap((entry) => (entry.side === side ? [entry.problem.at] : [])));
  const chosen = selection?.side === side ? selection.id : null;
  const pointIn = (event: PointerEvent): Point => {
    const matrix = svg.current?.getScreenCTM();
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix?.inverse());
    return { x: point.x, y: point.y };
  };
  const boxAt = ({ x, y }: Point): string | undefined =>
    [...boxes].find(([, box]) => x >= box.x && x <= box.x + BOX.width && y >= box.y && y <= box.y + BOX.height)?.[0];
  const drop = (event: PointerEvent): void => {
    if (wire === null) return;
    const target = boxAt(pointIn(event));
    const record = target === undefined ? undefined : found.records[target];
    setWire(null);
    const known = flows.some((flow) => flow.from === wire.from && flow.to === target && flow.when === 'pass');
    if (record !== undefined && record.id !== wire.from && takes(record) && !known)
      select({ side, id: connect({ store, layout, id: wire.from }, record.id) });
  };
  const classOf = (record: LayoutRecord) =>
    `tw-box tw-box-${record.kind}${record.id === chosen ? ' tw-selected' : ''}${troubled.has(record.id) ? ' tw-troubled' : ''}`;
  return (
    <div className="tw-hall tw-flow-view" data-testid={`flow-view-${side}`}>
      <svg
        ref={svg}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={t('build:flowView')}
        onPointerMove={(event) => wire !== null && setWire({ ...wire, to: pointIn(event) })}
        onPointerUp={drop}
        onPointerDown={(event) => event.target === svg.current && select(null)}
      >
        <defs>
          <marker id={`tw-flow-head-${side}`} viewBox="0 0 10 10" refX="8" refY="5" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0.8L9.4 5L0 9.2Z" fill="context-stroke" />
          </marker>
        </defs>
        {flows.map((flow) => {
          const [from, to] = [boxes.get(flow.from), boxes.get(flow.to)];
          if (from === undefined || to === undefined) return null;
          const { d, middle } = arrow(from, to);
          const via = flow.via === null ? '' : name(found.records[flow.via]?.name ?? { zh: flow.via, en: flow.via });
          const share = flow.choice === 'share' && flow.share < 1 ? percent(flow.share, 0) : '';
          const when = flow.when === 'pass' ? '' : t(`studio:flows.when.${flow.when}`);
          return (
            <g
              key={flow.id}
              className={`tw-flow tw-flow-${flow.when}${flow.id === chosen ? ' tw-chosen' : ''}`}
              onPointerDown={() => select({ side, id: flow.id })}
            >
              <path className="tw-flow-hit" d={d} />
              <path className="tw-flow-line" d={d} markerEnd={`url(#tw-flow-head-${side})`} />
              <text x={middle.x} y={middle.y - 5} textAnchor="middle">
                {[when, share, via].filter(Boolean).join(' · ')}
              </text>
            </g>
          );
        })}
        {[...boxes].map(([id, { x, y }]) => {
          const record = found.records[id];
          if (record === undefined) return null;
          return (
            <g key={id} transform={`translate(${x} ${y})`} className={classOf(record)} data-testid={`box-${id}`}>
              <rect width={BOX.width} height={BOX.height} rx="7" onPointerDown={() => select({ side, id })}>
                <title>{name(record.name) || id}</title>
              </rect>
              <rect className="tw-box-stripe" width="5" height={BOX.height} rx="2.5" />
              <foreignObject x="12" y="4" width={BOX.width - 30} height={BOX.height - 8} pointerEvents="none">
                <div className="tw-box-text" title={name(record.name) || id}>
                  <strong>{name(record.name) || id}</strong>
                  <span>{t(`studio:kind.${record.kind}`)}</span>
                </div>
              </foreignObject>
              {gives(record) && (
                <circle
                  className="tw-box-port"
                  cx={BOX.width}
                  cy={BOX.height / 2}
                  r="6"
                  data-testid={`box-port-${id}`}
                  onPointerDown={(event) => {
                    event.currentTarget.releasePointerCapture?.(event.pointerId);
                    setWire({ from: id, to: pointIn(event) });
                  }}
                >
                  <title>{t('build:flow.drag')}</title>
                </circle>
              )}
            </g>
          );
        })}
        {wire !== null && <WireLine from={boxes.get(wire.from)} to={wire.to} />}
      </svg>
      {titled && <span className="tw-hall-title">{name(found.name)}</span>}
    </div>
  );
}

function WireLine({ from, to }: { readonly from: Point | undefined; readonly to: Point }) {
  if (from === undefined) return null;
  return <path className="tw-wire" d={`M${from.x + BOX.width} ${from.y + BOX.height / 2}L${to.x} ${to.y}`} />;
}

/** Boxes at their places, the flows between them, and the room they take. */
function boxesOf(records: Readonly<Record<string, LayoutRecord>>) {
  const shown = Object.values(records).filter(({ kind }) => SHOWN.has(kind));
  const flows = Object.values(records).filter((record): record is Flow => record.kind === 'flow');
  const placed = layered(
    shown.map(({ id }) => id),
    flows,
  );
  const rows = new Map<number, number>();
  for (const { layer, row } of placed.values()) rows.set(layer, Math.max(rows.get(layer) ?? 0, row + 1));
  const bands = bestBands([...rows].sort(([a], [b]) => a - b).map(([, count]) => count));
  const boxes = new Map(
    [...placed].map(([id, { layer, row }]) => {
      const band = bands[layer] ?? { column: 0, top: 0, rows: 1 };
      const offset = (band.rows - (rows.get(layer) ?? 1)) / 2;
      return [id, { x: MARGIN + band.column * BOX.across, y: MARGIN + band.top + (row + offset) * BOX.down }] as const;
    }),
  );
  return { boxes, flows, size: sizeOf(bands) };
}

/** Where a column stands when the line is broken into bands, one below the other. */
interface Band {
  readonly column: number;
  /** Upper edge of the band, px of the drawing. */
  readonly top: number;
  /** Boxes of the tallest column of the band. */
  readonly rows: number;
}

/** Room that a flow view has at least, px: the bands are chosen so that boxes are large in it. */
const ROOM = { width: 760, height: 500 };
/** Between two bands, for the ways that lead on, px. */
const BETWEEN = 44;

/** A long line is broken into as many bands as make its boxes largest. */
function bestBands(rows: readonly number[]): readonly Band[] {
  const scaleOf = (bands: readonly Band[]): number => {
    const { width, height } = sizeOf(bands);
    return Math.min(ROOM.width / width, ROOM.height / height);
  };
  const tried = [1, 2, 3, 4, 5].map((count) => bandsOf(rows, Math.max(1, Math.ceil(rows.length / count))));
  return tried.reduce((best, other) => (scaleOf(other) > scaleOf(best) * 1.05 ? other : best));
}

function bandsOf(rows: readonly number[], across: number): readonly Band[] {
  const bands: Band[] = [];
  let top = 0;
  for (let start = 0; start < rows.length; start += across) {
    const tallest = Math.max(...rows.slice(start, start + across));
    for (let i = start; i < Math.min(rows.length, start + across); i += 1) bands[i] = { column: i - start, top, rows: tallest };
    top += tallest * BOX.down + BETWEEN;
  }
  return bands;
}

function sizeOf(bands: readonly Band[]): { readonly width: number; readonly height: number } {
  const columns = Math.max(0, ...bands.map(({ column }) => column));
  const bottom = Math.max(BOX.down, ...bands.map(({ top, rows }) => top + rows * BOX.down));
  return { width: Math.max(620, MARGIN * 2 + columns * BOX.across + BOX.width), height: Math.max(360, MARGIN * 2 + bottom) };
}

/** An arrow from the right side of a box to the left side of another; ways back run below. */
function arrow(from: Point, to: Point): { readonly d: string; readonly middle: Point } {
  const start = { x: from.x + BOX.width + 6, y: from.y + BOX.height / 2 };
  const end = { x: to.x - 2, y: to.y + BOX.height / 2 };
  if (end.x > start.x) {
    const half = Math.max(24, (end.x - start.x) / 2);
    return {
      d: `M${start.x} ${start.y}C${start.x + half} ${start.y} ${end.x - half} ${end.y} ${end.x} ${end.y}`,
      middle: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 },
    };
  }
  if (end.y > start.y + BOX.height) {
    // on to the next band: down between the two
    const turn = end.y - BOX.down / 2 - BETWEEN / 2 + 6;
    return {
      d: `M${start.x} ${start.y}C${start.x + 50} ${start.y} ${start.x + 40} ${turn} ${start.x - 20} ${turn}L${end.x + 20} ${turn}C${end.x - 40} ${turn} ${end.x - 50} ${end.y} ${end.x} ${end.y}`,
      middle: { x: (start.x + end.x) / 2, y: turn },
    };
  }
  const below = Math.max(start.y, end.y) + BOX.height;
  return {
    d: `M${start.x} ${start.y}C${start.x + 50} ${start.y} ${start.x + 40} ${below} ${(start.x + end.x) / 2} ${below}S${end.x - 50} ${end.y} ${end.x} ${end.y}`,
    middle: { x: (start.x + end.x) / 2, y: below },
  };
}
