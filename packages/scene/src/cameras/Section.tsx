/** Cuts the hall at a height, so that one looks into machines and booths from above. */
import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { Plane, Vector3 } from 'three';

export function Section({ heightM }: { readonly heightM: number | null }): null {
  const gl = useThree((state) => state.gl);
  const invalidate = useThree((state) => state.invalidate);
  useEffect(() => {
    gl.clippingPlanes = heightM === null ? [] : [new Plane(new Vector3(0, -1, 0), heightM)];
    invalidate();
    return () => {
      gl.clippingPlanes = [];
    };
  }, [gl, invalidate, heightM]);
  return null;
}
