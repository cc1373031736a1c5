import { type ConditionCheck, type InstrumentCheck, type PolicyPack, parsePolicy } from '@taktwerk/business';
import type { Problem } from '@taktwerk/units';
import { Button, Checkbox, Select } from 'antd';
import { useEffect, useState } from 'react';
import { openDecisionData } from '../../session/decision-data.ts';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { ProblemText } from '../../text/ProblemText.tsx';
import { useText } from '../../text/use-text.ts';
import { changeDecision, useSaved } from '../edits/change-decision.ts';
import { FieldGroup } from '../inputs/FieldGroup.tsx';
import { NumberInput } from '../inputs/FieldRow.tsx';
import { pickJson } from '../pick-json.ts';

/** A policy: whether the project may claim what it offers, what is missing, and what an ended plan would have given. */
export function PolicyPage() {
  const { t } = useText();
  const policy = useStudy((study) => study.decided?.decision.policy ?? null);
  return (
    <div className="tw-columns">
      <div className="tw-column">
        <PackChoice />
        {payingFirst(policy?.check.instruments ?? []).map((check) => (
          <Instrument key={check.instrument} check={check} />
        ))}
      </div>
      <div className="tw-column">
        <GrantSums />
        <FieldGroup title={t('decision:policy.project')} fields={['plant.year', 'grant.year']} />
      </div>
    </div>
  );
}

/** What pays the investor an amount stands above what pays others or nothing. */
function payingFirst(checks: readonly InstrumentCheck[]): readonly InstrumentCheck[] {
  const rank = ({ recipient, grantIfMet }: InstrumentCheck) =>
    grantIfMet === null ? 2 : recipient === 'investor' || recipient === 'insured' ? 0 : 1;
  return [...checks].sort((one, other) => rank(one) - rank(other));
}

function usePacks(): readonly PolicyPack[] {
  const { packs: own } = useSaved();
  const [files, setFiles] = useState<readonly unknown[]>([]);
  useEffect(() => void openDecisionData().then(({ packs }) => setFiles(packs)), []);
  return [...own, ...files].flatMap((file) => {
    const parsed = parsePolicy(file);
    return parsed.ok ? [parsed.value] : [];
  });
}

