import type { ElementResult } from '@taktwerk/experiments';
import type { Layout } from '@taktwerk/line';
import type { LayoutResult } from '@taktwerk/study';
import { recordIdOf } from '../session/record-names.ts';

/** What the floor is coloured by. */
export type HeatKind = 'utilisation' | 'wip' | 'waiting';
export const HEAT_KINDS: readonly HeatKind[] = ['utilisation', 'wip', 'waiting'];

/**
 * Heat 0 … 1 by record: how much of the shift it works (buffers: how full they are), how many parts stand there against the fullest
 * place, or how much of the shift it waits or is down. A record of two elements shows the hotter one.
 */
export function heatOf(kind: HeatKind, result: LayoutResult, layout: Layout): Readonly<Record<string, number>> {
  const fullest = Math.max(1e-9, ...result.elements.filter(holdsParts).map(({ level }) => level.mean));
  const heat: Record<string, number> = {};
  for (const element of result.elements) {
    const id = recordIdOf(element.id);
    const value = kind === 'wip' ? wipOf(element, fullest) : sharesOf(kind, element, layout);
    if (value !== null) heat[id] = Math.max(heat[id] ?? 0, Math.min(1, value));
  }
  return heat;
}

/** Sources and sinks have no limit and say nothing about the line. */
const holdsParts = ({ kind }: ElementResult): boolean => kind === 'buffer' || kind === 'station' || kind === 'conveyor';

const wipOf = (element: ElementResult, fullest: number): number | null => (holdsParts(element) ? element.level.mean / fullest : null);

function sharesOf(kind: 'utilisation' | 'waiting', { id, shares, level }: ElementResult, layout: Layout): number | null {
  const record = layout.records[recordIdOf(id)];
  if (record?.kind === 'buffer') return record.capacity === null ? null : level.mean / record.capacity;
  if (shares === null) return null;
  const onShift = 1 - shares.offShift;
  if (onShift <= 0) return 0;
  const busy = (shares.working + shares.setup) / onShift;
  return kind === 'utilisation' ? busy : 1 - busy;
}
