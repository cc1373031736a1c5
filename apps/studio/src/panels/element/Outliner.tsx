import type { LayoutRecord } from '@taktwerk/line';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { useView } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';

/** Kinds of records that one can point at, in the order of the list. */
const KINDS: readonly LayoutRecord['kind'][] = [
  'source',
  'station',
  'robot',
  'conveyor',
  'buffer',
  'fleet',
  'pool',
  'crew',
  'sink',
  'fixture',
  'underlay',
];

/** All records of the layout by kind; a click selects. */
export function Outliner() {
  const { t, name } = useText();
  const side = useView((view) => view.side);
  const selection = useView((view) => view.selection);
  const select = useView((view) => view.select);
  const layout = useStudy((study) => study.layouts[side]);
  const records = useProject((project) => (layout === null ? undefined : project.document?.layouts[layout]?.records));
  const problems = useStudy((study) => study.problems);
  if (records === undefined) return null;
  const troubled = new Set(problems.flatMap((entry) => (entry.side === side ? [entry.problem.at] : [])));
  const classOf = (id: string) =>
    ['tw-pill', selection?.id === id && selection.side === side && 'tw-selected', troubled.has(id) && 'tw-troubled']
      .filter(Boolean)
      .join(' ');
  return (
    <nav aria-label={t('studio:outliner.title')} data-testid="outliner">
      <h3 className="tw-heading">{t('studio:outliner.title')}</h3>
      {KINDS.map((kind) => {
        const members = Object.values(records).filter((record) => record.kind === kind);
        if (members.length === 0) return null;
        return (
          <div key={kind} className="tw-outline">
            <span className="tw-quiet">{t(`studio:kind.${kind}`)}</span>
            <div>
              {members.map((record) => (
                <button
                  key={record.id}
                  type="button"
                  className={classOf(record.id)}
                  data-testid={`outline-${record.id}`}
                  onClick={() => select({ side, id: record.id })}
                >
                  {name(record.name)}
                </button>
              ))}
            </div>
          </div>
        );
      })}
    </nav>
  );
}
