/** Walking through the hall at eye height: arrows or WASD, Shift runs, the mouse dragged looks around, Esc ends. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import type { Box3 } from 'three';
import { Euler, Vector3 } from 'three';
import { type Stride, strideOf, turned, walkStart } from './walking.ts';

const KEYS: Readonly<Record<string, keyof Stride>> = {
  arrowup: 'ahead',
  w: 'ahead',
  arrowdown: 'back',
  s: 'back',
  arrowleft: 'left',
  a: 'left',
  arrowright: 'right',
  d: 'right',
};

interface WalkRigProps {
  readonly bounds: readonly Box3[];
  readonly onWalked: () => void;
}

export function WalkRig({ bounds, onWalked }: WalkRigProps): null {
  const camera = useThree((state) => state.camera);
  const gl = useThree((state) => state.gl);
  const invalidate = useThree((state) => state.invalidate);
  const keys = useRef<Record<keyof Stride, boolean>>({ ahead: false, back: false, left: false, right: false, runs: false });
  const look = useRef({ headingRad: 0, pitchRad: 0 });
  const first = useRef(bounds);
  const ended = useRef(onWalked);
  ended.current = onWalked;

  useEffect(() => {
    const before = { position: camera.position.clone(), quaternion: camera.quaternion.clone() };
    const start = walkStart(first.current, camera.position);
    camera.position.copy(start.position);
    look.current = { headingRad: start.headingRad, pitchRad: -0.06 };
    invalidate();
    return () => {
      camera.position.copy(before.position);
      camera.quaternion.copy(before.quaternion);
      invalidate();
    };
  }, [camera, invalidate]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const isDown = event.type === 'keydown';
      const stride = KEYS[event.key.toLowerCase()];
      keys.current.runs = event.shiftKey;
      if (stride !== undefined) keys.current[stride] = isDown;
      else if (event.key === 'Escape' && isDown) ended.current();
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
      invalidate();
    };
    const still = (): void => {
      keys.current = { ahead: false, back: false, left: false, right: false, runs: false };
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('keyup', onKey, true);
    window.addEventListener('blur', still);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('keyup', onKey, true);
      window.removeEventListener('blur', still);
    };
  }, [invalidate]);

  useEffect(() => {
    const canvas = gl.domElement;
    const onMove = (event: PointerEvent): void => {
      if (event.buttons === 0) return;
      look.current = turned(look.current, event.movementX, event.movementY);
      invalidate();
    };
    canvas.addEventListener('pointermove', onMove);
    return () => canvas.removeEventListener('pointermove', onMove);
  }, [gl, invalidate]);

  useFrame((_, delta) => {
    const { headingRad, pitchRad } = look.current;
    const step = strideOf(keys.current, headingRad, Math.min(delta, 0.1));
    camera.position.add(new Vector3(step.x, 0, step.z));
    camera.quaternion.setFromEuler(new Euler(pitchRad, headingRad, 0, 'YXZ'));
    camera.updateMatrixWorld();
    if (step.x !== 0 || step.z !== 0) invalidate();
  }, -2);
  return null;
}
