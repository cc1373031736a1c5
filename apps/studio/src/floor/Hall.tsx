import { LineScene, type SceneView } from '@taktwerk/scene';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useHeatOf } from '../explain/use-heat-of.ts';
import { useEquipment } from '../session/equipment.ts';
import { exposeScene } from '../session/expose-scene.ts';
import { usePlaying } from '../session/playback.ts';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { useTool } from '../session/tool.ts';
import { type Side, useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { useReducedMotion, useShade } from '../theme/use-shade.ts';
import { FloorViews } from './FloorViews.tsx';
import { canDraw, useFittingQuality } from './graphics.ts';
import { shownViews } from './shown-views.ts';
import { useFrameKey } from './use-frame-key.ts';
import { useShownDocument } from './use-shown-document.ts';
import { useViewKeys } from './use-view-keys.ts';

/** What is built with comes after the picture. */
const FloorTools = lazy(() => import('./tools/FloorTools.tsx').then(({ FloorTools: Tools }) => ({ default: Tools })));

/** One layout in 3D, with the tools to build in it. */
export default function Hall({ side, titled }: { readonly side: Side; readonly titled: boolean }) {
  const { language, name } = useText();
  const hall = useRef<HTMLDivElement | null>(null);
  const document = useShownDocument(hall);
  const store = useProject((project) => project.store);
  const layout = useStudy((study) => study.layouts[side]);
  const catalog = useEquipment((equipment) => equipment.catalog);
  const playback = usePlaying((playing) => playing.playbacks[side]);
  const selection = useView((view) => view.selection);
  const select = useView((view) => view.select);
  const also = useTool((tool) => tool.also);
  const hidden = useTool((tool) => tool.hidden);
  const problems = useStudy((study) => study.problems);
  const troubled = useMemo(() => problems.flatMap((entry) => (entry.side === side ? [entry.problem.at] : [])), [problems, side]);
  const heat = useHeatOf(side);
  const shade = useShade();
  const reducedMotion = useReducedMotion();
  const quality = useView((view) => view.quality);
  const { fitting, lower } = useFittingQuality();
  if (!canDraw()) throw new Error('WebGL 2');
  const [view, setView] = useState<SceneView | null>(null);
  const latest = useRef<SceneView | null>(null);
  latest.current = view;
  useFrameKey(side, latest);
  useViewKeys(latest);
  useEffect(() => shownViews.add(side, view), [side, view]);
  if (document === null || layout === null || catalog === null) return null;
  const title = document.layouts[layout]?.name;
  const isChosen = selection !== null && selection.side === side;
  return (
    <div className="tw-hall" data-testid={`hall-${side}`} ref={hall}>
      <LineScene
        document={document}
        layout={layout}
        catalog={catalog}
        playback={playback ?? undefined}
        problems={troubled}
        selection={isChosen ? selection.id : null}
        also={isChosen ? also : undefined}
        hidden={hidden}
        onSelect={(id) => select(id === null || useTool.getState().locked.includes(id) ? null : { side, id })}
        heat={heat}
        theme={shade}
        quality={quality === 'auto' ? fitting : quality}
        onSlow={quality === 'auto' ? lower : undefined}
        reducedMotion={reducedMotion}
        language={language}
        labels
        onReady={(ready) => {
          setView(ready);
          exposeScene(side, ready);
        }}
      />
      {view !== null && store !== null && (
        <Suspense fallback={null}>
          <FloorTools hall={hall} view={view} store={store} layout={layout} side={side} />
        </Suspense>
      )}
      {titled && title !== undefined && <span className="tw-hall-title">{name(title)}</span>}
      <FloorViews view={latest} />
    </div>
  );
}
