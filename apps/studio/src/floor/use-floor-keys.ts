import { useEffect } from 'react';
import type { Place } from '../edits/change-record.ts';
import { duplicateRecord } from '../edits/duplicate-record.ts';
import { nudge, turn } from '../edits/move-record.ts';
import { removeRecord } from '../edits/remove-record.ts';
import { presentPlace } from '../edits/use-place.ts';
import { useView } from '../session/view.ts';
import { isFieldKey } from './field-key.ts';

/** One press of an arrow key, m. */
const STEP_M = 0.1;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP_M, 0],
  ArrowRight: [STEP_M, 0],
  ArrowUp: [0, STEP_M],
  ArrowDown: [0, -STEP_M],
};

/** Keys that act on the selected record: arrows move, R turns, Ctrl-D duplicates, Delete removes, Esc selects nothing. */
export function useFloorKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') useView.getState().place(null);
      const place = presentPlace();
      if (place === null || event.altKey || isFieldKey(event)) return;
      if (act(place, event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** @returns whether the key meant something */
function act(place: Place, event: KeyboardEvent): boolean {
  const isCommand = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[event.key];
  const { select, selection } = useView.getState();
  if (isCommand) {
    if (event.key.toLowerCase() !== 'd' || selection === null) return false;
    const id = duplicateRecord(place);
    if (id !== null) select({ side: selection.side, id });
    return true;
  }
  if (arrow !== undefined) nudge(place, arrow[0], arrow[1]);
  else if (event.key.toLowerCase() === 'r') turn(place);
  else if (event.key === 'Delete' || event.key === 'Backspace') {
    removeRecord(place);
    select(null);
  } else if (event.key === 'Escape') select(null);
  else return false;
  return true;
}
