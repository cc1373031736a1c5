import type { LayoutRecord } from '@taktwerk/line';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { useView } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';

/** Kinds of records that one can point at, in the order of the list. */
const KINDS: readonly LayoutRecord['kind'][] = ['source', 'station', 'robot', 'conveyor', 'buffer', 'fleet', 'pool', 'crew', 'sink'];

/** All records of the layout by kind; a click selects. */
export function Outliner() {
  const { t, name } = useText();
  const side = useView((view) => view.side);
  const selection = useView((view) => view.selection);
  const select = useView((view) => view.select);
  const layout = useStudy((study) => study.layouts[side]);
  const records = useProject((project) => (layout === null ? undefined : project.document?.layouts[layout]?.records));
  if (records === undefined) return null;
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
                  className={selection?.id === record.id && selection.side === side ? 'tw-pill tw-selected' : 'tw-pill'}
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
