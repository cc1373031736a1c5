/** Hanging lamps of the evening hall: a few warm cones over the line, without shadows of their own. */
import { type ReactElement, useMemo } from 'react';
import { type Box3, Object3D, type SpotLight, Vector3 } from 'three';

/** Lamps along and across the hall at most: each costs light for every pixel. */
const MOST_ALONG = 3;
const MOST_ACROSS = 2;
/** Distance between lamps where there are enough of them, m. */
const PITCH_M = 8;
const LEAST_HEIGHT_M = 6.5;

interface Props {
  readonly colour: string;
  /** light on the floor under a lamp, in the unit of the key light */
  readonly strength: number;
  readonly bounds: Box3;
}

export function Lamps({ colour, strength, bounds }: Props): ReactElement {
  const places = useMemo(() => placesOver(bounds), [bounds]);
  return (
    <>
      {places.map(({ x, y, height }) => (
        <spotLight
          key={`${x.toFixed(2)} ${y.toFixed(2)} ${height.toFixed(2)}`}
          ref={lookDown}
          color={colour}
          intensity={strength * height * height}
          position={[x, y, height]}
          angle={0.82}
          penumbra={1}
          decay={2}
        />
      ))}
    </>
  );
}

function lookDown(light: SpotLight | null): void {
  if (light === null) return;
  const under = new Object3D();
  under.position.set(light.position.x, light.position.y, 0);
  light.target = under;
  light.parent?.add(under);
}

function placesOver(bounds: Box3): { readonly x: number; readonly y: number; readonly height: number }[] {
  const size = bounds.getSize(new Vector3());
  const along = Math.min(MOST_ALONG, Math.max(1, Math.round(size.x / PITCH_M)));
  const across = Math.min(MOST_ACROSS, Math.max(1, Math.round(size.y / PITCH_M)));
  const height = Math.max(LEAST_HEIGHT_M, 0.75 * Math.max(size.x / along, size.y / across));
  return Array.from({ length: along * across }, (_, i) => ({
    x: bounds.min.x + (size.x * ((i % along) + 0.5)) / along,
    y: bounds.min.y + (size.y * (Math.floor(i / along) + 0.5)) / across,
    height,
  }));
}
