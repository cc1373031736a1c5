import type { Flow } from '@taktwerk/line';
import type { SceneView } from '@taktwerk/scene';
import { useTool } from '../../session/tool.ts';
import { useView } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';
import { type Bench, type Marks, recordsOf } from './bench.ts';
import type { Port } from './ports.ts';
import { allPorts } from './room.ts';
import { bow } from './sketch.ts';

interface FlowLayerProps {
  readonly bench: Bench;
  readonly wire: Marks['wire'];
}

/** Ways of parts as arrows from port to port: all of them while flows are drawn, else those of the selection. */
export function FlowLayer({ bench, wire }: FlowLayerProps) {
  const isDrawing = useTool((state) => state.tool.kind === 'flow');
  const isShown = useTool((state) => state.flows);
  const selection = useView((state) => state.selection);
  const chosen = selection?.side === bench.side ? selection.id : null;
  const records = recordsOf(bench);
  const flows = Object.values(records).filter(
    (record): record is Flow =>
      record.kind === 'flow' &&
      (isDrawing ||
        isShown ||
        record.id === chosen ||
        record.from === chosen ||
        record.to === chosen ||
        (chosen !== null && record.via === chosen)),
  );
  if (!isDrawing && flows.length === 0) return null;
  const ports = allPorts(bench.view, records);
  const portOf = (id: string, way: Port['way']): Port | undefined => ports.find((port) => port.record === id && port.way === way);
  return (
    <g data-testid="flow-layer">
      {flows.map((flow) => {
        const [from, to] = [portOf(flow.from, 'out'), portOf(flow.to, 'in')];
        return from === undefined || to === undefined ? null : (
          <FlowArrow
            key={flow.id}
            bench={bench}
            flow={flow}
            from={from}
            to={to}
            line={twinsBefore(flows, flow)}
            isChosen={flow.id === chosen}
          />
        );
      })}
      {isDrawing && ports.map((port) => <PortDot key={`${port.record} ${port.way}`} view={bench.view} port={port} />)}
      {wire !== undefined && <Wire bench={bench} wire={wire} />}
    </g>
  );
}

interface FlowArrowProps {
  readonly bench: Bench;
  readonly flow: Flow;
  readonly from: Port;
  readonly to: Port;
  /** Line of the text: ways of several products between the same ends are told one above the other. */
  readonly line: number;
  readonly isChosen: boolean;
}

/** Flows of the same kind between the same ends that stand before this one. */
const twinsBefore = (flows: readonly Flow[], flow: Flow): number =>
  flows.slice(0, flows.indexOf(flow)).filter(({ from, to, when }) => from === flow.from && to === flow.to && when === flow.when).length;

function FlowArrow({ bench, flow, from, to, line, isChosen }: FlowArrowProps) {
  const { t, percent, name } = useText();
  const [start, end] = [bench.view.project(from.x, from.y, from.z + 0.1), bench.view.project(to.x, to.y, to.z + 0.1)];
  if (start === null || end === null) return null;
  const { d, middle } = bow(start, end, flow.when === 'pass' ? 0.16 : 0.4);
  const share = flow.choice === 'share' && flow.share < 1 ? percent(flow.share, 0) : '';
  const { shared } = bench.store.document();
  const products = (flow.products ?? []).flatMap((id) => shared[id] ?? []).map((product) => name(product.name));
  const told = products.length > 2 ? [`${products[0]} +${products.length - 1}`] : [products.join(', ')];
  const label = [flow.when === 'pass' ? '' : t(`studio:flows.when.${flow.when}`), ...told, share].filter(Boolean).join(' ');
  return (
    <g
      className={`tw-flow tw-flow-${flow.when}${isChosen ? ' tw-chosen' : ''}`}
      data-tool-ui
      data-testid={`arrow-${flow.id}`}
      onPointerDown={() => useView.getState().select({ side: bench.side, id: flow.id }, false)}
    >
      <path className="tw-flow-hit" d={d} />
      <path className="tw-flow-line" d={d} markerEnd={`url(#tw-head-${bench.side})`} />
      {label !== '' && (
        <text className="tw-tool-text" x={middle.x} y={middle.y - 6 - line * 14} textAnchor="middle">
          {label}
        </text>
      )}
    </g>
  );
}

function PortDot({ view, port }: { readonly view: SceneView; readonly port: Port }) {
  const at = view.project(port.x, port.y, port.z);
  if (at === null) return null;
  return <circle className={`tw-port tw-port-${port.way}`} data-testid={`port-${port.way}-${port.record}`} cx={at.x} cy={at.y} r="6" />;
}

function Wire({ bench, wire }: { readonly bench: Bench; readonly wire: NonNullable<Marks['wire']> }) {
  const start = bench.view.project(wire.from.x, wire.from.y, wire.from.z);
  const end = bench.view.project(wire.to.x, wire.to.y, wire.to.z);
  if (start === null || end === null) return null;
  return <path className={wire.takes ? 'tw-wire tw-takes' : 'tw-wire'} d={bow(start, end).d} markerEnd={`url(#tw-head-${bench.side})`} />;
}
