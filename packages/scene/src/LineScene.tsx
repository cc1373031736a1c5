/** The 3D picture of one layout: draws the document, plays a trace, tells what was clicked. */
import { Canvas } from '@react-three/fiber';
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { ACESFilmicToneMapping, type Box3, PCFShadowMap } from 'three';
import { type CameraDriver, CameraRig, toWorld } from './cameras/CameraRig.tsx';
import { framed, openingDirection } from './cameras/framing.ts';
import { standLine } from './figures/standing-line.ts';
import { ATMOSPHERES, DETAILS } from './hall/atmosphere.ts';
import { Hall } from './hall/Hall.tsx';
import { LineFigures } from './LineFigures.tsx';
import { Plates } from './labels/Plates.tsx';
import type { SceneProps } from './scene-props.ts';
import { openShapeStore } from './shapes/shape-store.ts';

const FOV_DEG = 36;

export function LineScene(props: SceneProps): ReactElement {
  const { document, layout, catalog, theme, quality, reducedMotion = false, labels = true } = props;
  const shapes = useMemo(openShapeStore, []);
  const line = useMemo(() => standLine(document, layout, catalog, shapes), [document, layout, catalog, shapes]);
  const bounds = useFirstBounds(line.bounds, `${document.id}/${layout}`);
  const driver = useRef<CameraDriver | null>(null);
  const plates = useRef<HTMLDivElement>(null);
  const [opening] = useState(() => openingCamera(line.core));
  const atmosphere = ATMOSPHERES[theme];
  const detail = DETAILS[quality];
  useEffect(() => () => shapes.dispose(), [shapes]);
  return (
    <div style={{ position: 'relative', width: '100%', height: '100%', overflow: 'hidden', background: atmosphere.background }}>
      <Canvas
        key={quality}
        frameloop="demand"
        dpr={[...detail.dpr]}
        shadows={{ enabled: detail.shadowMap > 0, type: PCFShadowMap }}
        gl={{ antialias: detail.antialias, toneMapping: ACESFilmicToneMapping, powerPreference: 'high-performance' }}
        camera={{ fov: FOV_DEG, near: 0.25, far: 600, position: opening }}
        onPointerMissed={() => props.onPlace === undefined && props.onSelect(null)}
      >
        <CameraRig bounds={line.core} driver={driver} still={reducedMotion} />
        <group rotation-x={-Math.PI / 2}>
          <Hall atmosphere={atmosphere} detail={detail} bounds={bounds} />
          <LineFigures {...props} line={line} driver={driver} atmosphere={atmosphere} detail={detail} still={reducedMotion} />
        </group>
        {labels ? <Plates line={line} layer={plates} playback={props.playback ?? null} language={props.language} theme={theme} /> : null}
      </Canvas>
      <div ref={plates} style={{ position: 'absolute', inset: 0, pointerEvents: 'none', overflow: 'hidden' }} />
    </div>
  );
}

/** The room of the line when a document and layout were opened; edits don't move light and camera about. */
function useFirstBounds(bounds: Box3, key: string): Box3 {
  const kept = useRef({ key: '', bounds });
  if (kept.current.key !== key || !kept.current.bounds.containsBox(bounds)) kept.current = { key, bounds: bounds.clone() };
  return kept.current.bounds;
}

function openingCamera(bounds: readonly Box3[]): [number, number, number] {
  const [fovRad, aspect] = [(FOV_DEG * Math.PI) / 180, 16 / 9];
  const place = framed(bounds, openingDirection(bounds, fovRad, aspect), fovRad, aspect);
  return toWorld(place.position).toArray();
}
