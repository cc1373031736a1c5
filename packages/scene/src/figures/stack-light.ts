/** The stack light of a station: a pole and five lamps of which one shines. */
import { Color, type Matrix4 } from 'three';
import type { StationNow } from '../playback/moment.ts';
import { LAMP_COLOURS, LAMPS, STATE_SIGNS } from '../playback/state-colours.ts';
import { FINISH, lamp } from '../shapes/finish.ts';
import { place } from '../shapes/place.ts';
import { cylinder } from '../shapes/revolve.ts';
import type { ShapeStore } from '../shapes/shape-store.ts';
import { openSolid } from '../shapes/solid.ts';
import { type FigureDraft, setTint } from './figure.ts';

export interface StackLight {
  show(now: StationNow | null): void;
}

const RADIUS = 0.042;
const HEIGHT = 0.068;
const SEGMENTS = 14;
const LIT = LAMPS.map((name) => new Color(LAMP_COLOURS[name]));
const DARK = LAMPS.map((name) => new Color(LAMP_COLOURS[name]).multiplyScalar(0.05));

/** @param foot where the pole stands in the record's frame; @param poleM its length */
export function addStackLight(draft: FigureDraft, shapes: ShapeStore, foot: readonly [number, number, number], poleM: number): StackLight {
  const at = (z: number): Matrix4 => place(foot[0], foot[1], foot[2] + z);
  draft.body(
    shapes.of(`stack-light/pole ${poleM.toFixed(2)}`, () => stand(poleM)),
    at(0),
  );
  const shape = shapes.of('stack-light/lamp', () => openSolid().add(cylinder(RADIUS, HEIGHT * 0.9, SEGMENTS), lamp('#ffffff', 0.9)));
  const lamps = LAMPS.map((_, i) => draft.body(shape, at(poleM + HEIGHT * (LAMPS.length - i - 0.5))));
  for (const body of lamps) body.lamp = true;
  const show = (now: StationNow | null): void => {
    const lit = now === null ? -1 : LAMPS.indexOf(STATE_SIGNS[now.state].lamp);
    for (const [i, body] of lamps.entries()) setTint(body, i === lit ? LIT[i]! : DARK[i]!);
  };
  show(null);
  return { show };
}

function stand(poleM: number) {
  return openSolid()
    .rod(0.014, poleM, [0, 0, poleM / 2], FINISH.steel, 'z', 10)
    .rod(0.035, 0.02, [0, 0, 0.01], FINISH.darkCover, 'z', 14)
    .rod(0.044, 0.02, [0, 0, poleM], FINISH.darkCover, 'z', 14)
    .rod(0.044, 0.018, [0, 0, poleM + HEIGHT * LAMPS.length + 0.008], FINISH.darkCover, 'z', 14);
}
