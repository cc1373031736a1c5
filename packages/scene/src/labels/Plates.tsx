/** Name plates above the stations: plain elements over the canvas, moved in the frame loop, with the letter and colour of the state. */

import { useFrame } from '@react-three/fiber';
import { type Language, message } from '@taktwerk/i18n';
import { type RefObject, useEffect, useMemo } from 'react';
import { Vector3 } from 'three';
import { toWorld } from '../cameras/CameraRig.tsx';
import type { StandingLine } from '../figures/standing-line.ts';
import { openMoment } from '../playback/moment.ts';
import type { Playback } from '../playback/playback.ts';
import { STATE_SIGNS } from '../playback/state-colours.ts';
import type { Theme } from '../scene-props.ts';

/** Kinds with a plate, the more important first: where plates would cover each other the later one is hidden. */
const NAMED = ['station', 'robot', 'sink', 'source', 'buffer', 'conveyor'];
/** Plates fade beyond this distance, m. */
const FAR_M = 70;

interface Plate {
  readonly record: string;
  readonly element: HTMLDivElement;
  readonly letter: HTMLSpanElement;
  readonly at: Vector3;
  readonly rank: number;
  /** width, px; measured once */
  width: number;
  shown: string;
}

interface PlatesProps {
  readonly line: StandingLine;
  readonly layer: RefObject<HTMLDivElement | null>;
  readonly playback: Playback | null;
  readonly language: Language;
  readonly theme: Theme;
}

export function Plates({ line, layer, playback, language, theme }: PlatesProps): null {
  const moment = useMemo(() => openMoment(playback), [playback]);
  const plates = useMemo(() => ({ list: [] as Plate[] }), []);
  useEffect(() => {
    const parent = layer.current;
    if (parent === null) return;
    plates.list = line.figures.flatMap((figure) => {
      const record = line.workshop.records[figure.record]!;
      return NAMED.includes(record.kind) && record.name.zh + record.name.en !== ''
        ? [
            plateOf(
              parent,
              figure.record,
              shortName(record.name[language] || record.name.zh),
              toWorld(figure.plate),
              NAMED.indexOf(record.kind),
              theme,
            ),
          ]
        : [];
    });
    plates.list.sort((a, b) => a.rank - b.rank);
    return () => {
      for (const plate of plates.list) plate.element.remove();
      plates.list = [];
    };
  }, [line, layer, language, theme, plates]);

  useFrame(({ camera, size }) => {
    moment.refresh(0, true);
    taken.length = 0;
    for (const plate of plates.list) {
      point.copy(plate.at).project(camera);
      const away = plate.at.distanceTo(camera.position);
      const seen = point.z < 1 && Math.abs(point.x) < 1.1 && Math.abs(point.y) < 1.1 && away < FAR_M;
      const x = ((point.x + 1) / 2) * size.width;
      const y = ((1 - point.y) / 2) * size.height;
      if (plate.width === 0) plate.width = plate.element.offsetWidth;
      const shown = seen && claims(x - plate.width / 2, y - PLATE_PX, x + plate.width / 2, y);
      plate.element.style.visibility = shown ? 'visible' : 'hidden';
      if (!shown) continue;
      plate.element.style.transform = `translate(${Math.round(x - plate.width / 2)}px, ${Math.round(y - PLATE_PX)}px)`;
      letter(plate, moment.unit(plate.record)?.state ?? null, language);
    }
  });
  return null;
}

const point = new Vector3();
const PLATE_PX = 20;
const taken: (readonly [number, number, number, number])[] = [];

/** Takes a rectangle of the picture if no plate has it yet. */
function claims(left: number, top: number, right: number, bottom: number): boolean {
  for (const [l, t, r, b] of taken) if (left < r && right > l && top < b && bottom > t) return false;
  taken.push([left, top, right, bottom]);
  return true;
}

function plateOf(parent: HTMLElement, record: string, name: string, at: Vector3, rank: number, theme: Theme): Plate {
  const element = parent.ownerDocument.createElement('div');
  element.style.cssText =
    'position:absolute;left:0;top:0;display:flex;align-items:center;gap:4px;padding:2px 7px;border-radius:4px;white-space:nowrap;' +
    'font-family:inherit;font-weight:500;font-size:11px;line-height:16px;' +
    'box-shadow:0 1px 3px rgba(0,0,0,.22);will-change:transform;visibility:hidden';
  element.style.color = theme === 'dark' ? '#dfe6ed' : '#1b2229';
  element.style.background = theme === 'dark' ? 'rgba(24,30,37,.84)' : 'rgba(255,255,255,.86)';
  const mark = parent.ownerDocument.createElement('span');
  mark.style.cssText =
    'display:none;min-width:14px;text-align:center;border-radius:3px;font-weight:700;color:#fff;font-size:10px;line-height:14px';
  const text = parent.ownerDocument.createElement('span');
  text.textContent = name;
  element.append(mark, text);
  parent.append(element);
  return { record, element, letter: mark, at, rank, width: 0, shown: '' };
}

/** A name without what stands in brackets behind it. */
export const shortName = (name: string): string => name.replace(/\s*[（(].*$/, '') || name;

function letter(plate: Plate, state: keyof typeof STATE_SIGNS | null, language: Language): void {
  const key = state ?? '';
  if (plate.shown === key) return;
  plate.shown = key;
  plate.letter.style.display = state === null ? 'none' : 'inline-block';
  if (state === null) return;
  const sign = STATE_SIGNS[state];
  plate.letter.textContent = sign.letter;
  plate.letter.title = message(language, `states:${state}`);
  // on a hatch the letter stands on a patch of its own colour
  plate.letter.style.textShadow = sign.hatched ? `0 0 2px ${sign.colour},0 0 2px ${sign.colour},0 0 3px ${sign.colour}` : '';
  plate.letter.style.color = sign.ink;
  plate.letter.style.background = sign.hatched
    ? `repeating-linear-gradient(135deg,#fff7 0 2px,transparent 2px 6px),${sign.colour}`
    : sign.colour;
}
