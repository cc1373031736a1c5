import { lazy, Suspense } from 'react';
import { DecisionLayer } from '../decision/DecisionLayer.tsx';
import { DropZone } from '../files/DropZone.tsx';
import { Floor } from '../floor/Floor.tsx';
import { useFloorKeys } from '../floor/use-floor-keys.ts';
import { DecisionSentence } from '../glance/DecisionSentence.tsx';
import { GlanceRow } from '../glance/GlanceRow.tsx';
import { Dialogs } from '../palette/Dialogs.tsx';
import { useCommandKeys } from '../palette/use-command-keys.ts';
import { Panels } from '../panels/Panels.tsx';
import { useProject } from '../session/project.ts';
import { useTool } from '../session/tool.ts';
import { useStale } from '../session/use-stale.ts';
import { useView } from '../session/view.ts';
import { useTour } from '../tour/tour-state.ts';
import { TransportBar } from '../transport/TransportBar.tsx';
import { ProjectBanner } from './ProjectBanner.tsx';
import { TopBar } from './TopBar.tsx';
import { useUndoKeys } from './use-undo-keys.ts';

const Drawer = lazy(() => import('../drawer/Drawer.tsx'));
const GuidedTour = lazy(() => import('../tour/GuidedTour.tsx'));
const RefusalDialog = lazy(() => import('../files/RefusalDialog.tsx'));

/** The window: top bar, decision, floor and panels side by side, transport below. */
export function Shell() {
  const isStaleNow = useStale();
  const isRefused = useProject((project) => project.refusal !== null);
  const drawer = useTool((tool) => tool.drawer);
  const isTouring = useTour((tour) => tour.isOpen);
  const lengths = useView((view) => view.lengths);
  useUndoKeys();
  useFloorKeys();
  useCommandKeys();
  return (
    <DropZone>
      <div className="tw-shell" data-testid="shell">
        <div>
          <TopBar />
          <ProjectBanner />
        </div>
        <div className={isStaleNow ? 'tw-head tw-stale' : 'tw-head'}>
          <DecisionSentence />
          <GlanceRow />
        </div>
        <main className={drawer ? 'tw-main tw-with-drawer' : 'tw-main'}>
          {drawer && (
            <Suspense fallback={<aside />}>
              <Drawer />
            </Suspense>
          )}
          <Floor />
          <Panels key={lengths} />
        </main>
        <TransportBar />
        <DecisionLayer />
      </div>
      <Dialogs />
      {isTouring && (
        <Suspense fallback={null}>
          <GuidedTour />
        </Suspense>
      )}
      {isRefused && (
        <Suspense fallback={null}>
          <RefusalDialog />
        </Suspense>
      )}
    </DropZone>
  );
}
