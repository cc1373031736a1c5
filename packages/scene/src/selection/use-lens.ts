/** The picture as something to draw over and to point into: from the floor to the screen and back. */
import { useFrame, useThree } from '@react-three/fiber';
import { useMemo, useRef } from 'react';
import { type Camera, Matrix4, Plane, Raycaster, Vector2, Vector3 } from 'three';
import { toFloor, toWorld } from '../cameras/CameraRig.tsx';
import type { Batches } from '../figures/batch.ts';
import type { StandingLine } from '../figures/standing-line.ts';
import type { SceneView } from '../scene-props.ts';

type Lens = Pick<SceneView, 'project' | 'floorAt' | 'recordAt' | 'extentsOf' | 'drawn' | 'shift' | 'onCamera'>;

/** The same lens for as long as the scene stands; it always sees the present camera and line. */
export function useLens(line: StandingLine, batches: Batches, sectionM: number | null = null): Lens {
  const camera = useThree((state) => state.camera);
  const size = useThree((state) => state.size);
  const invalidate = useThree((state) => state.invalidate);
  const now = useRef({ camera, size, line, batches, sectionM });
  const listeners = useRef(new Set<() => void>());
  const seen = useRef({ view: new Matrix4(), line, width: 0, height: 0 });
  now.current = { camera, size, line, batches, sectionM };

  useFrame(() => {
    const view = viewOf(now.current.camera);
    const { width, height } = now.current.size;
    const before = seen.current;
    if (before.view.equals(view) && before.line === now.current.line && before.width === width && before.height === height) return;
    seen.current = { view: view.clone(), line: now.current.line, width, height };
    for (const listener of [...listeners.current]) listener();
  });

  return useMemo(() => {
    const ray = new Raycaster();
    const aim = (at: { readonly x: number; readonly y: number }): void => {
      const { camera: from, size: room } = now.current;
      from.updateMatrixWorld();
      ray.setFromCamera(new Vector2((at.x / room.width) * 2 - 1, 1 - (at.y / room.height) * 2), from);
    };
    return {
      project(x, y, z = 0) {
        const { camera: from, size: room } = now.current;
        from.updateMatrixWorld();
        const point = toWorld(new Vector3(x, y, z)).project(from);
        if (point.z > 1) return null;
        return { x: ((point.x + 1) / 2) * room.width, y: ((1 - point.y) / 2) * room.height };
      },
      floorAt(at, z = 0) {
        aim(at);
        const hit = new Vector3();
        if (ray.ray.intersectPlane(new Plane(new Vector3(0, 1, 0), -z), hit) === null) return null;
        const floor = toFloor(hit);
        return { x: floor.x, y: floor.y };
      },
      recordAt(at, preferred = []) {
        aim(at);
        const { batches: drawn, sectionM: height } = now.current;
        drawn.group.updateMatrixWorld();
        const hits = ray
          .intersectObject(drawn.group, true)
          .filter(({ point }) => height === null || point.y <= height)
          .map((hit) => drawn.recordOf(hit));
        return hits.find((id) => id !== null && preferred.includes(id)) ?? hits[0] ?? null;
      },
      extentsOf(id) {
        const bounds = now.current.line.byRecord.get(id)?.bounds;
        return bounds === undefined ? null : { min: bounds.min.toArray(), max: bounds.max.toArray() };
      },
      drawn: (id) => now.current.line.workshop.records[id] ?? null,
      shift(ids, by, turnRad = 0, about = { x: 0, y: 0 }) {
        const motion = new Matrix4()
          .makeTranslation(about.x + by.x, about.y + by.y, 0)
          .multiply(new Matrix4().makeRotationZ(turnRad))
          .multiply(new Matrix4().makeTranslation(-about.x, -about.y, 0));
        now.current.batches.shift(ids, motion);
        invalidate();
      },
      onCamera(listener) {
        listeners.current.add(listener);
        return () => void listeners.current.delete(listener);
      },
    };
  }, [invalidate]);
}

const shared = new Matrix4();
const viewOf = (camera: Camera): Matrix4 => shared.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
