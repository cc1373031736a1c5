import { message } from '@taktwerk/i18n';
import { STATE_SIGNS } from '@taktwerk/scene';
import { expect, test } from 'vitest';
import { STATE_MARKS, STATE_ORDER } from './state-marks.ts';

test('charts and hall say a state with the same colour, hatch and letter', () => {
  expect([...STATE_ORDER].sort()).toEqual(Object.keys(STATE_SIGNS).sort());
  for (const state of STATE_ORDER) {
    const { colour, ink, hatched, letter } = STATE_SIGNS[state];
    expect(STATE_MARKS[state]).toMatchObject({ colour, ink, hatched });
    for (const language of ['zh', 'en'] as const) expect(message(language, `states:${state}.letter`)).toBe(letter);
  }
});
