/** Welding arcs: a flickering light, a glare and a few sparks at each arc that burns. The nearest arcs get the lights. */
import { useFrame, useThree } from '@react-three/fiber';
import { type ReactElement, useEffect, useMemo } from 'react';
import {
  AdditiveBlending,
  BufferAttribute,
  BufferGeometry,
  DynamicDrawUsage,
  Group,
  PointLight,
  Points,
  ShaderMaterial,
  Vector3,
} from 'three';
import { toFloor } from '../cameras/CameraRig.tsx';
import type { Arc } from '../figures/figure.ts';
import type { StandingLine } from '../figures/standing-line.ts';
import type { Detail } from '../hall/atmosphere.ts';
import type { Moment } from '../playback/moment.ts';

const SPARKS_PER_ARC = 24;
const SPARK_LIFE_S = 0.55;
const GLARE_PX = 210;

export function ArcEffects({
  line,
  moment,
  detail,
  still,
}: {
  line: StandingLine;
  moment: Moment;
  detail: Detail;
  still: boolean;
}): ReactElement | null {
  const invalidate = useThree((state) => state.invalidate);
  const arcs = useMemo(() => line.figures.flatMap((figure) => (figure.arc === null ? [] : [figure.arc])), [line]);
  const stage = useMemo(() => openArcStage(arcs.length, detail), [arcs, detail]);
  useEffect(() => () => stage.dispose(), [stage]);
  useFrame(({ camera, clock }) => {
    const viewer = toFloor(camera.position);
    const burning = arcs.filter((arc) => arc.strength > 0).sort((a, b) => a.at.distanceToSquared(viewer) - b.at.distanceToSquared(viewer));
    stage.show(burning, still ? 0 : clock.elapsedTime, still);
    if (burning.length > 0 && !still && moment.playback?.playing()) invalidate();
  });
  return arcs.length === 0 ? null : <primitive object={stage.group} />;
}

interface ArcStage {
  readonly group: Group;
  show(burning: readonly Arc[], timeS: number, still: boolean): void;
  dispose(): void;
}

function openArcStage(most: number, detail: Detail): ArcStage {
  const group = new Group();
  const lights = Array.from({ length: Math.min(detail.arcLights, most) }, () => new PointLight('#a9ccff', 0, 7, 1.6));
  for (const light of lights) group.add(light);
  const perArc = detail.sparks > 0 ? SPARKS_PER_ARC : 0;
  const points = pointCloud(Math.max(1, most * (1 + perArc)));
  group.add(points);
  const positions = points.geometry.getAttribute('position') as BufferAttribute;
  const looks = points.geometry.getAttribute('look') as BufferAttribute;
  return {
    group,
    show(burning, timeS, still) {
      const flicker = still ? 0.8 : 0.7 + 0.3 * Math.abs(Math.sin(timeS * 61) * Math.cos(timeS * 37));
      lights.forEach((light, i) => {
        const arc = burning[i];
        light.intensity = arc === undefined ? 0 : 16 * flicker * arc.strength;
        if (arc !== undefined) light.position.set(arc.at.x, arc.at.y, arc.at.z + 0.06);
      });
      let n = 0;
      for (const arc of burning) {
        positions.setXYZ(n, arc.at.x, arc.at.y, arc.at.z);
        looks.setXY(n++, GLARE_PX * (0.8 + 0.35 * flicker), 1);
        if (still) continue;
        for (let k = 0; k < perArc && n < looks.count; k++) {
          spark(arc.at, k, timeS, at);
          positions.setXYZ(n, at.x, at.y, at.z);
          looks.setXY(n++, 5, 0.9 - life * 0.9);
        }
      }
      points.geometry.setDrawRange(0, n);
      points.visible = n > 0;
      positions.needsUpdate = true;
      looks.needsUpdate = true;
    },
    dispose() {
      points.geometry.dispose();
      (points.material as ShaderMaterial).dispose();
      for (const light of lights) light.dispose();
    },
  };
}

const at = new Vector3();
let life = 0;

/** The k-th spark: thrown out in a fixed direction of its own, falling, born again and again. */
function spark(from: Vector3, k: number, timeS: number, out: Vector3): void {
  const age = (timeS / SPARK_LIFE_S + k * 0.618034) % 1;
  const a = k * 2.39996 + Math.floor(timeS / SPARK_LIFE_S + k * 0.618034) * 1.7;
  const speed = 0.5 + ((k * 7) % 5) * 0.22;
  const t = age * SPARK_LIFE_S;
  life = age;
  out.set(
    from.x + Math.cos(a) * speed * t,
    from.y + Math.sin(a) * speed * t,
    Math.max(0.01, from.z + (1.1 + ((k * 3) % 4) * 0.2) * t - 4.9 * t * t),
  );
}

function pointCloud(most: number): Points {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(most * 3), 3).setUsage(DynamicDrawUsage));
  geometry.setAttribute('look', new BufferAttribute(new Float32Array(most * 2), 2).setUsage(DynamicDrawUsage));
  const material = new ShaderMaterial({
    transparent: true,
    depthWrite: false,
    blending: AdditiveBlending,
    vertexShader: `attribute vec2 look; varying float vStrength; varying float vBig;
void main() { vec4 view = modelViewMatrix * vec4(position, 1.0); vBig = step(20.0, look.x); vStrength = look.y;
gl_PointSize = look.x * 6.0 / max(1.0, -view.z) * (vBig > 0.5 ? 1.0 : 1.6); gl_Position = projectionMatrix * view; gl_Position.z -= vBig * 0.002 * gl_Position.w; }`,
    fragmentShader: `varying float vStrength; varying float vBig;
void main() { vec2 p = gl_PointCoord * 2.0 - 1.0; float r = length(p); if (r > 1.0) discard;
float halo = pow(1.0 - r, 3.0) * 0.55; float core = smoothstep(0.14, 0.0, r) * 2.2; float streak = exp(-abs(p.y) * 26.0) * pow(max(0.0, 1.0 - abs(p.x)), 3.0) * 0.5;
vec3 arc = vec3(0.62, 0.8, 1.0) * (halo + streak) + vec3(1.0) * core; vec3 ember = mix(vec3(1.0, 0.45, 0.1), vec3(1.0, 0.9, 0.6), vStrength) * (1.0 - r) * 2.0;
gl_FragColor = vec4(vBig > 0.5 ? arc : ember, 1.0) * vStrength; }`,
  });
  const points = new Points(geometry, material);
  points.frustumCulled = false;
  points.renderOrder = 5;
  points.raycast = () => undefined;
  return points;
}
