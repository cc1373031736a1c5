/** Dragging the selected record over the floor: its bodies follow the pointer, the document is told once, at the end. */
import { type ThreeEvent, useThree } from '@react-three/fiber';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { Matrix4, Plane, Raycaster, Vector2, Vector3 } from 'three';
import { type CameraDriver, toFloor } from '../cameras/CameraRig.tsx';
import type { Batches } from '../figures/batch.ts';
import type { StandingLine } from '../figures/standing-line.ts';
import type { SceneProps } from '../scene-props.ts';
import { anchorOf, draggedTo, type FloorPoint } from './floor-drag.ts';

/** Movement below this is a click, px. */
const CLICK_PX = 4;

interface Dragged extends Pick<SceneProps, 'selection' | 'onMove'> {
  readonly line: StandingLine;
  readonly batches: Batches;
  readonly driver: RefObject<CameraDriver | null>;
}

/** @returns the handler of a press on the record `id` */
export function useFloorDrag(dragged: Dragged): (id: string | null, event: ThreeEvent<PointerEvent>) => void {
  const { camera, gl, invalidate } = useThree();
  const latest = useRef(dragged);
  latest.current = dragged;
  const end = useRef<() => void>(() => undefined);
  useEffect(() => () => end.current(), []);

  return useCallback(
    (id, event) => {
      const { selection, onMove, line, batches, driver } = latest.current;
      const record = id === null ? undefined : line.workshop.records[id];
      const anchor = record === undefined ? null : anchorOf(record);
      if (id === null || id !== selection || onMove === undefined || anchor === null || event.button !== 0) return;
      const floorPoint = floorUnder(event.point.y);
      const from = toFloor(event.point);
      const start = { x: event.nativeEvent.clientX, y: event.nativeEvent.clientY };
      let to: FloorPoint | null = null;
      driver.current?.hold(true);

      const move = (pointer: PointerEvent): void => {
        if (to === null && Math.hypot(pointer.clientX - start.x, pointer.clientY - start.y) < CLICK_PX) return;
        const under = floorPoint(pointer);
        if (under === null) return;
        to = draggedTo(anchor, from, under, pointer.shiftKey);
        batches.shift([id], new Matrix4().makeTranslation(to.x - anchor.x, to.y - anchor.y, 0));
        gl.domElement.style.cursor = 'grabbing';
        invalidate();
      };
      const release = (commit: boolean): void => {
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', drop);
        window.removeEventListener('keydown', cancel, true);
        end.current = () => undefined;
        driver.current?.hold(false);
        gl.domElement.style.cursor = '';
        const isMoved = to !== null && (to.x !== anchor.x || to.y !== anchor.y);
        if (commit && isMoved) latest.current.onMove?.(id, to as FloorPoint);
        else batches.shift([], new Matrix4());
        invalidate();
      };
      const drop = (): void => release(true);
      const cancel = (key: KeyboardEvent): void => {
        if (key.key !== 'Escape') return;
        key.stopPropagation();
        release(false);
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', drop);
      window.addEventListener('keydown', cancel, true);
      end.current = () => release(false);
    },
    [camera, gl, invalidate],
  );

  /** Point under the pointer at the height at which the record was taken hold of; null above the horizon. */
  function floorUnder(height: number): (pointer: PointerEvent) => Vector3 | null {
    const plane = new Plane(new Vector3(0, 1, 0), -height);
    const ray = new Raycaster();
    const hit = new Vector3();
    return (pointer) => {
      const room = gl.domElement.getBoundingClientRect();
      const x = ((pointer.clientX - room.left) / room.width) * 2 - 1;
      const y = 1 - ((pointer.clientY - room.top) / room.height) * 2;
      ray.setFromCamera(new Vector2(x, y), camera);
      return ray.ray.intersectPlane(plane, hit) === null ? null : toFloor(hit);
    };
  }
}
