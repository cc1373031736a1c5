import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { cumulative, FINANCING_KINDS, type FinancedOffer, type FinancingKind } from '@taktwerk/business';
import type { SavedDecision } from '@taktwerk/line';
import { Button, Dropdown, Select, Switch } from 'antd';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { ProblemText } from '../../text/ProblemText.tsx';
import { useText } from '../../text/use-text.ts';
import { LinesChart } from '../charts/LinesChart.tsx';
import { changeDecision, useSaved } from '../edits/change-decision.ts';
import { changedTerms, firstTerms, TERM_FIELDS, type TermField } from '../financing/term-fields.ts';
import { NumberInput } from '../inputs/FieldRow.tsx';

type Offer = SavedDecision['financing'][number];

/** Ways to pay beside cash: their terms, what each costs, and the money over the years. */
export function FinancingPage() {
  const { t, name } = useText();
  const store = useProject((project) => project.store);
  const { financing } = useSaved();
  const decision = useStudy((study) => study.decided?.decision ?? null);
  const resultOf = (id: string) => decision?.financing.find((offer) => offer.id === id);
  const lines = decision === null ? [] : cumulativeLines();
  const add = (kind: FinancingKind) =>
    changeDecision(store, (saved) => ({ ...saved, financing: [...saved.financing, newOffer(saved.financing, kind, (key) => t(key))] }));
  return (
    <div className="tw-columns tw-columns-wide">
      <div className="tw-column">
        <section className="tw-sheet">
          <header className="tw-sheet-head">
            <h3 className="tw-heading">{t('decision:financing.title')}</h3>
            <span className="tw-grow" />
            <Dropdown
              trigger={['click']}
              menu={{
                items: FINANCING_KINDS.filter((kind) => kind !== 'cash').map((kind) => ({
                  key: kind,
                  label: t(`business:financing.${kind}`),
                })),
                onClick: ({ key }) => add(key as FinancingKind),
              }}
            >
              <Button size="small" icon={<PlusOutlined />} data-testid="offer-add">
                {t('decision:financing.add')}
              </Button>
            </Dropdown>
          </header>
          <p className="tw-soft tw-hint">{t('decision:financing.how')}</p>
          <OfferTable offers={financing} resultOf={resultOf} />
        </section>
        {financing.length === 0 && (
          <section className="tw-sheet" data-testid="offers-empty">
            <p className="tw-note-line">{t('decision:financing.empty')}</p>
            <div className="tw-kinds">
              {FINANCING_KINDS.filter((kind) => kind !== 'cash').map((kind) => (
                <button key={kind} type="button" className="tw-kind" data-testid={`offer-start-${kind}`} onClick={() => add(kind)}>
                  <b>{t(`business:financing.${kind}`)}</b>
                  <span className="tw-soft">{t(`decision:financing.${kind}.what`)}</span>
                </button>
              ))}
            </div>
          </section>
        )}
        {lines.length > 1 && (
          <section className="tw-sheet">
            <LinesChart title={t('decision:financing.chart')} lines={lines} height={220} />
          </section>
        )}
      </div>
      <div className="tw-column">
        {financing.map((offer) => (
          <OfferForm key={offer.id} offer={offer} result={resultOf(offer.id)} />
        ))}
      </div>
    </div>
  );

  function cumulativeLines() {
    if (decision === null) return [];
    const cash = { name: t('business:financing.cash'), values: cumulative(decision.business.years.map(({ cashFlow }) => cashFlow)) };
    const offers = financing.flatMap((offer) => {
      const result = resultOf(offer.id)?.result;
      return result == null ? [] : [{ name: name(offer.name), values: cumulative(result.years.map(({ cashFlow }) => cashFlow)) }];
    });
    return [cash, ...offers];
  }
}

function newOffer(offers: readonly Offer[], kind: FinancingKind, t: (key: string) => string): Offer {
  let number = 1;
  while (offers.some(({ id }) => id === `${kind}-${number}`)) number += 1;
  const label = t(`business:financing.${kind}`);
  return { id: `${kind}-${number}`, name: { zh: label, en: label }, terms: firstTerms(kind) };
}

