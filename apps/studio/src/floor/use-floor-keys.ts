import { useEffect } from 'react';
import { useDecisionView } from '../decision/decision-view.ts';
import { recordAt } from '../edits/change-record.ts';
import { cuttingOf, pasteCutting } from '../edits/copy-records.ts';
import { duplicateRecord } from '../edits/duplicate-record.ts';
import { groupRecords, ungroup } from '../edits/groups.ts';
import { heldIn } from '../edits/layers.ts';
import { nudge, turn } from '../edits/move-record.ts';
import { removeRecords } from '../edits/remove-record.ts';
import { presentPlace } from '../edits/use-place.ts';
import { layDown, type Mode, pick, pickedIds, type Tool, useTool } from '../session/tool.ts';
import { useView } from '../session/view.ts';
import { copyPicked, pasteHere, pickAll } from './clipboard.ts';
import { isFieldKey } from './field-key.ts';
import { shownViews } from './shown-views.ts';
import { commitTyped } from './tools/typed.ts';

/** One press of an arrow key, m. */
const STEP_M = 0.1;
/** How far beside the original several copies come to stand, m. */
const ASIDE_M = 1.5;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP_M, 0],
  ArrowRight: [STEP_M, 0],
  ArrowUp: [0, STEP_M],
  ArrowDown: [0, -STEP_M],
};
const MODES: Readonly<Record<string, Mode>> = { w: 'move', e: 'rotate', r: 'size' };

/** Keys that act on the selection, while the floor is what is seen: arrows move, W E R and typed figures, T turns, Ctrl-D duplicates, Ctrl-C and Ctrl-V, Delete, Esc. */
export function useFloorKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isFieldKey(event) || useDecisionView.getState().page !== null) return;
      if (act(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** @returns whether the key meant something */
function act(event: KeyboardEvent): boolean {
  const { tool, take } = useTool.getState();
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return command(key, event.shiftKey);
  if (event.altKey) return false;
  if (tool.kind === 'place' && (key === 'e' || key === 'r' || key === 't')) {
    take({ ...tool, rotation: (tool.rotation + Math.PI / 2) % (2 * Math.PI) });
    return true;
  }
  if (key === 'escape') return stepBack();
  if (key in TOOL_KEYS) return toolKey(key);
  if (key === 'v') {
    useTool.setState({ walking: true });
    return true;
  }
  return onSelection(event, key);
}

/** Esc takes back one thing at a time: the typed figure, the tool, the selection. */
function stepBack(): boolean {
  const { tool, typed, lock, armed } = useTool.getState();
  if (typed !== '' || lock !== null || armed) useTool.setState({ typed: '', lock: null, armed: false });
  else if (tool.kind !== 'select') layDown();
  else useView.getState().select(null);
  return true;
}

const TOOL_KEYS: Readonly<Record<string, Tool>> = {
  p: { kind: 'flow' },
  c: { kind: 'conveyor', points: [] },
  l: { kind: 'lanes', last: null },
  m: { kind: 'measure', points: [] },
  g: { kind: 'path', look: 'fence', points: [] },
  b: { kind: 'path', look: 'wall', points: [] },
  a: { kind: 'path', look: 'aisle', points: [] },
};

function toolKey(key: string): boolean {
  const tool = TOOL_KEYS[key];
  if (tool !== undefined) useTool.getState().take(tool);
  return tool !== undefined;
}

function command(key: string, isShifted: boolean): boolean {
  if (key === 'v') return pasteHere();
  if (key === 'a') return pickAll();
  const place = presentPlace();
  const { selection } = useView.getState();
  if (place === null || selection === null) return false;
  if (key === 'c') return copyPicked();
  const ids = pickedIds();
  if (key === 'g') {
    if (isShifted) ungroup(place.store, place.layout, ids);
    else if (ids.length > 1) groupRecords(place.store, place.layout, ids);
    return true;
  }
  if (key !== 'd') return false;
  if (ids.length > 1) {
    const pasted = pasteCutting(place.store, place.layout, cuttingOf(place.store, place.layout, ids), { x: ASIDE_M, y: ASIDE_M });
    pick(selection.side, pasted);
    return true;
  }
  const id = duplicateRecord(place);
  if (id !== null) pick(selection.side, [id], true);
  return true;
}

function onSelection(event: KeyboardEvent, key: string): boolean {
  const place = presentPlace();
  if (place === null) return false;
  const { locked, armed, mode, typed, lock, setMode } = useTool.getState();
  const held = heldIn(place.store.document().layouts[place.layout]?.records ?? {}, locked);
  const ids = pickedIds().filter((id) => !held.has(id));
  const arrow = ARROWS[event.key];
  if (arrow !== undefined) nudge(place, ids, arrow[0], arrow[1]);
  else if (MODES[key] !== undefined) setMode(MODES[key]);
  else if (armed && (key === 'x' || key === 'y' || key === 'z')) useTool.setState({ lock: lock === key ? null : key });
  else if (armed && /^[\d.-]$/.test(key)) useTool.setState({ typed: typed + key });
  else if (armed && key === 'backspace' && typed !== '') useTool.setState({ typed: typed.slice(0, -1) });
  else if (key === 'enter' && typed !== '') {
    const view = shownViews.of(useView.getState().side);
    if (commitTyped({ view, ...place }, ids, mode, lock, typed)) useTool.setState({ typed: '', lock: null, armed: false });
  } else if (key === 't') turn(place);
  else if (key === 'delete' || key === 'backspace') {
    if (recordAt(place) !== null) removeRecords(place, ids);
    useView.getState().select(null);
  } else return false;
  return true;
}
