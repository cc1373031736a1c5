/** What the buttons of the mouse do to the camera, for hands that are used to other programs. */
import { MOUSE } from 'three';
import type { MousePreset } from '../scene-props.ts';

interface Buttons {
  readonly mouseButtons: { readonly LEFT: MOUSE | null; readonly MIDDLE: MOUSE | null; readonly RIGHT: MOUSE | null };
  /** Whether the wheel moves towards what is under the pointer. */
  readonly zoomToCursor: boolean;
}

/** Shift or Ctrl with a turning button moves instead: that is in the controls themselves. */
export const MOUSE_PRESETS: Readonly<Record<MousePreset, Buttons>> = {
  standard: { mouseButtons: { LEFT: MOUSE.ROTATE, MIDDLE: MOUSE.DOLLY, RIGHT: MOUSE.PAN }, zoomToCursor: false },
  cad: { mouseButtons: { LEFT: null, MIDDLE: MOUSE.ROTATE, RIGHT: MOUSE.PAN }, zoomToCursor: true },
  blender: { mouseButtons: { LEFT: null, MIDDLE: MOUSE.ROTATE, RIGHT: null }, zoomToCursor: false },
};
