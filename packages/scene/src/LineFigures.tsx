/** Figures of the line in the frame loop: React describes what stands there, this moves it. */
import { type ThreeEvent, useFrame, useThree } from '@react-three/fiber';
import { type ReactElement, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Box3 } from 'three';
import { type CameraDriver, toFloor } from './cameras/CameraRig.tsx';
import { AmbientOcclusion } from './effects/AmbientOcclusion.tsx';
import { ArcEffects } from './effects/ArcEffects.tsx';
import { ContactShadows } from './effects/ContactShadows.tsx';
import { HeatPatches } from './effects/HeatPatches.tsx';
import { LampGlow } from './effects/LampGlow.tsx';
import { openBatches } from './figures/batch.ts';
import { openMaterials } from './figures/materials.ts';
import type { StandingLine } from './figures/standing-line.ts';
import type { Atmosphere, Detail } from './hall/atmosphere.ts';
import { openPace } from './hall/pace.ts';
import { openPartCrowd } from './parts/part-crowd.ts';
import { openMoment } from './playback/moment.ts';
import type { SceneProps } from './scene-props.ts';
import { draggedTo } from './selection/floor-drag.ts';
import { SelectionFrame } from './selection/SelectionFrame.tsx';
import { useFloorDrag } from './selection/use-floor-drag.ts';
import { useLens } from './selection/use-lens.ts';

/** Red of a record that something is wrong with, in both themes. */
const PROBLEM_RED = '#e5372b';
const NONE: readonly string[] = [];
/** Side of the floor on which things can be put, m. */
const FLOOR_M = 1000;

interface Props extends SceneProps {
  readonly line: StandingLine;
  readonly driver: RefObject<CameraDriver | null>;
  readonly atmosphere: Atmosphere;
  readonly detail: Detail;
  readonly still: boolean;
}

export function LineFigures({
  line,
  layout,
  playback,
  selection,
  problems = NONE,
  also = NONE,
  hidden = NONE,
  onSelect,
  onMove,
  onPlace,
  driver,
  atmosphere,
  detail,
  heat,
  still,
  onReady,
  onSlow,
}: Props): ReactElement {
  const invalidate = useThree((state) => state.invalidate);
  const gl = useThree((state) => state.gl);
  const materials = useMemo(openMaterials, []);
  const unseen = hidden.join('|');
  const shown = useMemo(() => line.figures.filter((figure) => !unseen.split('|').includes(figure.record)), [line, unseen]);
  const batches = useMemo(() => openBatches(shown, materials), [shown, materials]);
  const crowd = useMemo(() => openPartCrowd(line, materials.solid), [line, materials]);
  const moment = useMemo(() => openMoment(playback ?? null), [playback]);
  const hovered = useRef<string | null>(null);

  useEffect(() => () => materials.dispose(), [materials]);
  useEffect(() => () => batches.dispose(), [batches]);
  useEffect(() => () => crowd.dispose(), [crowd]);
  useEffect(() => playback?.subscribe(() => invalidate()), [playback, invalidate]);
  useLayoutEffect(() => invalidate());

  const pace = useMemo(() => openPace(), []);
  useFrame(({ clock }, pauseS) => {
    if (playback?.playing() && pace.frame(pauseS)) onSlow?.();
    playback?.advance(performance.now() / 1000);
    moment.refresh(clock.elapsedTime, still);
    for (const figure of line.figures) figure.pose?.(moment);
    crowd.update(moment);
    batches.update();
    if (playback?.playing()) invalidate();
  }, -1);

  const lens = useLens(line, batches);
  const ready = useRef(onReady);
  ready.current = onReady;
  const standing = useRef(line);
  standing.current = line;
  const opened = `${line.workshop.document.id}/${layout}`;
  // The camera opens once per layout; edits must not move it.
  useEffect(() => {
    driver.current?.open(true);
    ready.current?.({
      frame: (ids) => driver.current?.fly(boundsFor(standing.current, ids)),
      view: (name) => driver.current?.view(name),
      orbit: (on) => driver.current?.orbit(on),
      hold: (on) => driver.current?.hold(on),
      ...lens,
      figures: () => ({ calls: gl.info.render.calls, triangles: gl.info.render.triangles }),
    });
  }, [driver, gl, opened, lens]);

  /** The selected record where it is under the pointer, be it behind a fence; else what is hit first. */
  const pressed = (event: ThreeEvent<PointerEvent>): string | null => {
    const hits = event.intersections.map((hit) => batches.recordOf(hit));
    return selection !== null && hits.includes(selection) ? selection : (hits[0] ?? null);
  };
  const press = useFloorDrag({ selection, onMove, line, batches, driver });
  const hover = (record: string | null): void => {
    if (record === hovered.current) return;
    hovered.current = record;
    batches.highlight(record);
    gl.domElement.style.cursor = record === null ? '' : 'pointer';
    invalidate();
  };
  return (
    <>
      <primitive
        object={batches.group}
        onClick={(event: ThreeEvent<MouseEvent>) => {
          if (event.delta > 4 || onPlace !== undefined) return;
          event.stopPropagation();
          onSelect(batches.recordOf(event.intersections[0] ?? event));
        }}
        onPointerDown={(event: ThreeEvent<PointerEvent>) => press(pressed(event), event)}
        onPointerMove={(event: ThreeEvent<PointerEvent>) => hover(batches.recordOf(event.intersections[0] ?? event))}
        onPointerOut={() => hover(null)}
      />
      {onPlace === undefined ? null : (
        <mesh
          onClick={(event: ThreeEvent<MouseEvent>) => {
            if (event.delta > 4) return;
            const { x, y } = toFloor(event.point);
            onPlace(draggedTo({ x, y }, { x: 0, y: 0 }, { x: 0, y: 0 }, event.shiftKey));
          }}
        >
          <planeGeometry args={[FLOOR_M, FLOOR_M]} />
          <meshBasicMaterial visible={false} />
        </mesh>
      )}
      <primitive object={crowd.group} />
      {detail.contactShadows ? <ContactShadows line={line} /> : null}
      {heat === undefined ? null : <HeatPatches line={line} heat={heat} />}
      {[...new Set(problems)].map((id) => (
        <SelectionFrame key={id} figure={line.byRecord.get(id) ?? null} colour={PROBLEM_RED} />
      ))}
      {also.map((id) => (
        <SelectionFrame key={id} figure={line.byRecord.get(id) ?? null} colour={atmosphere.accent} />
      ))}
      <SelectionFrame figure={selection === null ? null : (line.byRecord.get(selection) ?? null)} colour={atmosphere.accent} />
      <LampGlow line={line} strength={atmosphere.glow} />
      <ArcEffects line={line} moment={moment} detail={detail} still={still} />
      {detail.occlusion ? <AmbientOcclusion /> : null}
    </>
  );
}

/** Extents of the named records, a little widened; of the whole line when none is known. */
function boundsFor(line: StandingLine, ids: readonly string[] | undefined): readonly Box3[] {
  const boxes = (ids ?? []).flatMap((id) => line.byRecord.get(id)?.bounds.clone().expandByScalar(0.4) ?? []);
  return boxes.length === 0 ? line.core : boxes;
}
