import type { ElementResult } from '@taktwerk/experiments';
import type { LayoutId } from '@taktwerk/line';
import { useProject } from '../../session/project.ts';
import { nameOf, recordOf } from '../../session/record-names.ts';
import { useView } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';

/** What waits in the buffers: mean and largest level, waiting time. */
export function BufferRows({ elements, layout }: { readonly elements: readonly ElementResult[]; readonly layout: LayoutId }) {
  const { t, name, number } = useText();
  const document = useProject((project) => project.document);
  const side = useView((view) => view.side);
  const select = useView((view) => view.select);
  const buffers = elements.filter((element) => element.kind === 'buffer');
  if (buffers.length === 0 || document === null) return null;
  return (
    <section>
      <h3 className="tw-heading">{t('studio:stations.buffers')}</h3>
      <table className="tw-table">
        <thead>
          <tr>
            <th scope="col">{t('studio:stations.buffer')}</th>
            <th scope="col" className="tw-right">
              {t('studio:stations.meanLevel')}
            </th>
            <th scope="col" className="tw-right">
              {t('studio:stations.largestLevel')}
            </th>
            <th scope="col" className="tw-right">
              {t('studio:stations.waiting')}
            </th>
          </tr>
        </thead>
        <tbody>
          {buffers.map((buffer) => {
            const record = recordOf(document, layout, buffer.id);
            const capacity = record?.kind === 'buffer' ? record.capacity : null;
            return (
              <tr key={buffer.id} className="tw-clickable" onClick={() => select({ side, id: buffer.id })}>
                <th scope="row">{name(nameOf(document, layout, buffer.id))}</th>
                <td className="tw-right tw-figure">{number(buffer.level.mean, 1)}</td>
                <td className="tw-right tw-figure">
                  {number(buffer.level.max, 0)}
                  <span className="tw-quiet"> / {capacity ?? '∞'}</span>
                </td>
                <td className="tw-right tw-figure">
                  {buffer.stay.mean === null ? '—' : number(buffer.stay.mean / 60, 1)}
                  <span className="tw-unit">{t('common:unit.min')}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
