import type { scene as source } from '../zh/scene.ts';

/** Messages of the namespace `scene`, English. */
export const scene: Record<keyof typeof source, string> = {};
