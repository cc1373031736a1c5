import { inlineExecutor } from '@taktwerk/experiments';
import { parseLineText } from '@taktwerk/line';
import { studyLayout } from '@taktwerk/study';
import { expect, it } from 'vitest';
import { repositoryCatalog } from '../validation/models.ts';
import { RECIPES } from './recipes.ts';

const catalog = repositoryCatalog();

it.each(RECIPES.map(({ title, draft }) => [title, draft] as const))(
  'recipe “%s” of the document page opens and makes parts',
  async (_, draft) => {
    const parsed = parseLineText(draft.text(), draft.id);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const options = { seed: 1, replications: 2, hours: 8, warmUp: 0 };
    const answer = await studyLayout(parsed.value, 'main', catalog, options, inlineExecutor());
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    expect(answer.value.stall).toBeNull();
    expect(answer.value.line.good).toBeGreaterThan(0);
  },
);
