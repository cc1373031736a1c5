import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { useTool } from '../session/tool.ts';
import { useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';

/** Steps to a line that runs, in the order in which they are done. */
const STEPS = ['source', 'work', 'flow', 'run'] as const;

/** What to do on a floor on which nothing stands yet. */
export function EmptyFloor() {
  const { t } = useText();
  const side = useView((view) => view.side);
  const floor = useView((view) => view.floor);
  const layout = useStudy((study) => study.layouts[side]);
  const isEmpty = useProject(
    ({ document }) => layout !== null && Object.keys(document?.layouts[layout]?.records ?? { one: 1 }).length === 0,
  );
  const isPlacing = useTool((tool) => tool.tool.kind !== 'select');
  if (!isEmpty || isPlacing || floor === 'both') return null;
  return (
    <div className="tw-empty-floor" data-testid="empty-floor">
      <h2>{t('build:empty.title')}</h2>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{t(`build:empty.${step}`)}</li>
        ))}
      </ol>
    </div>
  );
}
