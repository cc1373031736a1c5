import { emptyDocument, openLineStore } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { changeDecision } from '../../decision/edits/change-decision.ts';
import { changeItems, newItem } from '../../decision/edits/change-items.ts';
import { describeInput, economicsOf, forgetInput, setInput, setInputs } from './economics.ts';

const name = { zh: '空', en: 'empty' };
const open = () => openLineStore(emptyDocument('line:empty', name));

test('a project without prices gets its record with the first one; undo takes both back', () => {
  const store = open();
  setInput(store, 'labour.wagePerYear', 80_000);
  expect(economicsOf(store.document())?.inputs['labour.wagePerYear']).toEqual({ value: 80_000, origin: 'measured', source: 'user' });
  store.undo();
  expect(economicsOf(store.document())).toBeNull();
});

test('a range and an origin stay with the value; taking the value back takes them too', () => {
  const store = open();
  setInput(store, 'discountRate', 0.1);
  const range = { min: 0.06, mode: 0.1, max: 0.15 };
  describeInput(store, 'discountRate', { value: 0.1, origin: 'measured', source: 'user' }, { range });
  setInput(store, 'discountRate', 0.12);
  expect(economicsOf(store.document())?.inputs.discountRate).toMatchObject({ value: 0.12, range });
  forgetInput(store, 'discountRate');
  expect(economicsOf(store.document())?.inputs).toEqual({});
});

test('several numbers are one step', () => {
  const store = open();
  setInputs(store, { discountRate: 0.08, horizonYears: 6 }, 'assumed');
  expect(Object.values(economicsOf(store.document())?.inputs ?? {}).map(({ value, origin }) => [value, origin])).toEqual([
    [0.08, 'assumed'],
    [6, 'assumed'],
  ]);
  store.undo();
  expect(economicsOf(store.document())).toBeNull();
});

test('items of the start values become the user’s own when one is changed', () => {
  const store = open();
  const shown = [
    {
      id: 'robot:1/arm',
      nameKey: 'business.item.robotArm',
      kind: 'robot' as const,
      class: 'equipment' as const,
      units: 1,
      amount: { value: 175_000, origin: 'read' as const, source: 'S16' },
    },
  ];
  changeItems(store, shown, (items) => [...items, newItem(items)]);
  const items = economicsOf(store.document())?.investment ?? [];
  expect(items.map(({ id, unitPrice, origin }) => [id, unitPrice, origin])).toEqual([
    ['robot:1/arm', 175_000, 'read'],
    ['item-2', 0, 'assumed'],
  ]);
  expect(items[0]?.name.en).not.toBe('robot:1/arm');
});

test('what is saved of the decision is one step of the history', () => {
  const store = open();
  changeDecision(store, (saved) => ({ ...saved, targetYears: 3 }));
  expect(economicsOf(store.document())?.decision?.targetYears).toBe(3);
  expect(store.past().map(({ label }) => label)).toEqual(['decision:edit']);
});
