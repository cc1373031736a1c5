import { useTool } from '../session/tool.ts';

/** Hides records from the floor or shows them again; the document and its numbers stay as they are. */
export function hide(ids: readonly string[], isHidden: boolean): void {
  useTool.setState(({ hidden }) => ({ hidden: changed(hidden, ids, isHidden) }));
}

/** Keeps records from being moved or selected on the floor, or lets them again. */
export function lockUp(ids: readonly string[], isLocked: boolean): void {
  useTool.setState(({ locked }) => ({ locked: changed(locked, ids, isLocked) }));
}

function changed(list: readonly string[], ids: readonly string[], isIn: boolean): readonly string[] {
  const others = list.filter((id) => !ids.includes(id));
  return isIn ? [...others, ...ids] : others;
}
