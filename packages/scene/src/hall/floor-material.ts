/** Concrete floor: faint mottling, casting joints, a quiet 1 m grid that fades out, and an edge that melts into the background. */
import { Color, MeshStandardMaterial } from 'three';
import type { Atmosphere } from './atmosphere.ts';

export function floorMaterial(atmosphere: Atmosphere, radius: number): MeshStandardMaterial {
  const material = new MeshStandardMaterial({ color: atmosphere.concrete, roughness: 0.7, metalness: 0, transparent: true });
  material.envMapIntensity = 0.6;
  const uniforms = {
    gridColour: { value: new Color(atmosphere.gridLine) },
    gridStrength: { value: atmosphere.gridStrength },
    floorRadius: { value: radius },
    roofLight: { value: atmosphere.roofLight },
  };
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniforms);
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nvarying vec2 vFloor;')
      .replace('#include <begin_vertex>', '#include <begin_vertex>\nvFloor = position.xy;');
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${PARS}`)
      .replace('#include <color_fragment>', `#include <color_fragment>\n${COLOUR}`)
      .replace('#include <roughnessmap_fragment>', 'float roughnessFactor = roughness * (0.82 + 0.36 * cloud);');
  };
  material.customProgramCacheKey = () => 'taktwerk-floor';
  return material;
}

const PARS = `
varying vec2 vFloor;
uniform vec3 gridColour;
uniform float gridStrength;
uniform float floorRadius;
uniform float roofLight;
float hash2(vec2 p) { return fract(sin(dot(p, vec2(127.1, 311.7))) * 43758.5453); }
float mottle(vec2 p) {
  vec2 i = floor(p); vec2 f = fract(p); f = f * f * (3.0 - 2.0 * f);
  return mix(mix(hash2(i), hash2(i + vec2(1, 0)), f.x), mix(hash2(i + vec2(0, 1)), hash2(i + vec2(1, 1)), f.x), f.y);
}
float lines(vec2 at, float every, float wide) {
  vec2 cell = at / every;
  vec2 blur = fwidth(cell);
  vec2 away = abs(fract(cell - 0.5) - 0.5);
  vec2 cover = clamp((vec2(wide / every) - away) / max(blur, 1e-5) + 0.5, 0.0, 1.0) * clamp(1.4 - blur * 3.0, 0.0, 1.0);
  return max(cover.x, cover.y);
}`;

const COLOUR = `
float away = length(vFloor);
float cloud = mottle(vFloor * 0.35) * 0.5 + mottle(vFloor * 1.7) * 0.3 + mottle(vFloor * 9.0) * 0.2;
diffuseColor.rgb *= 0.93 + 0.14 * cloud;
float across = abs(fract(dot(vFloor, vec2(0.094, 0.052)) + 0.3) - 0.5) * 2.0;
diffuseColor.rgb *= 1.0 + roofLight * (smoothstep(0.35, 0.75, across) - 0.5);
diffuseColor.rgb *= 1.0 - 0.22 * lines(vFloor, 6.0, 0.006);
float grid = lines(vFloor, 1.0, 0.0055) * gridStrength * (1.0 - smoothstep(floorRadius * 0.25, floorRadius * 0.6, away));
diffuseColor.rgb = mix(diffuseColor.rgb, gridColour, grid);
diffuseColor.a = 1.0 - smoothstep(floorRadius * 0.55, floorRadius, away);`;
