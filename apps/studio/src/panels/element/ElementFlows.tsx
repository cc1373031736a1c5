import { CloseOutlined } from '@ant-design/icons';
import type { Flow } from '@taktwerk/line';
import { Button, Select } from 'antd';
import type { Place } from '../../edits/change-record.ts';
import { carriersOf, carryBy, connect, disconnect, flowsAt, targetsOf } from '../../edits/connect.ts';
import type { Name } from '../../session/record-names.ts';
import { useText } from '../../text/use-text.ts';

interface ElementFlowsProps {
  readonly place: Place;
  readonly nameOfId: (id: string) => Name;
}

/** Where parts come from and go to, who carries them; flows are added and taken away here. */
export function ElementFlows({ place, nameOfId }: ElementFlowsProps) {
  const { t, name } = useText();
  const { into, outOf } = flowsAt(place);
  const targets = targetsOf(place);
  if (into.length + outOf.length + targets.length === 0) return null;
  const label = (id: string) => name(nameOfId(id));
  return (
    <section data-testid="element-flows">
      <h3 className="tw-heading">{t('studio:flows.title')}</h3>
      {into.map((flow) => (
        <FlowRow key={flow.id} place={place} flow={flow} text={t('studio:flows.from', { name: label(flow.from) })} label={label} />
      ))}
      {outOf.map((flow) => (
        <FlowRow key={flow.id} place={place} flow={flow} text={t('studio:flows.to', { name: label(flow.to) })} label={label} />
      ))}
      {targets.length > 0 && (
        <Select<string>
          size="small"
          className="tw-flow-add"
          data-testid="flow-add"
          aria-label={t('studio:flows.add')}
          placeholder={t('studio:flows.add')}
          value={null}
          options={targets.map((id) => ({ value: id, label: label(id) }))}
          onChange={(to) => connect(place, to)}
        />
      )}
    </section>
  );
}

interface FlowRowProps {
  readonly place: Place;
  readonly flow: Flow;
  readonly text: string;
  readonly label: (id: string) => string;
}

function FlowRow({ place, flow, text, label }: FlowRowProps) {
  const { t } = useText();
  const itself = t('studio:flows.itself');
  return (
    <div className="tw-flow-row">
      <span>
        {text}
        {flow.when !== 'pass' && <span className="tw-quiet"> · {t(`studio:flows.when.${flow.when}`)}</span>}
      </span>
      <Select
        size="small"
        aria-label={t('studio:flows.via')}
        title={t('studio:flows.via')}
        value={flow.via ?? ''}
        options={[{ value: '', label: itself }, ...carriersOf(place).map((id) => ({ value: id, label: label(id) }))]}
        onChange={(via) => carryBy(place, flow.id, via === '' ? null : via)}
      />
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={t('studio:flows.remove')}
        title={t('studio:flows.remove')}
        onClick={() => disconnect(place, flow.id)}
      />
    </div>
  );
}
