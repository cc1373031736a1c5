/** Keeps every shape once: the same press ten times is one geometry drawn at ten places. */
import type { BufferGeometry } from 'three';
import type { Solid } from './solid.ts';

export interface ShapeStore {
  /** The geometry of a name, built at the first call. The name must say everything that the shape depends on. */
  of(name: string, build: () => Solid | BufferGeometry): BufferGeometry;
  dispose(): void;
}

export function openShapeStore(): ShapeStore {
  const shapes = new Map<string, BufferGeometry>();
  return {
    of(name, build) {
      const known = shapes.get(name);
      if (known !== undefined) return known;
      const built = build();
      const geometry = 'geometry' in built ? built.geometry() : built;
      shapes.set(name, geometry);
      return geometry;
    },
    dispose() {
      for (const geometry of shapes.values()) geometry.dispose();
      shapes.clear();
    },
  };
}
