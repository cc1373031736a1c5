import type { SceneView, StandardView } from '@taktwerk/scene';
import { useEffect, useRef } from 'react';
import { useText } from '../text/use-text.ts';

/** Faces of the cube, each turned to where it stands. */
const FACES: readonly (readonly [view: StandardView, place: string])[] = [
  ['front', ''],
  ['right', 'rotateY(90deg)'],
  ['back', 'rotateY(180deg)'],
  ['left', 'rotateY(-90deg)'],
  ['top', 'rotateX(90deg)'],
];

/** A cube that turns with the camera; a click on a face looks from there, on the ring below it from the front corner. */
export function ViewCube({ view }: { readonly view: SceneView }) {
  const { t } = useText();
  const cube = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const turn = () => {
      const { azimuthRad, elevationRad } = view.heading();
      if (cube.current !== null) cube.current.style.transform = `rotateX(${-elevationRad}rad) rotateY(${-azimuthRad}rad)`;
    };
    turn();
    return view.onCamera(turn);
  }, [view]);
  return (
    <fieldset className="tw-cube" data-tool-ui data-testid="view-cube" aria-label={t('draw:cube')}>
      <div className="tw-cube-body" ref={cube}>
        {FACES.map(([name, place]) => (
          <button
            key={name}
            type="button"
            tabIndex={-1}
            className="tw-cube-face"
            style={{ transform: `${place} translateZ(21px)` }}
            title={t(`build:view.${name}`)}
            aria-label={t(`build:view.${name}`)}
            data-testid={`cube-${name}`}
            onClick={() => view.view(name === 'top' ? 'plan' : name)}
          >
            {t(`draw:cube.${name}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
