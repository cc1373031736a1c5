/** Colour, letter and pattern of the nine states (`contracts.md`), and the nearest lamp of a stack light. */
import type { State } from '@taktwerk/engine';

export type LampName = 'green' | 'amber' | 'blue' | 'red' | 'white';

export interface StateSign {
  /** '#rrggbb' */
  readonly colour: string;
  /** colour of a letter written on it */
  readonly ink: string;
  readonly letter: string;
  readonly hatched: boolean;
  readonly lamp: LampName;
}

export const STATE_SIGNS: Readonly<Record<State, StateSign>> = {
  working: { colour: '#2f9e55', ink: '#ffffff', letter: 'W', hatched: false, lamp: 'green' },
  setup: { colour: '#13a8c4', ink: '#ffffff', letter: 'S', hatched: false, lamp: 'blue' },
  starved: { colour: '#e8a412', ink: '#2b1f00', letter: 'V', hatched: true, lamp: 'amber' },
  blocked: { colour: '#2f6fd6', ink: '#ffffff', letter: 'B', hatched: false, lamp: 'blue' },
  down: { colour: '#d63a2f', ink: '#ffffff', letter: 'D', hatched: false, lamp: 'red' },
  waitingRepair: { colour: '#d63a2f', ink: '#ffffff', letter: 'R', hatched: true, lamp: 'red' },
  waitingOperator: { colour: '#7a4fd0', ink: '#ffffff', letter: 'O', hatched: false, lamp: 'blue' },
  waitingRobot: { colour: '#b09ae0', ink: '#24124f', letter: 'A', hatched: false, lamp: 'white' },
  offShift: { colour: '#8b9197', ink: '#16202b', letter: 'F', hatched: false, lamp: 'white' },
};

export const LAMPS: readonly LampName[] = ['red', 'amber', 'green', 'blue', 'white'];

export const LAMP_COLOURS: Readonly<Record<LampName, string>> = {
  red: '#ff2d1f',
  amber: '#ffae12',
  green: '#1fd655',
  blue: '#2b7bff',
  white: '#ffffff',
};
