import { expect, it } from 'vitest';
import { inputName, notCountedName } from './business-names.ts';

it('a price of a consumable is told with its unit, whether the tables know the consumable or not', () => {
  expect(inputName('en', 'consumables.prices.weldWireKg')).toBe('Price of welding wire (by mass) (¥/kg)');
  expect(inputName('en', 'consumables.prices.slipSheets')).toBe('Price of slipSheets (¥/piece)');
  expect(inputName('zh', 'consumables.prices.shieldingGasM3')).toBe('保护气单价（元/m³）');
  expect(inputName('en', 'nowhere.at')).toBe('nowhere.at');
});

it('consumables that are not counted name those whose price is missing', () => {
  const unknown = ['upkeep.consumablesPerPartAfter', 'consumables.prices.paintL', 'consumables.prices.abrasives'];
  expect(notCountedName('en', { effect: 'consumables', unknown })).toBe('consumables (no price: paint, abrasives)');
  expect(notCountedName('zh', { effect: 'consumables', unknown })).toBe('耗材（缺单价：涂料、磨料）');
  expect(notCountedName('en', { effect: 'scrap', unknown: ['quality.scrapCostPerPart'] })).toBe('scrap');
});
