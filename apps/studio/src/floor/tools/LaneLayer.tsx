import type { Network } from '@taktwerk/line';
import { useTool } from '../../session/tool.ts';
import { useView } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';
import { type Bench, recordsOf } from './bench.ts';
import { networksOf } from './lanes-tool.ts';
import { pathOf } from './sketch.ts';

/** Lanes and stops of the vehicles while they are drawn, or while their network or fleet is selected. */
export function LaneLayer({ bench }: { readonly bench: Bench }) {
  const tool = useTool((state) => state.tool);
  const selection = useView((view) => view.selection);
  const chosen = selection?.side === bench.side ? recordsOf(bench)[selection.id] : undefined;
  const network = chosen?.kind === 'network' ? chosen.id : chosen?.kind === 'fleet' ? chosen.network : null;
  const shown = networksOf(bench).filter(({ id }) => tool.kind === 'lanes' || id === network);
  return (
    <>
      {shown.map((record) => (
        <NetworkLanes key={record.id} bench={bench} network={record} last={tool.kind === 'lanes' ? tool.last : null} />
      ))}
    </>
  );
}

function NetworkLanes({ bench, network, last }: { readonly bench: Bench; readonly network: Network; readonly last: string | null }) {
  const { name } = useText();
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const records = recordsOf(bench);
  const stops = new Map<string, string[]>();
  for (const fleet of Object.values(records)) {
    if (fleet.kind !== 'fleet' || fleet.network !== network.id) continue;
    for (const [record, node] of Object.entries(fleet.stops)) {
      const served = records[record];
      if (served !== undefined) stops.set(node, [...(stops.get(node) ?? []), name(served.name)]);
    }
  }
  return (
    <g data-testid={`lanes-${network.id}`}>
      {network.edges.map((edge) => {
        const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
        if (from === undefined || to === undefined) return null;
        const d = pathOf(bench.view, [
          [from.x, from.y, 0],
          [(from.x + to.x * 2) / 3, (from.y + to.y * 2) / 3, 0],
          [to.x, to.y, 0],
        ]);
        const head = `url(#tw-head-${bench.side})`;
        return <path key={edge.id} className="tw-lane" d={d} markerMid={head} markerStart={edge.twoWay ? head : undefined} />;
      })}
      {network.nodes.map((node) => {
        const at = bench.view.project(node.x, node.y);
        if (at === null) return null;
        const served = stops.get(node.id) ?? [];
        return (
          <g key={node.id}>
            <circle
              className={`tw-node${node.id === last ? ' tw-chosen' : ''}${served.length > 0 ? ' tw-stop' : ''}`}
              data-testid={`node-${node.id}`}
              cx={at.x}
              cy={at.y}
              r="6"
            />
            {served.length > 0 && (
              <text className="tw-tool-text" x={at.x} y={at.y + 20} textAnchor="middle">
                {served.join(' · ')}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
