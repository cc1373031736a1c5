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

/** The same two sides where their layouts still exist; else the sides that are left, or those the document would open with. */
export function soundSides(document: LineDocument, sides: BySide<LayoutId | null>): BySide<LayoutId | null> {
  const stands = (id: LayoutId | null): boolean => id === null || id in document.layouts;
  if (stands(sides.baseline) && stands(sides.candidate) && sides.candidate !== null) return sides;
  const left = [sides.baseline, sides.candidate].filter((id): id is LayoutId => id !== null && stands(id));
  const opened = sidesOf(document);
  if (left.length === 0) return opened;
  const other = [opened.baseline, opened.candidate].find((id) => id !== null && id !== left[0]) ?? null;
  const [first = null] = left;
  if (other === null) return { baseline: null, candidate: first };
  return first === sides.baseline ? { baseline: first, candidate: other } : { baseline: other, candidate: first };
}
