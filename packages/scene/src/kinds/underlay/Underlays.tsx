/** Floor plans as they lie on the floor: pictures as textures, drawings as lines. */

import { useThree } from '@react-three/fiber';
import type { Plan, Underlay } from '@taktwerk/line';
import { type ReactElement, useEffect, useMemo } from 'react';
import {
  BufferAttribute,
  BufferGeometry,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SRGBColorSpace,
  Texture,
  Vector3,
} from 'three';
import type { StandingLine } from '../../figures/standing-line.ts';
import { frameOf, recordsOf } from '../workshop.ts';
import { planOf } from './underlay.ts';

/** Over the concrete and under the painted lanes lies a picture, m; thin lines lie higher, so that the floor does not break them. */
const OVER_FLOOR_M = { image: 0.001, lines: 0.008 } as const;
const INK = { light: '#1b3a5c', dark: '#9fc4ee' } as const;

interface Props {
  readonly line: StandingLine;
  readonly hidden: readonly string[];
  readonly theme: 'light' | 'dark';
}

/** Scratch. */
const SCALE = new Vector3();

export function Underlays({ line, hidden, theme }: Props): ReactElement {
  const underlays = recordsOf(line.workshop, 'underlay').filter(({ id }) => !hidden.includes(id));
  return (
    <>
      {underlays.map((underlay) => {
        const plan = planOf(underlay, line.workshop);
        if (plan === null) return null;
        return plan.drawing.type === 'image' ? (
          <Picture key={underlay.id} underlay={underlay} drawing={plan.drawing} />
        ) : (
          <Lines key={underlay.id} underlay={underlay} drawing={plan.drawing} ink={INK[theme]} />
        );
      })}
    </>
  );
}

type Drawing<T extends string> = Extract<Plan['drawing'], { type: T }>;

function Picture({ underlay, drawing }: { readonly underlay: Underlay; readonly drawing: Drawing<'image'> }): ReactElement {
  const { data, widthPx, heightPx } = drawing;
  const invalidate = useThree((state) => state.invalidate);
  const mesh = useMemo(() => {
    const geometry = new PlaneGeometry(widthPx, heightPx).translate(widthPx / 2, heightPx / 2, 0);
    // a picture that is not there yet is not seen
    const material = new MeshBasicMaterial({
      transparent: true,
      depthWrite: false,
      toneMapped: false,
      opacity: 0,
      polygonOffset: true,
      polygonOffsetFactor: -1,
      polygonOffsetUnits: -1,
    });
    return flatOnFloor(new Mesh(geometry, material));
  }, [widthPx, heightPx]);
  useEffect(() => {
    const image = new Image();
    const texture = new Texture(image);
    texture.colorSpace = SRGBColorSpace;
    texture.anisotropy = 8;
    image.onload = () => {
      texture.needsUpdate = true;
      mesh.material.map = texture;
      mesh.material.needsUpdate = true;
      mesh.material.opacity = mesh.userData.opacity as number;
      invalidate();
    };
    image.src = data;
    return () => {
      image.onload = null;
      texture.dispose();
    };
  }, [data, mesh, invalidate]);
  useEffect(() => {
    mesh.userData.opacity = underlay.opacity;
    if (mesh.material.map !== null) mesh.material.opacity = underlay.opacity;
  }, [mesh, underlay.opacity]);
  useDisposal(mesh);
  return <primitive object={placed(mesh, underlay, OVER_FLOOR_M.image)} />;
}

function Lines({
  underlay,
  drawing,
  ink,
}: {
  readonly underlay: Underlay;
  readonly drawing: Drawing<'lines'>;
  readonly ink: string;
}): ReactElement {
  const mesh = useMemo(
    () =>
      flatOnFloor(
        new LineSegments(segmentsOf(drawing.lines), new LineBasicMaterial({ transparent: true, depthWrite: false, toneMapped: false })),
      ),
    [drawing],
  );
  mesh.material.color.set(ink);
  mesh.material.opacity = underlay.opacity;
  useDisposal(mesh);
  return <primitive object={placed(mesh, underlay, OVER_FLOOR_M.lines)} />;
}

/** Drawn before everything else on the floor, and never in the way of the pointer. */
function flatOnFloor<T extends Mesh | LineSegments>(mesh: T): T {
  mesh.raycast = () => undefined;
  mesh.matrixAutoUpdate = false;
  mesh.renderOrder = 0.5;
  return mesh;
}

function placed<T extends Mesh | LineSegments>(mesh: T, { at, metresPerUnit }: Underlay, over: number): T {
  mesh.matrix.copy(frameOf({ ...at, z: at.z + over }));
  mesh.matrix.scale(SCALE.setScalar(metresPerUnit));
  mesh.matrixWorldNeedsUpdate = true;
  return mesh;
}

function segmentsOf(lines: readonly (readonly number[])[]): BufferGeometry {
  const positions: number[] = [];
  for (const line of lines)
    for (let i = 0; i + 3 < line.length; i += 2) positions.push(line[i]!, line[i + 1]!, 0, line[i + 2]!, line[i + 3]!, 0);
  return new BufferGeometry().setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
}

function useDisposal(mesh: { readonly geometry: { dispose(): void }; readonly material: { dispose(): void } }): void {
  useEffect(
    () => () => {
      mesh.geometry.dispose();
      mesh.material.dispose();
    },
    [mesh],
  );
}
