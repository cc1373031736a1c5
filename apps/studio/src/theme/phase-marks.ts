import type { PhaseKind } from '@taktwerk/compile';

/** Colours of the phases of a cell time; the process, which adds the value, is the accent. */
export const PHASE_COLOURS: Readonly<Record<PhaseKind, string>> = {
  process: '#2f7fe0',
  motion: '#3aa89b',
  handshake: '#c0912b',
  gripper: '#8d6fd1',
  sensor: '#c05f97',
  safety: '#cf5540',
  service: '#7b8896',
};
