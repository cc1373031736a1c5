/** A soft glow around every lamp that is lit: states are read from across the hall, and the evening hall has its lamps. One draw call. */
import { useFrame } from '@react-three/fiber';
import { type ReactElement, useEffect, useMemo } from 'react';
import { AdditiveBlending, BufferAttribute, BufferGeometry, DynamicDrawUsage, Points, ShaderMaterial } from 'three';
import type { Body } from '../figures/figure.ts';
import type { StandingLine } from '../figures/standing-line.ts';

/** Width of the glow, m. */
const WIDE_M = 0.85;
/** A lamp whose strongest colour is below this is not lit. */
const LIT = 0.3;

/** @param strength how strongly the glow stands out against the hall's light */
export function LampGlow({ line, strength }: { line: StandingLine; strength: number }): ReactElement | null {
  const lamps = useMemo(() => line.figures.flatMap((figure) => figure.bodies.filter((body) => body.lamp)), [line]);
  const points = useMemo(() => glows(lamps.length, strength), [lamps, strength]);
  useEffect(
    () => () => {
      points.geometry.dispose();
      (points.material as ShaderMaterial).dispose();
    },
    [points],
  );
  useFrame(({ size, camera, gl }) => {
    const scale = (points.material as ShaderMaterial).uniforms.scale!;
    scale.value = 0.5 * size.height * gl.getPixelRatio() * camera.projectionMatrix.elements[5]! * WIDE_M;
    light(points, lamps);
  });
  return lamps.length === 0 ? null : <primitive object={points} />;
}

function light(points: Points, lamps: readonly Body[]): void {
  const position = points.geometry.getAttribute('position') as BufferAttribute;
  const colour = points.geometry.getAttribute('colour') as BufferAttribute;
  let lit = 0;
  for (const { tint, visible, matrix } of lamps) {
    if (!visible || tint === null || Math.max(tint.r, tint.g, tint.b) < LIT) continue;
    position.setXYZ(lit, matrix.elements[12]!, matrix.elements[13]!, matrix.elements[14]!);
    colour.setXYZ(lit++, tint.r, tint.g, tint.b);
  }
  points.geometry.setDrawRange(0, lit);
  points.visible = lit > 0;
  position.needsUpdate = true;
  colour.needsUpdate = true;
}

function glows(most: number, strength: number): Points {
  const geometry = new BufferGeometry();
  const room = Math.max(1, most) * 3;
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(room), 3).setUsage(DynamicDrawUsage));
  geometry.setAttribute('colour', new BufferAttribute(new Float32Array(room), 3).setUsage(DynamicDrawUsage));
  const material = new ShaderMaterial({
    transparent: true,
    depthWrite: false,
    blending: AdditiveBlending,
    uniforms: { scale: { value: 1 }, strength: { value: strength } },
    vertexShader: `attribute vec3 colour; uniform float scale; varying vec3 vColour;
void main() { vec4 view = modelViewMatrix * vec4(position, 1.0); vColour = colour;
gl_Position = projectionMatrix * view; gl_PointSize = clamp(scale / gl_Position.w, 6.0, 160.0);
gl_Position.z -= 0.004 * gl_Position.w; }`,
    fragmentShader: `uniform float strength; varying vec3 vColour;
void main() { float r = length(gl_PointCoord * 2.0 - 1.0); if (r > 1.0) discard;
float fall = 1.0 - r; gl_FragColor = vec4(vColour * (fall * fall * fall * strength + smoothstep(0.16, 0.0, r) * 0.5), 1.0);
#include <colorspace_fragment>
}`,
  });
  const points = new Points(geometry, material);
  points.frustumCulled = false;
  points.renderOrder = 5;
  points.raycast = () => undefined;
  return points;
}
