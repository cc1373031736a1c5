import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { type MaturityLadder, parseMaturityLadder, SCREENING_CRITERIA } from '@taktwerk/business';
import { Button, Checkbox, Collapse, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { openDecisionData } from '../../session/decision-data.ts';
import { useProject } from '../../session/project.ts';
import { nameOf } from '../../session/record-names.ts';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';
import { type SheetIndicator, sheetOf, withIndicators } from '../diagnosis/sheet.ts';
import { changeDecision, useSaved } from '../edits/change-decision.ts';
import { NumberInput } from '../inputs/FieldRow.tsx';

/** What to automate first, how far the plant has come, and a sheet of the user's own. */
export function DiagnosisPage() {
  return (
    <div className="tw-columns tw-columns-wide">
      <div className="tw-column">
        <Screening />
        <Sheet />
      </div>
      <div className="tw-column">
        <Ladder />
      </div>
    </div>
  );
}

function Screening() {
  const { t, name, number, percent, moneyShort } = useText();
  const store = useProject((project) => project.store);
  const document = useProject((project) => project.document);
  const layout = useStudy((study) => study.layouts.baseline);
  const decided = useStudy((study) => study.decided);
  if (decided === null || document === null || layout === null) return null;
  const known = new Map(decided.steps.before.map((step) => [step.id, step]));
  const mark = (id: string, criterion: string, value: number | null) =>
    changeDecision(store, (saved) => {
      const { [criterion]: _, ...others } = saved.screening[id] ?? {};
      return { ...saved, screening: { ...saved.screening, [id]: value === null ? others : { ...others, [criterion]: value } } };
    });
  return (
    <section className="tw-sheet">
      <h3 className="tw-heading">{t('decision:diagnosis.screening')}</h3>
      <p className="tw-soft tw-hint">{t('decision:diagnosis.screening.how')}</p>
      <div className="tw-scroll-x">
        <table className="tw-table" data-testid="screening">
          <thead>
            <tr>
              <th>{t('decision:diagnosis.rank')}</th>
              <th>{t('decision:diagnosis.step')}</th>
              {SCREENING_CRITERIA.map((criterion) => (
                <th key={criterion}>{t(`business:screening.${criterion}`)}</th>
              ))}
              <th className="tw-right">{t('decision:diagnosis.repetition')}</th>
              <th className="tw-right">{t('decision:diagnosis.heads')}</th>
              <th className="tw-right">{t('decision:diagnosis.cost')}</th>
              <th>{t('decision:diagnosis.score')}</th>
            </tr>
          </thead>
          <tbody>
            {decided.decision.diagnosis.steps.map((step) => (
              <tr key={step.id}>
                <td className="tw-figure">{step.rank}</td>
                <th scope="row">{name(nameOf(document, layout, step.id))}</th>
                {SCREENING_CRITERIA.map((criterion) => (
                  <td key={criterion}>
                    <Select
                      size="small"
                      className="tw-mark-select"
                      aria-label={t(`business:screening.${criterion}`)}
                      value={step.marks[criterion] ?? ''}
                      options={[{ value: '', label: '–' }, ...[0, 1, 2, 3].map((value) => ({ value, label: String(value) }))]}
                      onChange={(value) => mark(step.id, criterion, value === '' ? null : Number(value))}
                    />
                  </td>
                ))}
                <td className="tw-right tw-figure">{number(known.get(step.id)?.repetitionsPerHour ?? 0, 1)}</td>
                <td className="tw-right tw-figure">{number(known.get(step.id)?.heads ?? 0, 2)}</td>
                <td className="tw-right tw-figure">{step.costPerYear === null ? '—' : moneyShort(step.costPerYear)}</td>
                <td title={t('decision:diagnosis.between', { low: percent(step.between[0], 0), high: percent(step.between[1], 0) })}>
                  <span className="tw-score">
                    <span style={{ width: `${(step.score ?? 0) * 100}%` }} />
                  </span>
                  <span className="tw-figure">{step.score === null ? '—' : percent(step.score, 0)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Rungs of the maturity ladder with the documents' own points. */
function Ladder() {
  const { t, name } = useText();
  const store = useProject((project) => project.store);
  const { maturity: confirmed } = useSaved();
  const standing = useStudy((study) => study.decided?.decision.diagnosis.maturity ?? null);
  const [ladder, setLadder] = useState<MaturityLadder | null>(null);
  useEffect(
    () =>
      void openDecisionData().then((files) => {
        const parsed = parseMaturityLadder(files.ladder);
        if (parsed.ok) setLadder(parsed.value);
      }),
    [],
  );
  if (ladder === null) return null;
  const rungName = (id: string | null | undefined) => {
    const rung = ladder.rungs.find((candidate) => candidate.id === id);
    return rung === undefined ? '' : name(rung.name);
  };
  const next = standing?.rungs.find(({ rung }) => rung === standing.next);
  const toggle = (id: string, there: boolean) =>
    changeDecision(store, (saved) => {
      const others = saved.maturity.filter((point) => point !== id);
      return { ...saved, maturity: there ? [...others, id] : others };
    });
  return (
    <section className="tw-sheet" data-testid="ladder">
      <h3 className="tw-heading">{t('decision:diagnosis.ladder')}</h3>
      <p>
        {standing?.reached == null ? t('business:maturity.none') : t('business:maturity.reached', { rung: rungName(standing.reached) })}
        <br />
        {next !== undefined && t('business:maturity.next', { rung: rungName(next.rung), count: next.open.length })}
      </p>
      <Collapse
        size="small"
        items={ladder.rungs.map((rung) => {
          const own = standing?.rungs.find((candidate) => candidate.rung === rung.id);
          return {
            key: rung.id,
            label: (
              <span>
                {name(rung.name)} <span className="tw-quiet">{own === undefined ? '' : `${own.met} / ${own.of}`}</span>
              </span>
            ),
            children: rung.items.map((item) => (
              <Checkbox
                key={item.id}
                className="tw-condition"
                checked={confirmed.includes(item.id)}
                title={`${item.pack} ${item.section}\n${item.quote}`}
                onChange={(event) => toggle(item.id, event.target.checked)}
              >
                {name(item.text)}
              </Checkbox>
            )),
          };
        })}
      />
    </section>
  );
}

/** Indicators of the user's own with weights and scales. */
function Sheet() {
  const { t, percent } = useText();
  const store = useProject((project) => project.store);
  const { evaluation, evaluationValues } = useSaved();
  const result = useStudy((study) => study.decided?.decision.diagnosis.evaluation ?? null);
  const indicators = sheetOf(evaluation);
  const save = (next: readonly SheetIndicator[]) => changeDecision(store, (saved) => ({ ...saved, evaluation: withIndicators(next) }));
  const edit = (id: string, change: Partial<SheetIndicator>) =>
    save(indicators.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)));
  const setValue = (id: string, value: number | null) =>
    changeDecision(store, (saved) => {
      const { [id]: _, ...others } = saved.evaluationValues;
      return { ...saved, evaluationValues: value === null ? others : { ...others, [id]: value } };
    });
  return (
    <section className="tw-sheet" data-testid="sheet">
      <header className="tw-sheet-head">
        <h3 className="tw-heading">{t('decision:sheet.title')}</h3>
        {result?.score != null && <span className="tw-figure">{percent(result.score, 0)}</span>}
        <span className="tw-grow" />
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() => save([...indicators, newIndicator(indicators, t('decision:sheet.new'))])}
        >
          {t('decision:items.add')}
        </Button>
      </header>
      <p className="tw-soft tw-hint">{t('decision:sheet.how')}</p>
      {indicators.length > 0 && (
        <table className="tw-table">
          <thead>
            <tr>
              {(['name', 'weight', 'worst', 'best', 'value', 'share'] as const).map((key) => (
                <th key={key}>{t(`decision:sheet.${key}`)}</th>
              ))}
              <th />
            </tr>
          </thead>
          <tbody>
            {indicators.map((entry) => {
              const share = result?.shares.find(({ id }) => id === entry.id)?.share ?? null;
              return (
                <tr key={entry.id}>
                  <td>
                    <Input
                      size="small"
                      aria-label={t('decision:sheet.name')}
                      defaultValue={entry.name}
                      onBlur={(event) =>
                        event.target.value !== '' && event.target.value !== entry.name && edit(entry.id, { name: event.target.value })
                      }
                    />
                  </td>
                  {(['weight', 'worst', 'best'] as const).map((key) => (
                    <td key={key}>
                      <NumberInput
                        label={t(`decision:sheet.${key}`)}
                        value={entry[key]}
                        onCommit={(value) => value !== null && edit(entry.id, { [key]: value })}
                      />
                    </td>
                  ))}
                  <td>
                    <NumberInput
                      label={t('decision:sheet.value')}
                      value={evaluationValues[entry.id] ?? null}
                      onCommit={(value) => setValue(entry.id, value)}
                    />
                  </td>
                  <td className="tw-figure">{share === null ? '—' : percent(share, 0)}</td>
                  <td>
                    <Button
                      type="text"
                      size="small"
                      icon={<DeleteOutlined />}
                      aria-label={t('decision:items.remove')}
                      onClick={() => save(indicators.filter(({ id }) => id !== entry.id))}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

function newIndicator(indicators: readonly SheetIndicator[], name: string): SheetIndicator {
  let number = 1;
  while (indicators.some(({ id }) => id === `indicator-${number}`)) number += 1;
  return { id: `indicator-${number}`, name: `${name} ${number}`, weight: 1, worst: 0, best: 1 };
}
