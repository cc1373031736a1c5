import { emptyDocument } from '@taktwerk/line';
import { describe, expect, it } from 'vitest';
import { isWrongOption, studyOptionsOf } from './study-options.ts';

const name = { zh: '运行', en: 'run' };
const plain = emptyDocument('p', name);
const experiment = {
  kind: 'experiment',
  id: 'experiment:run',
  name,
  sources: {},
  hours: 8,
  warmUpS: 600,
  replications: 5,
  seed: 3,
} as const;
const own = { ...plain, shared: { [experiment.id]: experiment } };

describe('options of a run', () => {
  it('are those of the document unless typed', () => {
    expect(studyOptionsOf(own, {})).toEqual({ seed: 3, replications: 5, hours: 8, warmUp: 600 });
    expect(studyOptionsOf(own, { seed: '7', warmUp: 'auto', hours: '0.5' })).toEqual({
      seed: 7,
      replications: 5,
      hours: 0.5,
      warmUp: 'auto',
    });
    expect(studyOptionsOf(plain, {})).toEqual({ seed: 1, replications: 10, hours: 40, warmUp: 'auto' });
  });
  it.each([
    [{ seed: '-1' }, '--seed'],
    [{ seed: '1.5' }, '--seed'],
    [{ replications: '0' }, '--replications'],
    [{ hours: 'many' }, '--hours'],
    [{ hours: '0' }, '--hours'],
    [{ warmUp: '' }, '--warm-up'],
  ])('%j is refused', (typed, option) => {
    const answer = studyOptionsOf(plain, typed);
    expect(isWrongOption(answer) && answer.option).toBe(option);
  });
});