function PackChoice() {
  const { t, language } = useText();
  const store = useProject((project) => project.store);
  const packs = usePacks();
  const { policy } = useSaved();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const present = packs.find(({ id }) => id === policy?.pack);
  const titleOf = (pack: PolicyPack) => (language === 'zh' ? pack.title.zh : (pack.title.en ?? pack.title.zh));
  const choose = (pack: string | null) =>
    changeDecision(store, (saved) => ({ ...saved, policy: pack === null ? null : { pack, instruments: [], confirmed: [], facts: {} } }));
  const read = async () => {
    const json = await pickJson();
    if (json === null) return;
    const parsed = parsePolicy(json.value);
    setProblems(parsed.ok ? [] : parsed.problems);
    if (!parsed.ok) return;
    const pack = parsed.value.id;
    const others = (list: readonly Readonly<Record<string, unknown>>[]) => list.filter(({ id }) => id !== pack);
    changeDecision(store, (saved) => ({
      ...saved,
      packs: [...others(saved.packs), json.value as Record<string, unknown>],
      policy: { pack, instruments: [], confirmed: [], facts: {} },
    }));
  };
  return (
    <section className="tw-sheet">
      <div className="tw-sheet-head">
        <Select
          size="small"
          className="tw-wide"
          data-testid="pack"
          aria-label={t('decision:policy.pack')}
          value={policy?.pack ?? ''}
          options={[
            { value: '', label: t('decision:policy.none') },
            ...packs.map((pack) => ({
              value: pack.id,
              label: `${titleOf(pack)} (${pack.period[0]}–${pack.period[1]}) · ${t(`business:policy.status.${pack.status}`)}`,
            })),
          ]}
          onChange={(pack) => choose(pack === '' ? null : pack)}
        />
        <Button size="small" onClick={() => void read()} title={t('decision:policy.own.how')}>
          {t('decision:policy.own')}
        </Button>
      </div>
      {problems.map((problem) => (
        <p key={problem.code + problem.field} className="tw-field-problem" role="alert">
          <ProblemText problem={problem} place={problem.at} />
        </p>
      ))}
      {present === undefined ? (
        <>
          <p className="tw-soft">{t('decision:policy.choose')}</p>
          <div className="tw-kinds">
            {packs.map((pack) => (
              <button key={pack.id} type="button" className="tw-kind" data-testid={`pack-${pack.id}`} onClick={() => choose(pack.id)}>
                <b>{titleOf(pack)}</b>
                <span className="tw-soft">
                  {`${pack.period[0]}–${pack.period[1]} · ${t(`business:policy.status.${pack.status}`)} · ${t('decision:policy.counts', { instruments: pack.instruments.length, targets: pack.targets.length })}`}
                </span>
              </button>
            ))}
          </div>
        </>
      ) : (
        <>
          <p className="tw-soft">
            {[language === 'zh' ? present.issuer.zh : (present.issuer.en ?? present.issuer.zh), present.documentNumber]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
          {present.status === 'expired' && (
            <p className="tw-banner" role="status" data-testid="policy-expired">
              {t('business:policy.expired')}
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** One instrument: counted on or not, its conditions, the numbers that it needs, the document's own words. */
function Instrument({ check }: { readonly check: InstrumentCheck }) {
  const { t, language, moneyShort, money } = useText();
  const store = useProject((project) => project.store);
  const { policy } = useSaved();
  const isChosen = policy?.instruments.includes(check.instrument) ?? false;
  const pays = check.recipient === 'investor' || check.recipient === 'insured';
  const choose = (chosen: boolean) =>
    changeDecision(store, (saved) => {
      if (saved.policy === null) return saved;
      const others = saved.policy.instruments.filter((id) => id !== check.instrument);
      return { ...saved, policy: { ...saved.policy, instruments: chosen ? [...others, check.instrument] : others } };
    });
  const amount =
    check.grantIfMet === null
      ? t('business:policy.noAmount')
      : t('business:policy.amountIfMet', {
          amount: money(check.grantIfMet.amount),
          recipient: t(`business:policy.recipient.${check.recipient}`),
        });
  return (
    <section className="tw-sheet tw-instrument" data-testid={`instrument-${check.instrument}`}>
      <header className="tw-sheet-head">
        {pays ? (
          <Checkbox checked={isChosen} onChange={(event) => choose(event.target.checked)}>
            <span className="tw-strong">{language === 'zh' ? check.name.zh : (check.name.en ?? check.name.zh)}</span>
          </Checkbox>
        ) : (
          <span className="tw-strong">{language === 'zh' ? check.name.zh : (check.name.en ?? check.name.zh)}</span>
        )}
        <span className="tw-grow" />
        {check.grantIfMet !== null && <span className="tw-figure">{moneyShort(check.grantIfMet.amount)}</span>}
        <span className={`tw-chip tw-chip-${check.eligible === 'yes' ? 'better' : check.eligible === 'no' ? 'worse' : 'quiet'}`}>
          {t(`business:policy.eligible.${check.eligible}`)}
        </span>
      </header>
      <p className="tw-soft">{amount}</p>
      {check.checks
        .filter(({ kind }) => kind === 'condition')
        .map((condition) => (
          <Condition key={condition.id} condition={condition} />
        ))}
      <ul className="tw-missing">
        {check.checks
          .filter(({ kind, state }) => state !== 'met' && kind !== 'condition')
          .map((condition) => (
            <Missing key={condition.kind + condition.id} condition={condition} />
          ))}
      </ul>
      <blockquote title={check.section}>{check.quote}</blockquote>
      {check.notStated.length > 0 && (
        <p className="tw-soft tw-hint">{t('business:policy.notStated', { list: check.notStated.join('; ') })}</p>
      )}
    </section>
  );
}

function Condition({ condition }: { readonly condition: ConditionCheck }) {
  const store = useProject((project) => project.store);
  const confirm = (confirmed: boolean) =>
    changeDecision(store, (saved) => {
      if (saved.policy === null) return saved;
      const others = saved.policy.confirmed.filter((id) => id !== condition.id);
      return { ...saved, policy: { ...saved.policy, confirmed: confirmed ? [...others, condition.id] : others } };
    });
  return (
    <Checkbox className="tw-condition" checked={condition.state === 'met'} onChange={(event) => confirm(event.target.checked)}>
      {condition.text}
    </Checkbox>
  );
}

/** What is still missing, with a place to give it where the project does not know it. */
function Missing({ condition }: { readonly condition: ConditionCheck }) {
  const { t, tOr } = useText();
  const store = useProject((project) => project.store);
  const { policy } = useSaved();
  const { kind, id, state, expected, got } = condition;
  const text = tOr(`decision:policy.check.${kind}.${state}`, id, {
    id: tOr(`decision:fact.${id}`, id),
    expected: String(expected ?? ''),
    got: kind === 'inForce' ? t(`business:policy.status.${got}`) : String(got ?? ''),
  });
  const isGiven = (kind === 'base' || kind === 'limit') && id !== 'year';
  return (
    <li>
      <span>{text}</span>
      {isGiven && (
        <NumberInput
          label={t('decision:policy.fact', { id: tOr(`decision:fact.${id}`, id) })}
          value={policy?.facts[id] ?? null}
          onCommit={(value) =>
            changeDecision(store, (saved) => {
              if (saved.policy === null) return saved;
              const { [id]: _, ...facts } = saved.policy.facts;
              return { ...saved, policy: { ...saved.policy, facts: value === null ? facts : { ...facts, [id]: value } } };
            })
          }
        />
      )}
    </li>
  );
}

/** What is counted now, and what an example would give. */
function GrantSums() {
  const { t, money, moneyShort, number } = useText();
  const decision = useStudy((study) => study.decided?.decision ?? null);
  if (decision === null) return null;
  const { business, policy } = decision;
  const years = (value: number | null) => (value === null ? t('studio:glance.never') : number(value, 2));
  return (
    <section className="tw-sheet" data-testid="grant-sums">
      <h3 className="tw-heading">{t('decision:policy.sums')}</h3>
      <table className="tw-table">
        <thead>
          <tr>
            <th />
            <th className="tw-right">{t('decision:policy.counted')}</th>
            <th className="tw-right">{t('decision:policy.example')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('decision:policy.grant')}</th>
            <td className="tw-right tw-figure" data-testid="grant-counted">
              {money(business.grant)}
            </td>
            <td className="tw-right tw-figure" data-testid="grant-example">
              {policy === null ? '—' : money(policy.example.grant)}
            </td>
          </tr>
          <tr>
            <th scope="row">{t('decision:figure.npv')}</th>
            <td className="tw-right tw-figure">{moneyShort(business.npv).replace('-', '−')}</td>
            <td className="tw-right tw-figure">{policy === null ? '—' : moneyShort(policy.example.npv).replace('-', '−')}</td>
          </tr>
          <tr>
            <th scope="row">{t('decision:figure.payback')}</th>
            <td className="tw-right tw-figure">{years(business.paybackYears)}</td>
            <td className="tw-right tw-figure">{policy === null ? '—' : years(policy.example.paybackYears)}</td>
          </tr>
        </tbody>
      </table>
      <p className="tw-soft tw-hint">{t('decision:policy.sums.how')}</p>
    </section>
  );
}
