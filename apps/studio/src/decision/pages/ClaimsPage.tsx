import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Finding } from '@taktwerk/business';
import type { LineStore } from '@taktwerk/line';
import { Button, Dropdown, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';
import {
  benefitsOf,
  benefitsText,
  CLAIM_FORMS,
  CLAIM_KINDS,
  type Claim,
  type ClaimField,
  type ClaimKind,
  partsOf,
  partsText,
  valueAt,
  withValue,
} from '../claims/claim-forms.ts';
import { changeDecision, useSaved } from '../edits/change-decision.ts';
import { NumberInput } from '../inputs/FieldRow.tsx';
import { pickJson } from '../pick-json.ts';

/** What an offer, an article or an application claims, checked against itself and against the simulation. */
export function ClaimsPage() {
  const { t } = useText();
  const store = useProject((project) => project.store);
  const { claims } = useSaved();
  const known = useSimulated();
  const add = (kind: ClaimKind) =>
    changeClaims(store, kind, (list) => [...list, { ...known(kind), id: freeId(list, t(`decision:claims.${kind}`)) }]);
  const read = async () => {
    const json = await pickJson();
    if (json === null || typeof json.value !== 'object' || json.value === null) return;
    changeDecision(store, (saved) => ({ ...saved, claims: json.value as typeof saved.claims }));
  };
  return (
    <div className="tw-columns tw-columns-single">
      <section className="tw-sheet">
        <header className="tw-sheet-head">
          <h3 className="tw-heading">{t('decision:claims.title')}</h3>
          <span className="tw-grow" />
          <Button size="small" onClick={() => void read()}>
            {t('decision:claims.read')}
          </Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: CLAIM_KINDS.map((kind) => ({ key: kind, label: t(`decision:claims.${kind}`) })),
              onClick: ({ key }) => add(key as ClaimKind),
            }}
          >
            <Button size="small" icon={<PlusOutlined />} data-testid="claim-add">
              {t('decision:claims.add')}
            </Button>
          </Dropdown>
        </header>
        <p className="tw-soft tw-hint">{t('decision:claims.how')}</p>
        <Findings />
      </section>
      {CLAIM_KINDS.filter((kind) => (claims[kind] ?? []).length > 0).map((kind) => (
        <ClaimTable key={kind} kind={kind} claims={claims[kind] ?? []} />
      ))}
    </div>
  );
}

function changeClaims(store: LineStore | null, kind: ClaimKind, change: (list: readonly Claim[]) => readonly Claim[]): void {
  changeDecision(store, (saved) => ({ ...saved, claims: { ...saved.claims, [kind]: [...change(saved.claims[kind] ?? [])] } }));
}

