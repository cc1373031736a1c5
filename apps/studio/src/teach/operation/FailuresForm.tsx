import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Failure, LayoutRecord, Station } from '@taktwerk/line';
import { Button } from 'antd';
import type { Place } from '../../edits/change-record.ts';
import { useProject } from '../../session/project.ts';
import { useText } from '../../text/use-text.ts';
import { DistributionInput } from './DistributionInput.tsx';
import { teach } from './edit-work.ts';
import { FormField } from './FormField.tsx';
import { momentsOf } from './moments.ts';
import { nextId } from './seam-lines.ts';

/** Ways in which a station fails: how long until it does (MTBF), how long the repair takes (MTTR), and what that leaves of its time. */
export function FailuresForm({ record, place }: { readonly record: Station; readonly place: Place }) {
  const { t, name } = useText();
  const records = useProject((project) => project.document?.layouts[place.layout]?.records);
  const crews = Object.values(records ?? {}).flatMap((other: LayoutRecord) =>
    other.kind === 'crew' ? [{ value: other.id, label: name(other.name) }] : [],
  );
  const add = () => {
    const fresh: Failure = {
      id: nextId('failure', record.failures),
      clock: 'working',
      timeTo: { type: 'exponential', mean: 8 * 3600 },
      repair: { type: 'exponential', mean: 900 },
      crew: crews[0]?.value ?? null,
      afterRepair: 'resume',
    };
    teach(place, ['failures'], [...record.failures, fresh]);
  };
  return (
    <section data-testid="failures-form">
      {record.failures.length === 0 && <p className="tw-quiet">{t('teach:failures.none')}</p>}
      {record.failures.map((failure, i) => (
        <div key={failure.id} className="tw-card">
          <header className="tw-card-head">
            <strong className="tw-grow">{t('teach:failures.number', { number: i + 1 })}</strong>
            <Availability failure={failure} />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('teach:remove', { name: t('teach:failures.number', { number: i + 1 }) })}
              onClick={() =>
                teach(
                  place,
                  ['failures'],
                  record.failures.filter((_, k) => k !== i),
                )
              }
            />
          </header>
          <div className="tw-two-columns">
            <DistributionInput record={record} place={place} path={['failures', String(i), 'timeTo']} label={t('teach:failures.mtbf')} />
            <DistributionInput record={record} place={place} path={['failures', String(i), 'repair']} label={t('teach:failures.mttr')} />
          </div>
          <div className="tw-form-grid">
            <FormField record={record} place={place} path={['failures', String(i), 'clock']} />
            <FormField record={record} place={place} path={['failures', String(i), 'afterRepair']} />
            {crews.length > 0 && <FormField record={record} place={place} path={['failures', String(i), 'crew']} options={crews} />}
          </div>
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined />} data-testid="failure-add" onClick={add}>
        {t('teach:failures.add')}
      </Button>
    </section>
  );
}

/** What a failure alone leaves of the time: mean time to it ÷ (that and the repair); for a clock of cycles nothing can be said. */
function Availability({ failure }: { readonly failure: Failure }) {
  const { t, percent } = useText();
  const [to, repair] = [momentsOf(failure.timeTo), momentsOf(failure.repair)];
  if (failure.clock === 'cycles' || to === null || repair === null || to.mean + repair.mean === 0) return null;
  return <span className="tw-figure">{t('teach:failures.availability', { share: percent(to.mean / (to.mean + repair.mean), 1) })}</span>;
}
