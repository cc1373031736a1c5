import { LineScene, type SceneView } from '@taktwerk/scene';
import { useEffect, useMemo, useRef } from 'react';
import { moveTo } from '../edits/move-record.ts';
import { useHeatOf } from '../explain/use-heat-of.ts';
import { useEquipment } from '../session/equipment.ts';
import { exposeScene } from '../session/expose-scene.ts';
import { usePlaying } from '../session/playback.ts';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { type Side, useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { useReducedMotion, useShade } from '../theme/use-shade.ts';
import { addAt } from './AddMenu.tsx';
import { FloorViews } from './FloorViews.tsx';
import { fittingQuality } from './graphics.ts';
import { useFrameKey } from './use-frame-key.ts';
import { useShownDocument } from './use-shown-document.ts';

/** One layout in 3D. */
export default function Hall({ side, titled }: { readonly side: Side; readonly titled: boolean }) {
  const { language, name } = useText();
  const box = useRef<HTMLDivElement | null>(null);
  const document = useShownDocument(box);
  const store = useProject((project) => project.store);
  const layout = useStudy((study) => study.layouts[side]);
  const catalog = useEquipment((equipment) => equipment.catalog);
  const playback = usePlaying((playing) => playing.playbacks[side]);
  const selection = useView((view) => view.selection);
  const select = useView((view) => view.select);
  const problems = useStudy((study) => study.problems);
  const troubled = useMemo(() => problems.flatMap((entry) => (entry.side === side ? [entry.problem.at] : [])), [problems, side]);
  const placing = useView((view) => view.placing);
  const heat = useHeatOf(side);
  const shade = useShade();
  const reducedMotion = useReducedMotion();
  const quality = useView((view) => view.quality);
  const fitting = useMemo(fittingQuality, []);
  const view = useRef<SceneView | null>(null);
  useFrameKey(side, view);
  useEffect(() => {
    // The room for the picture has changed with the number of halls: show the whole line again.
    const later = window.setTimeout(() => view.current?.frame(), 100);
    return () => window.clearTimeout(later);
  }, [titled]);
  if (document === null || layout === null || catalog === null) return null;
  const title = document.layouts[layout]?.name;
  return (
    <div ref={box} className="tw-hall" data-testid={`hall-${side}`}>
      <LineScene
        document={document}
        layout={layout}
        catalog={catalog}
        playback={playback ?? undefined}
        problems={troubled}
        selection={selection !== null && selection.side === side ? selection.id : null}
        onSelect={(id) => select(id === null ? null : { side, id })}
        onMove={(id, to) => store !== null && moveTo({ store, layout, id }, to)}
        onPlace={placing === null ? undefined : (at) => addAt(side, at)}
        heat={heat}
        theme={shade}
        quality={quality === 'auto' ? fitting : quality}
        reducedMotion={reducedMotion}
        language={language}
        labels
        onReady={(ready) => {
          view.current = ready;
          exposeScene(side, ready);
        }}
      />
      {titled && title !== undefined && <span className="tw-hall-title">{name(title)}</span>}
      <FloorViews view={view} />
    </div>
  );
}
