import type { State } from '@taktwerk/experiments';

/**
 * Colour and hatch of the nine states, the same in every chart and in the hall (a test compares them); the letters are in the `states`
 * messages. They stand here and are not imported from the scene, which is loaded later than the panels.
 */
export interface StateMark {
  readonly colour: string;
  readonly hatched: boolean;
  /** Colour of a letter written on it. */
  readonly ink: string;
}

export const STATE_MARKS: Readonly<Record<State, StateMark>> = {
  working: { colour: '#2f9e55', hatched: false, ink: '#ffffff' },
  setup: { colour: '#13a8c4', hatched: false, ink: '#ffffff' },
  starved: { colour: '#e8a412', hatched: true, ink: '#2b1f00' },
  blocked: { colour: '#2f6fd6', hatched: false, ink: '#ffffff' },
  down: { colour: '#d63a2f', hatched: false, ink: '#ffffff' },
  waitingOperator: { colour: '#7a4fd0', hatched: false, ink: '#ffffff' },
  waitingRobot: { colour: '#b09ae0', hatched: false, ink: '#24124f' },
  waitingRepair: { colour: '#d63a2f', hatched: true, ink: '#ffffff' },
  offShift: { colour: '#8b9197', hatched: false, ink: '#16202b' },
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
