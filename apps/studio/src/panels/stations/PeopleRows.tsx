import type { PoolResult } from '@taktwerk/experiments';
import type { LayoutId } from '@taktwerk/line';
import { useProject } from '../../session/project.ts';
import { nameOf } from '../../session/record-names.ts';
import { useView } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';

/** How busy the people are while on shift: working, walking, idle. */
export function PeopleRows({ pools, layout }: { readonly pools: readonly PoolResult[]; readonly layout: LayoutId }) {
  const { t, name, percent } = useText();
  const document = useProject((project) => project.document);
  const side = useView((view) => view.side);
  const select = useView((view) => view.select);
  if (pools.length === 0 || document === null) return null;
  return (
    <section>
      <h3 className="tw-heading">{t('studio:stations.people')}</h3>
      <div className="tw-bars">
        {pools.map((pool) => {
          const label = name(nameOf(document, layout, pool.id));
          const spoken = `${t('studio:people.working')} ${percent(pool.working, 0)}, ${t('studio:people.walking')} ${percent(pool.walking, 0)}, ${t('studio:people.idle')} ${percent(pool.idle, 0)}`;
          return (
            <button key={pool.id} type="button" className="tw-bar-row" title={spoken} onClick={() => select({ side, id: pool.id })}>
              <span className="tw-bar-label">
                {label} <span className="tw-quiet">× {pool.count}</span>
              </span>
              <span className="tw-bar-number tw-figure">{percent(pool.working + pool.walking, 0)}</span>
              <span className="tw-state-bar" role="img" aria-label={`${label}: ${spoken}`}>
                <span className="tw-state-segment tw-people-working" style={{ flexGrow: pool.working }} />
                <span className="tw-state-segment tw-people-walking tw-hatched" style={{ flexGrow: pool.walking }} />
                <span className="tw-state-segment tw-people-idle" style={{ flexGrow: pool.idle }} />
              </span>
            </button>
          );
        })}
      </div>
      <ul className="tw-legend">
        <li>
          <span className="tw-state-swatch tw-people-working" aria-hidden="true" />
          {t('studio:people.working')}
        </li>
        <li>
          <span className="tw-state-swatch tw-people-walking tw-hatched" aria-hidden="true" />
          {t('studio:people.walking')}
        </li>
        <li>
          <span className="tw-state-swatch tw-people-idle" aria-hidden="true" />
          {t('studio:people.idle')}
        </li>
      </ul>
    </section>
  );
}
