/** Camera, orbit controls, and flights that any touch of the mouse interrupts. */
import { OrbitControls } from '@react-three/drei';
import { useFrame, useThree } from '@react-three/fiber';
import { type ReactElement, type RefObject, useEffect, useRef } from 'react';
import { type Box3, type PerspectiveCamera, Vector3 } from 'three';
import type { StandardView } from '../scene-props.ts';
import { type CameraPlace, framed, openingDirection, VIEW_DIRECTIONS } from './framing.ts';

export interface CameraDriver {
  fly(boxes: readonly Box3[], direction?: Vector3, atOnce?: boolean): void;
  /** Flies to the best three-quarter view of the whole line. */
  open(atOnce?: boolean): void;
  view(name: StandardView): void;
  orbit(on: boolean): void;
  /** While held, the mouse does not move the camera. */
  hold(on: boolean): void;
}

interface Controls {
  enabled: boolean;
  readonly target: Vector3;
  autoRotate: boolean;
  autoRotateSpeed: number;
  update(): void;
  addEventListener(name: string, listener: () => void): void;
  removeEventListener(name: string, listener: () => void): void;
}

interface Flight {
  readonly from: CameraPlace;
  readonly to: CameraPlace;
  passedS: number;
}

const FLIGHT_S = 0.7;

/** z-up floor point to the renderer's y-up world. */
export const toWorld = (v: Vector3): Vector3 => new Vector3(v.x, v.z, -v.y);
export const toFloor = (v: Vector3): Vector3 => new Vector3(v.x, -v.z, v.y);

export function CameraRig({
  bounds,
  driver,
  still,
}: {
  bounds: readonly Box3[];
  driver: RefObject<CameraDriver | null>;
  still: boolean;
}): ReactElement {
  const camera = useThree((state) => state.camera) as PerspectiveCamera;
  const invalidate = useThree((state) => state.invalidate);
  const size = useThree((state) => state.size);
  const controls = useRef<Controls>(null);
  const flight = useRef<Flight | null>(null);
  const whole = useRef(bounds);
  whole.current = bounds;

  useEffect(() => {
    const fly: CameraDriver['fly'] = (boxes, direction, atOnce = still) => {
      const orbit = controls.current;
      if (orbit === null) return;
      const from = { position: camera.position.clone(), target: orbit.target.clone() };
      const way = direction ?? toFloor(camera.position.clone().sub(orbit.target));
      const place = framed(boxes, way, (camera.fov * Math.PI) / 180, size.width / Math.max(1, size.height));
      const to = { position: toWorld(place.position), target: toWorld(place.target) };
      flight.current = { from, to, passedS: atOnce ? FLIGHT_S : 0 };
      invalidate();
    };
    const open: CameraDriver['open'] = (atOnce) => {
      const way = openingDirection(whole.current, (camera.fov * Math.PI) / 180, size.width / Math.max(1, size.height));
      fly(whole.current, way, atOnce);
    };
    driver.current = {
      fly,
      open,
      view: (name) => (name === 'threeQuarter' ? open() : fly(whole.current, new Vector3(...VIEW_DIRECTIONS[name]))),
      hold(on) {
        if (controls.current !== null) controls.current.enabled = !on;
      },
      orbit(on) {
        if (controls.current === null) return;
        controls.current.autoRotate = on;
        controls.current.autoRotateSpeed = 0.6;
        invalidate();
      },
    };
  }, [camera, driver, invalidate, size, still]);

  useEffect(() => {
    const orbit = controls.current;
    const interrupted = (): void => {
      flight.current = null;
    };
    orbit?.addEventListener('start', interrupted);
    return () => orbit?.removeEventListener('start', interrupted);
  }, []);

  useFrame((_, delta) => {
    const orbit = controls.current;
    if (orbit?.autoRotate) invalidate();
    const trip = flight.current;
    if (trip === null || orbit === null) return;
    trip.passedS += Math.min(delta, 0.1);
    const t = Math.min(1, trip.passedS / FLIGHT_S);
    const eased = t * t * (3 - 2 * t);
    camera.position.lerpVectors(trip.from.position, trip.to.position, eased);
    orbit.target.lerpVectors(trip.from.target, trip.to.target, eased);
    orbit.update();
    if (t >= 1) flight.current = null;
    else invalidate();
  });

  return (
    <OrbitControls
      ref={controls as never}
      enableDamping
      dampingFactor={0.12}
      maxPolarAngle={Math.PI / 2 - 0.02}
      minDistance={0.6}
      maxDistance={400}
    />
  );
}
