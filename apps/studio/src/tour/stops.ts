import { useDecisionView } from '../decision/decision-view.ts';
import { type Tab, useView } from '../session/view.ts';

/** One stop of the guided tour: what is pointed at, and what is shown before. Its words are `comfort:tour.<id>` and `comfort:tour.<id>.text`. */
export interface Stop {
  readonly id: string;
  /** The element with this test id is pointed at; null: the middle of the window. */
  readonly at: string | null;
  readonly placement: 'top' | 'bottom' | 'left' | 'right' | 'center';
  readonly before?: () => void;
}

const tab = (name: Tab) => () => useView.getState().showTab(name);

/** Two minutes, from what the window says to what one can do with it. */
export const STOPS: readonly Stop[] = [
  { id: 'hello', at: null, placement: 'center', before: () => useDecisionView.getState().close() },
  { id: 'decision', at: 'decision', placement: 'bottom' },
  { id: 'floor', at: 'floor-switch', placement: 'bottom' },
  { id: 'play', at: 'transport', placement: 'top' },
  { id: 'numbers', at: 'panels', placement: 'left', before: tab('numbers') },
  { id: 'element', at: 'panels', placement: 'left', before: tab('element') },
  { id: 'teach', at: 'panels', placement: 'left', before: tab('cells') },
  { id: 'advice', at: 'panels', placement: 'left', before: tab('advice') },
  { id: 'build', at: 'add', placement: 'right' },
  { id: 'save', at: 'save', placement: 'bottom' },
];
