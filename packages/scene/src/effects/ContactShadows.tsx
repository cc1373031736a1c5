/** A soft dark patch under everything that stands on the floor: grounds things where the sun's shadow does not. One draw call. */
import { type ReactElement, useEffect, useMemo } from 'react';
import { Box3, InstancedMesh, Matrix4, MeshBasicMaterial, PlaneGeometry, Quaternion, Vector3 } from 'three';
import type { Figure } from '../figures/figure.ts';
import type { StandingLine } from '../figures/standing-line.ts';

const SPREAD_M = 0.3;
/** Bodies whose underside is lower than this stand on the floor, m. */
const FLOOR_M = 0.15;
/** Thinner things throw no patch, m. */
const NARROW_M = 0.2;
const HANGING = new Set(['aisle', 'fence', 'wall', 'fumeHood', 'lightCurtain']);
const MOVING = new Set(['fleet', 'pool', 'network', 'conveyor']);

export function ContactShadows({ line, hidden }: { line: StandingLine; hidden: readonly string[] }): ReactElement {
  const unseen = hidden.join('|');
  const mesh = useMemo(() => patches(line, unseen.split('|')), [line, unseen]);
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

function patches(line: StandingLine, hidden: readonly string[]): InstancedMesh {
  const feet = line.figures.flatMap((figure) => {
    if (hidden.includes(figure.record)) return [];
    const record = line.workshop.records[figure.record]!;
    const without = MOVING.has(record.kind) || (record.kind === 'fixture' && HANGING.has(record.look));
    return without ? [] : feetOf(figure);
  });
  const material = new MeshBasicMaterial({
    color: '#000000',
    transparent: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -1,
    polygonOffsetUnits: -1,
  });
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nvarying vec2 vPatch;\nvarying vec2 vHalf;')
      .replace(
        '#include <begin_vertex>',
        '#include <begin_vertex>\nvec2 half2 = vec2(length(instanceMatrix[0].xyz), length(instanceMatrix[1].xyz)) * 0.5;\nvPatch = position.xy * 2.0 * half2;\nvHalf = half2;',
      );
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', '#include <common>\nvarying vec2 vPatch;\nvarying vec2 vHalf;')
      .replace(
        '#include <color_fragment>',
        `vec2 over = max(abs(vPatch) - (vHalf - ${(2 * SPREAD_M).toFixed(2)}), 0.0) / ${(2 * SPREAD_M).toFixed(2)};\nfloat shade = clamp(1.0 - length(over), 0.0, 1.0);\ndiffuseColor.a = 0.36 * shade * shade;`,
      );
  };
  const mesh = new InstancedMesh(new PlaneGeometry(1, 1), material, Math.max(1, feet.length));
  mesh.count = feet.length;
  mesh.renderOrder = 2;
  mesh.frustumCulled = false;
  mesh.raycast = () => undefined;
  feet.forEach((foot, i) => {
    const size = foot.getSize(new Vector3());
    const centre = foot.getCenter(new Vector3());
    mesh.setMatrixAt(
      i,
      new Matrix4().compose(
        new Vector3(centre.x, centre.y, 0.006),
        new Quaternion(),
        new Vector3(size.x + 2 * SPREAD_M, size.y + 2 * SPREAD_M, 1),
      ),
    );
  });
  return mesh;
}

/** Extents of each body that reaches down to the floor. */
function feetOf(figure: Figure): Box3[] {
  return figure.bodies.flatMap((body) => {
    const own = new Box3().copy(body.geometry.boundingBox!).applyMatrix4(body.matrix);
    const wide = Math.max(own.max.x - own.min.x, own.max.y - own.min.y) > NARROW_M;
    return body.layer === 'solid' && wide && own.min.z < FLOOR_M ? [own] : [];
  });
}
