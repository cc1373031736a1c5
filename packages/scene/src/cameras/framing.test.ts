import fc from 'fast-check';
import { Box3, Matrix4, PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { cornersOf, framed, openingDirection } from './framing.ts';

const FOV = 36;

describe('framing', () => {
  it('shows every corner of any box and fills the picture', () => {
    const size = fc.tuple(...[1, 1, 1].map(() => fc.double({ min: 0.2, max: 80, noNaN: true })));
    fc.assert(
      fc.property(size, fc.double({ min: 0.5, max: 2.5, noNaN: true }), (dimensions, aspect) => {
        const box = new Box3().setFromCenterAndSize(new Vector3(3, -2, 1), new Vector3(...dimensions));
        const place = framed([box], openingDirection([box], (FOV * Math.PI) / 180, aspect), (FOV * Math.PI) / 180, aspect);
        const camera = new PerspectiveCamera(FOV, aspect, 0.01, 2000);
        camera.up.set(0, 0, 1);
        camera.position.copy(place.position);
        camera.lookAt(place.target);
        camera.updateMatrixWorld();
        const picture = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
        let widest = 0;
        for (const corner of cornersOf(box)) {
          corner.applyMatrix4(picture);
          widest = Math.max(widest, Math.abs(corner.x), Math.abs(corner.y));
        }
        expect(widest).toBeLessThanOrEqual(1);
        expect(widest).toBeGreaterThan(0.4);
      }),
      { seed: 3 },
    );
  });
});