function OfferTable({
  offers,
  resultOf,
}: {
  readonly offers: readonly Offer[];
  readonly resultOf: (id: string) => FinancedOffer | undefined;
}) {
  const { t, name, moneyShort, percent, number } = useText();
  const business = useStudy((study) => study.decided?.decision.business ?? null);
  if (business === null) return null;
  const minus = (text: string) => text.replace('-', '−');
  const years = (value: number | null) => (value === null ? t('studio:glance.never') : number(value, 2));
  const share = (value: number | null) => (value === null ? '—' : minus(percent(value, 2)));
  const rows = [
    {
      id: 'cash',
      label: t('business:financing.cash'),
      cells: [
        moneyShort(-(business.years[0]?.cashFlow ?? 0)),
        minus(moneyShort(business.npv)),
        '—',
        '—',
        '—',
        years(business.paybackYears),
        '—',
      ],
    },
    ...offers.map((offer) => {
      const result = resultOf(offer.id)?.result;
      const cells =
        result == null
          ? Array.from({ length: 7 }, () => '—')
          : [
              moneyShort(result.ownMoney),
              minus(moneyShort(result.npv)),
              minus(moneyShort(result.npvAdvantage)),
              result.netAdvantage === null ? '—' : minus(moneyShort(result.netAdvantage)),
              share(result.effectiveRate),
              years(result.paybackYears),
              result.otherSide === null ? '—' : minus(moneyShort(result.otherSide.npv)),
            ];
      return { id: offer.id, label: name(offer.name), cells };
    }),
  ];
  return (
    <div className="tw-scroll-x">
      <table className="tw-table" data-testid="offers">
        <thead>
          <tr>
            {['offer', 'ownMoney', 'npv', 'npvAdvantage', 'netAdvantage', 'effectiveRate', 'payback', 'otherSide'].map((key, i) => (
              <th key={key} className={i === 0 ? '' : 'tw-right'} title={t(`decision:financing.${key}.how`)}>
                {t(`decision:financing.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, cells }) => (
            <tr key={id} data-testid={`offer-${id}`}>
              <th scope="row">{label}</th>
              {cells.map((cell, i) => (
                <td key={String(i)} className="tw-right tw-figure">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The terms of one offer, what they lack, and what one must know about them. */
function OfferForm({ offer, result }: { readonly offer: Offer; readonly result: FinancedOffer | undefined }) {
  const { t, name, number } = useText();
  const store = useProject((project) => project.store);
  const kind = offer.terms.kind as FinancingKind;
  const edit = (term: string, value: number | string | boolean | null) =>
    changeDecision(store, (saved) => ({
      ...saved,
      financing: saved.financing.map((entry) =>
        entry.id === offer.id ? { ...entry, terms: changedTerms(entry.terms, term, value) } : entry,
      ),
    }));
  return (
    <section className="tw-sheet" data-testid={`offer-form-${offer.id}`}>
      <header className="tw-sheet-head">
        <h3 className="tw-heading">{name(offer.name)}</h3>
        <span className="tw-soft">{t(`business:financing.${kind}`)}</span>
        <span className="tw-grow" />
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('decision:items.remove')}
          onClick={() => changeDecision(store, (saved) => ({ ...saved, financing: saved.financing.filter(({ id }) => id !== offer.id) }))}
        />
      </header>
      {(TERM_FIELDS[kind] ?? []).map((field) => (
        <TermRow key={field.name} field={field} value={offer.terms[field.name] ?? null} onCommit={(value) => edit(field.name, value)} />
      ))}
      {result?.problems.map((problem) => (
        <p key={problem.code + problem.field} className="tw-field-problem" role="alert">
          <ProblemText problem={{ ...problem, field: t(`decision:term.${problem.field}`) }} place={name(offer.name)} withField={false} />
        </p>
      ))}
      {result?.result?.notes.map(({ code, value }) => (
        <p key={code} className="tw-note-line">
          {t(`business:financing.note.${code}`, { value: value === null ? '–' : number(value, Math.abs(value) < 1 ? 4 : 0) })}
        </p>
      ))}
    </section>
  );
}

function TermRow(props: {
  readonly field: TermField;
  readonly value: number | string | boolean | null;
  readonly onCommit: (value: number | string | boolean | null) => void;
}) {
  const { field, value, onCommit } = props;
  const { t } = useText();
  const label = t(`decision:term.${field.name}`);
  return (
    <div className="tw-field-row">
      <span className="tw-field-name">{label}</span>
      {field.form === 'choice' ? (
        <Select
          size="small"
          aria-label={label}
          value={value as string | number}
          options={field.options.map((option) => ({ value: option, label: t(`decision:term.${field.name}.${option}`) }))}
          onChange={onCommit}
        />
      ) : field.form === 'yesNo' ? (
        <Switch size="small" aria-label={label} checked={value === true} onChange={onCommit} />
      ) : (
        <NumberInput
          label={label}
          testId={`term-${field.name}`}
          value={typeof value === 'number' ? Number((value * scaleOf(field)).toPrecision(12)) : null}
          suffix={field.form === 'percent' ? '%' : undefined}
          onCommit={(typed) => onCommit(typed === null ? null : typed / scaleOf(field))}
        />
      )}
    </div>
  );
}

const scaleOf = (field: TermField): number => (field.form === 'percent' ? 100 : 1);
