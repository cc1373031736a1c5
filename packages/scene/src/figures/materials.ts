/** The few materials of the scene: shape data carries colour, roughness, metalness and glow per vertex. */
import { DoubleSide, FrontSide, MeshStandardMaterial, type WebGLProgramParametersWithUniforms } from 'three';
import type { Layer } from './figure.ts';

export type Materials = Readonly<Record<Layer, MeshStandardMaterial>> & { readonly dispose: () => void };

export function openMaterials(): Materials {
  const solid = new MeshStandardMaterial({ vertexColors: true, side: FrontSide });
  solid.onBeforeCompile = perVertexSurface('totalEmissiveRadiance += diffuseColor.rgb * vSurface.z * 2.6;');
  const glass = new MeshStandardMaterial({ vertexColors: true, side: DoubleSide, transparent: true, depthWrite: false });
  glass.onBeforeCompile = perVertexSurface('diffuseColor.a = vSurface.z;');
  const paint = new MeshStandardMaterial({ vertexColors: true, polygonOffset: true, polygonOffsetFactor: -2, polygonOffsetUnits: -2 });
  paint.onBeforeCompile = perVertexSurface('');
  const mesh = new MeshStandardMaterial({
    vertexColors: true,
    side: DoubleSide,
    transparent: true,
    depthWrite: false,
    roughness: 0.5,
    metalness: 0.3,
  });
  mesh.onBeforeCompile = wireMesh;
  const all = { solid, glass, mesh, paint };
  for (const [name, material] of Object.entries(all)) material.customProgramCacheKey = () => `taktwerk-${name}`;
  return { ...all, dispose: () => void Object.values(all).map((material) => material.dispose()) };
}

/** Reads roughness, metalness and a third value from the `surface` attribute; `extra` uses the third. */
export function perVertexSurface(extra: string): (shader: WebGLProgramParametersWithUniforms) => void {
  return (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nattribute vec3 surface;\nvarying vec3 vSurface;')
      .replace('#include <begin_vertex>', '#include <begin_vertex>\nvSurface = surface;');
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', '#include <common>\nvarying vec3 vSurface;')
      .replace('#include <roughnessmap_fragment>', 'float roughnessFactor = vSurface.x;')
      .replace('#include <metalnessmap_fragment>', 'float metalnessFactor = vSurface.y;')
      .replace('#include <emissivemap_fragment>', extra);
  };
}

/** A grid of wires drawn from `surface.xy` (metres on the panel): crisp when near, an even veil when far. */
function wireMesh(shader: WebGLProgramParametersWithUniforms): void {
  shader.vertexShader = shader.vertexShader
    .replace('#include <common>', '#include <common>\nattribute vec3 surface;\nvarying vec3 vSurface;')
    .replace('#include <begin_vertex>', '#include <begin_vertex>\nvSurface = surface;');
  shader.fragmentShader = shader.fragmentShader.replace('#include <common>', '#include <common>\nvarying vec3 vSurface;').replace(
    '#include <emissivemap_fragment>',
    `vec2 cell = vSurface.xy / vec2(0.05, 0.1);
      vec2 wide = fwidth(cell);
      vec2 wire = vec2(0.09, 0.045);
      vec2 away = abs(fract(cell - 0.5) - 0.5);
      vec2 cover = clamp((wire - away) / max(wide, 1e-4) + 0.5, 0.0, 1.0);
      vec2 veil = mix(cover, wire * 2.0, clamp(wide * 1.6 - 0.4, 0.0, 1.0));
      diffuseColor.a = 1.0 - (1.0 - veil.x) * (1.0 - veil.y);`,
  );
}
