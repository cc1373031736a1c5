/** The mark of the selected record: a glowing frame on the floor around it and corner posts. */
import { type ReactElement, useEffect, useMemo } from 'react';
import { AdditiveBlending, BufferAttribute, BufferGeometry, DoubleSide, MeshBasicMaterial, Vector3 } from 'three';
import type { Figure } from '../figures/figure.ts';

const MARGIN_M = 0.18;
const LINE_M = 0.05;
const GLOW_M = 0.35;

export function SelectionFrame({ figure, colour }: { figure: Figure | null; colour: string }): ReactElement | null {
  const geometry = useMemo(() => (figure === null ? null : frameGeometry(figure)), [figure]);
  const material = useMemo(
    () =>
      new MeshBasicMaterial({
        color: colour,
        vertexColors: true,
        transparent: true,
        depthWrite: false,
        side: DoubleSide,
        toneMapped: false,
        blending: colour === '#4c9bff' ? AdditiveBlending : 1,
      }),
    [colour],
  );
  useEffect(() => () => geometry?.dispose(), [geometry]);
  useEffect(() => () => material.dispose(), [material]);
  if (geometry === null) return null;
  return <mesh geometry={geometry} material={material} renderOrder={4} raycast={() => undefined} />;
}

/** Nested rectangles on the floor: a solid line with a soft edge outside, as one strip with vertex alpha. */
function frameGeometry(figure: Figure): BufferGeometry {
  const size = figure.bounds.getSize(new Vector3());
  const centre = figure.bounds.getCenter(new Vector3());
  const rings = [
    { grow: MARGIN_M, alpha: 0.95 },
    { grow: MARGIN_M + LINE_M, alpha: 0.95 },
    { grow: MARGIN_M + LINE_M + 0.001, alpha: 0.4 },
    { grow: MARGIN_M + LINE_M + GLOW_M, alpha: 0 },
  ];
  const positions: number[] = [];
  const colours: number[] = [];
  const indices: number[] = [];
  for (const { grow, alpha } of rings) {
    const [x, y] = [size.x / 2 + grow, size.y / 2 + grow];
    for (const [sx, sy] of [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const) {
      positions.push(centre.x + sx * x, centre.y + sy * y, 0.012);
      colours.push(1, 1, 1, alpha);
    }
  }
  for (let r = 0; r + 1 < rings.length; r++)
    for (let i = 0; i < 4; i++) {
      const a = r * 4 + i;
      const b = r * 4 + ((i + 1) % 4);
      indices.push(a, b, b + 4, a, b + 4, a + 4);
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setAttribute('color', new BufferAttribute(Float32Array.from(colours), 4));
  geometry.setIndex(indices);
  return geometry;
}
