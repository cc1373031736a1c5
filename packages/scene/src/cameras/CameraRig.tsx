/** Camera, orbit controls, and flights that any touch of the mouse interrupts. */
import { OrbitControls } from '@react-three/drei';
import { useFrame, useThree } from '@react-three/fiber';
import { type ReactElement, type RefObject, useEffect, useRef } from 'react';
import { type Box3, OrthographicCamera, PerspectiveCamera, Vector3 } from 'three';
import type { CameraPose, MousePreset, StandardView } from '../scene-props.ts';
import { type CameraPlace, framed, framedPlan, openingDirection, VIEW_DIRECTIONS } from './framing.ts';
import { MOUSE_PRESETS } from './mouse-presets.ts';

export interface CameraDriver {
  fly(boxes: readonly Box3[], direction?: Vector3, atOnce?: boolean): void;
  /** Flies to the best three-quarter view of the whole line. */
  open(atOnce?: boolean): void;
  view(name: StandardView): void;
  orbit(on: boolean): void;
  pose(): CameraPose;
  put(pose: CameraPose): void;
  heading(): { readonly azimuthRad: number; readonly elevationRad: number };
  /** While held, the mouse does not move the camera. */
  hold(on: boolean): void;
}

interface Controls {
  enabled: boolean;
  enableRotate: boolean;
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
/** Left and right edge of the picture that tools hang over: what is framed keeps clear of them, px. */
const EDGE_PX = 46;

/** z-up floor point to the renderer's y-up world. */
export const toWorld = (v: Vector3): Vector3 => new Vector3(v.x, v.z, -v.y);
export const toFloor = (v: Vector3): Vector3 => new Vector3(v.x, -v.z, v.y);

export function CameraRig({
  bounds,
  driver,
  still,
  walking,
  mouse,
}: {
  bounds: readonly Box3[];
  driver: RefObject<CameraDriver | null>;
  still: boolean;
  walking: boolean;
  mouse: MousePreset;
}): ReactElement {
  const camera = useThree((state) => state.camera) as PerspectiveCamera | OrthographicCamera;
  const set = useThree((state) => state.set);
  const invalidate = useThree((state) => state.invalidate);
  const size = useThree((state) => state.size);
  const controls = useRef<Controls>(null);
  const flight = useRef<Flight | null>(null);
  const whole = useRef(bounds);
  whole.current = bounds;
  const solid = useRef<PerspectiveCamera | null>(null);
  if (camera instanceof PerspectiveCamera) solid.current = camera;
  /** The whole line was asked for and nobody has turned the camera since: another size of the picture shows it whole again. */
  const showsWhole = useRef<'solid' | 'plan' | null>('solid');

  useEffect(() => {
    const aspect = Math.max(0.4, (size.width - 2 * EDGE_PX) / Math.max(1, size.height));
    const fovRad = ((solid.current?.fov ?? 36) * Math.PI) / 180;
    const inSpace = (): PerspectiveCamera | null => {
      if (solid.current !== null && camera !== solid.current) set({ camera: solid.current });
      return solid.current;
    };
    const fly: CameraDriver['fly'] = (boxes, direction, atOnce = still) => {
      const orbit = controls.current;
      if (orbit === null) return;
      showsWhole.current = null;
      if (camera instanceof OrthographicCamera && direction === undefined) return toPlan(camera, boxes);
      const seen = inSpace();
      if (seen === null) return;
      const from = { position: seen.position.clone(), target: orbit.target.clone() };
      const way = direction ?? toFloor(seen.position.clone().sub(orbit.target));
      const place = framed(boxes, way, fovRad, aspect);
      const to = { position: toWorld(place.position), target: toWorld(place.target) };
      flight.current = { from, to, passedS: atOnce || camera !== seen ? FLIGHT_S : 0 };
      invalidate();
    };
    const toPlan = (flat: OrthographicCamera, boxes: readonly Box3[]): void => {
      const place = framedPlan(boxes, size);
      flat.left = -size.width / 2;
      flat.right = size.width / 2;
      flat.top = size.height / 2;
      flat.bottom = -size.height / 2;
      flat.zoom = place.zoom;
      const to = { position: toWorld(place.position), target: toWorld(place.target) };
      flight.current = { from: to, to, passedS: FLIGHT_S };
      flat.updateProjectionMatrix();
      invalidate();
    };
    const open: CameraDriver['open'] = (atOnce) => {
      fly(whole.current, openingDirection(whole.current, fovRad, aspect), atOnce);
      showsWhole.current = 'solid';
    };
    const plan = (): void => {
      const flat = camera instanceof OrthographicCamera ? camera : new OrthographicCamera(-1, 1, 1, -1, 0.1, 400);
      toPlan(flat, whole.current);
      if (flat !== camera) set({ camera: flat as never });
      showsWhole.current = 'plan';
    };
    driver.current = {
      fly,
      open,
      view: (name) => {
        if (name === 'plan') plan();
        else if (name === 'threeQuarter') open();
        else fly(whole.current, new Vector3(...VIEW_DIRECTIONS[name]));
      },
      pose() {
        const isPlan = camera instanceof OrthographicCamera;
        const target = controls.current?.target ?? new Vector3();
        return {
          isPlan,
          position: toFloor(camera.position).toArray(),
          target: toFloor(target).toArray(),
          zoom: isPlan ? camera.zoom : 1,
        };
      },
      put(pose) {
        const orbit = controls.current;
        if (orbit === null || walking || pose.isPlan !== camera instanceof OrthographicCamera) return;
        showsWhole.current = null;
        flight.current = null;
        camera.position.copy(toWorld(new Vector3(...pose.position)));
        orbit.target.copy(toWorld(new Vector3(...pose.target)));
        if (pose.isPlan && camera.zoom !== pose.zoom) {
          camera.zoom = pose.zoom;
          camera.updateProjectionMatrix();
        }
        orbit.update();
        invalidate();
      },
      heading() {
        const away = toFloor(camera.position.clone().sub(controls.current?.target ?? new Vector3()));
        return { azimuthRad: Math.atan2(away.x, -away.y), elevationRad: Math.atan2(away.z, Math.hypot(away.x, away.y)) };
      },
      hold(on) {
        if (controls.current !== null) controls.current.enabled = !on && !walking;
      },
      orbit(on) {
        if (controls.current === null) return;
        controls.current.autoRotate = on;
        controls.current.autoRotateSpeed = 0.6;
        invalidate();
      },
    };
    if (walking) {
      inSpace();
      return;
    }
    if (showsWhole.current === 'solid') open(true);
    else if (showsWhole.current === 'plan') plan();
    // a new size or camera is a new driver; the whole line is framed again unless the user has turned the camera himself
  }, [camera, driver, invalidate, set, size, still, walking]);

  useEffect(() => {
    const orbit = controls.current;
    const interrupted = (): void => {
      flight.current = null;
      showsWhole.current = null;
    };
    orbit?.addEventListener('start', interrupted);
    return () => orbit?.removeEventListener('start', interrupted);
    // the controls are made anew with the camera
  }, [camera]);

  useFrame((_, delta) => {
    const orbit = controls.current;
    if (walking) return;
    if (orbit?.autoRotate) invalidate();
    const trip = flight.current;
    if (trip === null || orbit === null) return;
    // slow machines arrive too: a frame is worth a third of the way at most
    trip.passedS += Math.min(delta, FLIGHT_S / 3);
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
      enabled={!walking}
      mouseButtons={MOUSE_PRESETS[mouse].mouseButtons as never}
      zoomToCursor={MOUSE_PRESETS[mouse].zoomToCursor}
      enableDamping
      enableRotate={!(camera instanceof OrthographicCamera)}
      screenSpacePanning
      dampingFactor={0.12}
      maxPolarAngle={Math.PI / 2 - 0.02}
      minDistance={0.6}
      maxDistance={400}
    />
  );
}
