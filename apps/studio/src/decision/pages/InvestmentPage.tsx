import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { DEPRECIATION_METHODS, ITEM_KINDS, type ItemKind } from '@taktwerk/business';
import { ORIGINS, type Origin } from '@taktwerk/units';
import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { economicsOf, setInput } from '../../panels/business/economics.ts';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';
import { changeItems, type Item, newItem } from '../edits/change-items.ts';
import { useItemName } from '../field-names.ts';
import { FieldGroup } from '../inputs/FieldGroup.tsx';
import { NumberInput } from '../inputs/FieldRow.tsx';

/** What is bought: every item editable, equipment and technology apart, with VAT and contingency said. */
export function InvestmentPage() {
  const { t } = useText();
  return (
    <div className="tw-columns tw-columns-wide">
      <div className="tw-column">
        <ItemTable />
        <Totals />
      </div>
      <div className="tw-column">
        <VatChoice />
        <FieldGroup title={t('business:group.investment')} fields={['investment.']} />
        <FieldGroup title={t('business:group.tax')} fields={['tax.']} />
      </div>
    </div>
  );
}

function ItemTable() {
  const { t, money, language } = useText();
  const store = useProject((project) => project.store);
  const inputs = useStudy((study) => study.businessInputs);
  const nameOf = useItemName();
  if (inputs === null) return null;
  const shown = inputs.investment.items;
  const edit = (id: string, change: Partial<Item>) =>
    changeItems(store, shown, (items) => items.map((item) => (item.id === id ? { ...item, ...change } : item)));
  return (
    <section className="tw-sheet">
      <header className="tw-sheet-head">
        <h3 className="tw-heading">{t('business:investment.title')}</h3>
        <span className="tw-grow" />
        <Button
          size="small"
          icon={<PlusOutlined />}
          data-testid="item-add"
          onClick={() => changeItems(store, shown, (items) => [...items, newItem(items)])}
        >
          {t('decision:items.add')}
        </Button>
      </header>
      <table className="tw-table tw-items" data-testid="items">
        <thead>
          <tr>
            {(['name', 'kind', 'class', 'units', 'price', 'total', 'origin'] as const).map((key) => (
              <th key={key} className={key === 'units' || key === 'price' || key === 'total' ? 'tw-right' : ''}>
                {t(`decision:items.${key}`)}
              </th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {shown.map((item) => (
            <tr key={item.id} data-testid={`item-${item.id}`}>
              <td>
                <NameInput
                  value={nameOf(item)}
                  label={t('decision:items.name')}
                  onCommit={(text) =>
                    changeItems(store, shown, (items) =>
                      items.map((entry) => (entry.id === item.id ? { ...entry, name: { ...entry.name, [language]: text } } : entry)),
                    )
                  }
                />
              </td>
              <td>
                <Select<ItemKind>
                  size="small"
                  value={item.kind}
                  aria-label={t('decision:items.kind')}
                  options={ITEM_KINDS.map((kind) => ({ value: kind, label: t(`decision:itemKind.${kind}`) }))}
                  onChange={(kind) => edit(item.id, { kind })}
                />
              </td>
              <td>
                <Select<Item['class']>
                  size="small"
                  value={item.class}
                  aria-label={t('decision:items.class')}
                  options={(['equipment', 'technology'] as const).map((key) => ({ value: key, label: t(`decision:itemClass.${key}`) }))}
                  onChange={(group) => edit(item.id, { class: group })}
                />
              </td>
              <td className="tw-right tw-units-cell">
                <NumberInput
                  label={t('decision:items.units')}
                  value={item.units}
                  onCommit={(units) => units !== null && units > 0 && edit(item.id, { units })}
                />
              </td>
              <td className="tw-right">
                <NumberInput
                  label={t('decision:items.price')}
                  testId={`item-price-${item.id}`}
                  value={item.amount.value}
                  onCommit={(unitPrice) =>
                    unitPrice !== null && unitPrice >= 0 && edit(item.id, { unitPrice, origin: 'measured', source: 'user' })
                  }
                />
              </td>
              <td className="tw-right tw-figure">{money(item.amount.value * item.units)}</td>
              <td className="tw-origin-cell">
                <Select<Origin>
                  size="small"
                  value={item.amount.origin}
                  aria-label={t('decision:items.origin')}
                  title={[item.amount.source, item.amount.note].filter((part) => part !== undefined).join('\n')}
                  options={[...ORIGINS].map((origin) => ({ value: origin, label: t(`common:origin.${origin}`) }))}
                  onChange={(origin) => edit(item.id, { origin })}
                />
              </td>
              <td>
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={t('decision:items.remove')}
                  title={t('decision:items.remove')}
                  disabled={shown.length === 1}
                  onClick={() => changeItems(store, shown, (items) => items.filter(({ id }) => id !== item.id))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function NameInput({
  value,
  label,
  onCommit,
}: {
  readonly value: string;
  readonly label: string;
  readonly onCommit: (text: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = () => typed.trim() !== '' && typed !== value && onCommit(typed.trim());
  return (
    <Input
      size="small"
      aria-label={label}
      title={typed}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onPressEnter={commit}
    />
  );
}

/** Sums by grant base, contingency, and what the buyer pays. */
function Totals() {
  const { t, money } = useText();
  const business = useStudy((study) => study.decided?.decision.business ?? null);
  if (business === null) return null;
  const sum = (group: 'equipment' | 'technology') =>
    business.items.filter((item) => item.class === group).reduce((total, item) => total + item.total, 0);
  const rows: readonly (readonly [string, number])[] = [
    ['equipment', sum('equipment')],
    ['technology', sum('technology')],
    ['contingency', business.contingency],
    ['total', business.investment],
    ['grant', business.grant === 0 ? 0 : -business.grant],
  ];
  return (
    <section className="tw-sheet">
      <table className="tw-table" data-testid="investment-totals">
        <tbody>
          {rows.map(([key, value]) => (
            <tr key={key} className={key === 'total' ? 'tw-strong' : ''}>
              <th scope="row">{t(`decision:items.sum.${key}`)}</th>
              <td className="tw-right tw-figure">{money(value).replace('-', '−')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Choices of the tax that are words, not numbers. */
function VatChoice() {
  const { t } = useText();
  const store = useProject((project) => project.store);
  const document = useProject((project) => project.document);
  const inputs = useStudy((study) => study.businessInputs);
  if (inputs === null || document === null) return null;
  const own = economicsOf(document)?.inputs ?? {};
  const choices = [
    ['tax.vatStatus', ['general', 'smallScale'], inputs.tax.vatStatus.value],
    ['tax.pricesIncludeVat', [false, true], inputs.tax.pricesIncludeVat.value],
    ['tax.depreciation', DEPRECIATION_METHODS, inputs.tax.depreciation.value],
    ['tax.losses', ['offset', 'carryForward'], inputs.tax.losses.value],
  ] as const;
  return (
    <section className="tw-sheet">
      <h3 className="tw-heading">{t('decision:tax.title')}</h3>
      {choices.map(([field, options, value]) => (
        <div key={field} className="tw-field-row">
          <span className="tw-field-name">{t(`decision:${field}`)}</span>
          <Select
            size="small"
            aria-label={t(`decision:${field}`)}
            value={String(own[field]?.value ?? value)}
            options={options.map((option) => ({ value: String(option), label: t(`decision:${field}.${String(option)}`) }))}
            onChange={(chosen) => store !== null && setInput(store, field, chosen === 'true' ? true : chosen === 'false' ? false : chosen)}
          />
        </div>
      ))}
    </section>
  );
}
