import { hasReading, initialsOf, message } from '@taktwerk/i18n';
import { expect, test } from 'vitest';
import { found, PLAIN_ITEMS } from './items.ts';

const CLASSES = ['palletizing', 'arc-welding', 'cobot', 'scara', 'delta', 'gantry', 'handling', 'painting', 'inspection'];

test('every character of a name in the catalog has its reading', () => {
  const names = [...PLAIN_ITEMS.map(({ name }) => name.zh), ...CLASSES.map((id) => message('zh', `build:class.${id}`))];
  const signs = [...names.join('')].filter((sign) => /\p{Script=Han}/u.test(sign));
  expect(signs.length).toBeGreaterThan(100);
  expect([...new Set(signs)].filter((sign) => !hasReading(sign))).toEqual([]);
});

test('first letters of readings', () => {
  expect(initialsOf('码垛托盘位')).toBe('mdtpw');
  expect(initialsOf('辊道输送线')).toBe('gdssx');
  expect(initialsOf('手工焊房')).toBe('sghf');
  expect(initialsOf('加工中心')).toBe('jgzx');
  expect(initialsOf('AGV 环路')).toBe('agvhl');
  expect(initialsOf('冲压机')).toBe('cyj');
  expect(initialsOf('通用设备')).toBe('tysb');
  expect(initialsOf('控制柜')).toBe('kzg');
});

test('things are found by words of both languages and by first letters', () => {
  const ids = (typed: string) => found(PLAIN_ITEMS, typed).map(({ id }) => id);
  expect(ids('输送')).toEqual(['conveyor-roller', 'conveyor-belt', 'conveyor-chain']);
  expect(ids('conveyor belt')).toEqual(['conveyor-belt']);
  expect(ids('mdtp')).toEqual(['pallet']);
  expect(ids('fhwl')).toEqual(['fence']);
  expect(ids('nothing like it')).toEqual([]);
  expect(ids('')).toHaveLength(PLAIN_ITEMS.length);
});