function freeId(list: readonly Claim[], name: string): string {
  let number = list.length + 1;
  while (list.some(({ id }) => id === `${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}

/** What the simulation knows of each kind of claim, so that only the claim itself has to be typed. */
function useSimulated(): (kind: ClaimKind) => Claim {
  const candidate = useStudy((study) => study.results.candidate);
  const baseline = useStudy((study) => study.results.baseline);
  const business = useStudy((study) => study.decided?.decision.business ?? null);
  return (kind) => {
    const oee = candidate?.kpis.oee;
    switch (kind) {
      case 'bottlenecks':
        return candidate?.bottleneck == null ? {} : { simulated: candidate.bottleneck.element };
      case 'efficiencies':
        return oee?.mean == null ? {} : { simulated: oee.mean, halfWidth: oee.halfWidth ?? 0 };
      case 'capacities':
        return candidate?.kpis.cycleTimeS.mean == null ? {} : { cycleTimeS: candidate.kpis.cycleTimeS.mean };
      case 'savings':
        return business?.headcountReduction == null ? {} : { headsLess: business.headcountReduction };
      case 'changes':
        return baseline?.kpis.defectRate.mean == null || candidate?.kpis.defectRate.mean == null
          ? {}
          : { before: baseline.kpis.defectRate.mean, after: candidate.kpis.defectRate.mean };
      default:
        return {};
    }
  };
}

function Findings() {
  const { t, number } = useText();
  const findings = useStudy((study) => study.decided?.decision.claims ?? null);
  const { claims } = useSaved();
  const plain = (value: Finding['claimed']) => (typeof value === 'number' ? number(value, Number.isInteger(value) ? 0 : 4) : value);
  if (findings === null || Object.values(claims).every((list) => list.length === 0))
    return <p className="tw-soft">{t('decision:claims.empty')}</p>;
  if (findings.length === 0) return <p className="tw-note-line">{t('decision:claims.none')}</p>;
  return (
    <ul className="tw-findings" data-testid="findings">
      {findings.map((finding) => (
        <li key={finding.code + finding.at}>
          {t(`business:finding.${finding.code}`, { at: finding.at, claimed: plain(finding.claimed), follows: plain(finding.follows) })}
        </li>
      ))}
    </ul>
  );
}

function ClaimTable({ kind, claims }: { readonly kind: ClaimKind; readonly claims: readonly Claim[] }) {
  const { t } = useText();
  const store = useProject((project) => project.store);
  const edit = (place: number, field: ClaimField, value: unknown) =>
    changeClaims(store, kind, (list) => list.map((claim, i) => (i === place ? withValue(claim, field.path, value) : claim)));
  return (
    <section className="tw-sheet" data-testid={`claims-${kind}`}>
      <h3 className="tw-heading">{t(`decision:claims.${kind}`)}</h3>
      <p className="tw-soft tw-hint">{t(`decision:claims.${kind}.how`)}</p>
      <table className="tw-table tw-claims">
        <thead>
          <tr>
            {CLAIM_FORMS[kind].map(({ path }) => (
              <th key={path}>{t(`decision:claim.${path}`)}</th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {claims.map((claim, place) => (
            <tr key={String(place)}>
              {CLAIM_FORMS[kind].map((field) => (
                <td key={field.path}>
                  <ClaimInput field={field} value={valueAt(claim, field.path)} onCommit={(value) => edit(place, field, value)} />
                </td>
              ))}
              <td>
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={t('decision:items.remove')}
                  onClick={() => changeClaims(store, kind, (list) => list.filter((_, i) => i !== place))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ClaimInput({
  field,
  value,
  onCommit,
}: {
  readonly field: ClaimField;
  readonly value: unknown;
  readonly onCommit: (value: unknown) => void;
}) {
  const { t } = useText();
  const label = t(`decision:claim.${field.path}`);
  const testId = `claim-${field.path}`;
  if (field.form === 'number' || field.form === 'percent') {
    const scale = field.form === 'percent' ? 100 : 1;
    return (
      <NumberInput
        label={label}
        testId={testId}
        value={typeof value === 'number' ? Number((value * scale).toPrecision(10)) : null}
        suffix={field.form === 'percent' ? '%' : undefined}
        onCommit={(typed) => onCommit(typed === null ? undefined : typed / scale)}
      />
    );
  }
  const text = field.form === 'parts' ? partsText(value) : field.form === 'benefits' ? benefitsText(value) : String(value ?? '');
  const parse = { text: (typed: string) => typed, parts: partsOf, benefits: benefitsOf }[field.form];
  return (
    <TextInput
      label={label}
      testId={testId}
      value={text}
      hint={t(`decision:claim.${field.form}.form`)}
      onCommit={(typed) => onCommit(parse(typed))}
    />
  );
}

function TextInput(props: {
  readonly label: string;
  readonly testId: string;
  readonly value: string;
  readonly hint: string;
  readonly onCommit: (text: string) => void;
}) {
  const [typed, setTyped] = useState(props.value);
  useEffect(() => setTyped(props.value), [props.value]);
  const commit = () => typed !== props.value && props.onCommit(typed);
  return (
    <Input
      size="small"
      data-testid={props.testId}
      aria-label={props.label}
      placeholder={props.hint}
      title={typed}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onPressEnter={commit}
    />
  );
}
