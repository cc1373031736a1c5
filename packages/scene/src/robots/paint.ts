/** Paint of the makers, used when a catalog entry names none; `dark` is their second colour. */
import { FINISH, type Finish, paint } from '../shapes/finish.ts';
import type { RobotLook } from './robot-look.ts';

export interface Livery {
  readonly body: Finish;
  readonly joint: Finish;
  readonly cover: Finish;
}

const MAKER_COLOURS: readonly (readonly [pattern: RegExp, body: string])[] = [
  [/kuka/i, '#f0661a'],
  [/fanuc/i, '#f4c20d'],
  [/abb/i, '#e9e7e2'],
  [/yaskawa|motoman/i, '#1d5fae'],
  [/kawasaki/i, '#e8ebed'],
  [/universal/i, '#c5ccd2'],
  [/panasonic/i, '#eceff0'],
  [/st.ubli/i, '#e9d98a'],
  [/estun|siasun|qjar/i, '#f2b01e'],
  [/efort|hsr/i, '#ee7623'],
  [/gsk|turin/i, '#2467b3'],
  [/jaka|rokae|aubo/i, '#eef0f2'],
];

const COBOT_CAPS: readonly (readonly [pattern: RegExp, colour: string])[] = [
  [/universal/i, '#5aa0c8'],
  [/aubo/i, '#e8762d'],
  [/jaka/i, '#d23a34'],
  [/fanuc/i, '#3f6f3c'],
];

export function liveryOf(look: RobotLook): Livery {
  const colour = look.colour ?? MAKER_COLOURS.find(([pattern]) => pattern.test(look.maker))?.[1] ?? '#d9dcdf';
  const cap = COBOT_CAPS.find(([pattern]) => pattern.test(look.maker))?.[1];
  return { body: paint(colour, 0.42), joint: FINISH.graphite, cover: cap === undefined ? FINISH.darkCover : paint(cap, 0.4) };
}
