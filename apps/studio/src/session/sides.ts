import type { LayoutId, LineDocument } from '@taktwerk/line';
import type { BySide } from './study.ts';

/** Which layouts are compared: `as-is` against `to-be` where they exist, else the first two; a single layout is the candidate. */
export function sidesOf(document: LineDocument): BySide<LayoutId | null> {
  const ids = Object.keys(document.layouts);
  if (ids.length < 2) return { baseline: null, candidate: ids[0] ?? null };
  const baseline = ids.includes('as-is') ? 'as-is' : ids[0];
  const candidate = ids.includes('to-be') && baseline !== 'to-be' ? 'to-be' : ids.find((id) => id !== baseline);
  return { baseline: baseline ?? null, candidate: candidate ?? null };
}
