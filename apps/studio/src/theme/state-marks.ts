import type { State } from '@taktwerk/experiments';

/** Colour and hatch of the nine states, the same in every chart; the letters are in the `states` messages. */
export interface StateMark {
  readonly colour: string;
  readonly hatched: boolean;
  /** Colour of a letter written on it. */
  readonly ink: string;
}

export const STATE_MARKS: Readonly<Record<State, StateMark>> = {
  working: { colour: '#2f9e5f', hatched: false, ink: '#ffffff' },
  setup: { colour: '#16a3b4', hatched: false, ink: '#ffffff' },
  starved: { colour: '#e3a51a', hatched: true, ink: '#2b1f00' },
  blocked: { colour: '#3c6fd6', hatched: false, ink: '#ffffff' },
  down: { colour: '#d13b2e', hatched: false, ink: '#ffffff' },
  waitingOperator: { colour: '#8453d6', hatched: false, ink: '#ffffff' },
  waitingRobot: { colour: '#b9a3ee', hatched: false, ink: '#24124f' },
  waitingRepair: { colour: '#d13b2e', hatched: true, ink: '#ffffff' },
  offShift: { colour: '#98a4b1', hatched: false, ink: '#16202b' },
};

/** Order in which shares are stacked: what adds value first, what is lost after it, rest last. */
export const STATE_ORDER: readonly State[] = [
  'working',
  'setup',
  'waitingOperator',
  'waitingRobot',
  'starved',
  'blocked',
  'down',
  'waitingRepair',
  'offShift',
];
