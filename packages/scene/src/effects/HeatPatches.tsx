/** Coloured floor patches under the records: how much each is used or waited for. One draw call. */
import { type ReactElement, useEffect, useMemo } from 'react';
import { Color, InstancedMesh, Matrix4, MeshBasicMaterial, PlaneGeometry, Quaternion, Vector3 } from 'three';
import type { StandingLine } from '../figures/standing-line.ts';

const MARGIN_M = 0.35;
/** From cold to hot; readable for people who don't tell red from green. */
const SCALE = ['#2b5fb8', '#3aa6b9', '#e8d34a', '#e8862e', '#c8281e'].map((colour) => new Color(colour));

/** Colour of a share 0 … 1. */
export function heatColour(share: number, out: Color): Color {
  const at = Math.min(1, Math.max(0, share)) * (SCALE.length - 1);
  const i = Math.min(SCALE.length - 2, Math.floor(at));
  return out.copy(SCALE[i]!).lerp(SCALE[i + 1]!, at - i);
}

export function HeatPatches({ line, heat }: { line: StandingLine; heat: Readonly<Record<string, number>> }): ReactElement {
  const mesh = useMemo(() => patches(line, heat), [line, heat]);
  useEffect(
    () => () => {
      mesh.geometry.dispose();
      (mesh.material as MeshBasicMaterial).dispose();
      mesh.dispose();
    },
    [mesh],
  );
  return <primitive object={mesh} />;
}

function patches(line: StandingLine, heat: Readonly<Record<string, number>>): InstancedMesh {
  const known = Object.entries(heat).filter(([id]) => line.byRecord.has(id));
  const material = new MeshBasicMaterial({
    transparent: true,
    opacity: 0.6,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -3,
    polygonOffsetUnits: -3,
  });
  const mesh = new InstancedMesh(new PlaneGeometry(1, 1), material, Math.max(1, known.length));
  mesh.count = known.length;
  mesh.renderOrder = 2;
  mesh.frustumCulled = false;
  mesh.raycast = () => undefined;
  known.forEach(([id, share], i) => {
    const { bounds } = line.byRecord.get(id)!;
    const size = bounds.getSize(new Vector3());
    const centre = bounds.getCenter(new Vector3());
    mesh.setMatrixAt(
      i,
      new Matrix4().compose(
        new Vector3(centre.x, centre.y, 0.009),
        new Quaternion(),
        new Vector3(size.x + 2 * MARGIN_M, size.y + 2 * MARGIN_M, 1),
      ),
    );
    mesh.setColorAt(i, heatColour(share, new Color()));
  });
  return mesh;
}
