import { expect, test } from 'vitest';
import { leavesOf } from './compact-value.ts';

test('a structure becomes its figures by name, without names and kinds', () => {
  expect(leavesOf('{"workingKw":2.5,"idleKw":0.6}')).toEqual([
    { name: 'workingKw', value: 2.5 },
    { name: 'idleKw', value: 0.6 },
  ]);
  expect(leavesOf('{"type":"triangular","min":1,"name":{"zh":"x","en":"y"}}')).toEqual([{ name: 'min', value: 1 }]);
});

test('one figure by itself, and text that only looks like a structure, stay as they are', () => {
  expect(leavesOf(3)).toBeNull();
  expect(leavesOf('4.24, 4.24')).toBeNull();
  expect(leavesOf('{not json')).toBeNull();
});
