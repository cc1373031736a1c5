import { type BusinessDefaults, parseBusinessDefaults } from '@taktwerk/business';
import { openCatalog } from '@taktwerk/catalog';
import { inlineExecutor } from '@taktwerk/experiments';
import { type LineDocument, parseLine } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { withChanges } from '../advice/change.ts';
import { prepareLayout, runLayout } from '../study-layout.ts';
import { type HandTask, needsOf, stationOf, TASK_START, tasksFor } from './task.ts';
import { tryReplacements } from './try-replacements.ts';

const read = async (path: string): Promise<unknown> =>
  ((await import(/* @vite-ignore */ `../../../../models/${path}`)) as { default: unknown }).default;
const MODELS = ['kawasaki/rs020n', 'kuka/kr8-r1440-2-arc-hw', 'yaskawa/mpl80', 'fanuc/m-410ic-110'];

async function shop() {
  const files = await Promise.all(
    MODELS.map(async (model) => ({ path: model, json: await read(`robots/${model}.json`).catch(() => null) })),
  );
  const parsed = parseLine(await read('lines/arc-welding-bracket.line.json'));
  const defaults = parseBusinessDefaults(await read('defaults/business.json'));
  if (!parsed.ok || !defaults.ok) throw new Error('the template or the start values cannot be read');
  return { catalog: openCatalog(files.filter(({ json }) => json !== null)), document: parsed.value, defaults: defaults.value };
}

const name = { zh: 'x', en: 'x' };
const names = { robot: name, taken: name, put: name, fence: name };

async function replaced(
  station: string,
  task: HandTask,
  model: string,
  { catalog, document, defaults }: { catalog: ReturnType<typeof openCatalog>; document: LineDocument; defaults: BusinessDefaults },
) {
  const prepared = prepareLayout(document, 'as-is', catalog);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { summary } = await runLayout(prepared.value, { seed: 1, replications: 2, hours: 24, warmUp: 7200 }, inlineExecutor(), null);
  const question = { document, layout: 'as-is', station, task, inputs: TASK_START, names, models: [model] };
  const [answer] = await tryReplacements(question, summary, prepared.value.line, catalog, defaults, inlineExecutor(), () => {});
  return { answer: answer!, summary };
}

test('the hand work of the template and what could do it', async () => {
  const { document } = await shop();
  const task = (id: string) => tasksFor(stationOf(document, 'as-is', id)!);
  expect(task('station:press')).toEqual(['tend']);
  expect(task('station:weld-1')).toEqual(['weld']);
  expect(task('station:pack')).toEqual(['palletize']);
  for (const id of ['inspect', 'grind', 'rework']) expect(task(`station:${id}`), id).toEqual([]);
  expect(tasksFor(stationOf(document, 'to-be', 'station:press')!)).toEqual([]);
  expect(needsOf(document, 'tend').payloadKg).toBeCloseTo(2.4 + 4, 9);
});

test('a robot that tends the press: nobody loads it any more, parts come and go over tables, and it is priced as one cell', async () => {
  const around = await shop();
  const { answer } = await replaced('station:press', 'tend', 'kawasaki-rs020n', around);
  expect(answer.problems).toEqual([]);
  expect(answer.differences!.headcountPerDay.difference!).toBeLessThan(0);
  expect(answer.investment!).toBeGreaterThan(around.defaults.robotArmPrice.value);
  expect(answer.cellTimeS!).toBeGreaterThan(3);
  const records = withChanges(around.document, 'as-is', answer.changes).layouts['as-is']!.records;
  expect(records['pool:press-operators']).toBeUndefined();
  expect(Object.values(records).filter((record) => record.kind === 'flow' && record.via === 'robot:press-cell')).toHaveLength(2);
}, 60_000);

test('a welding robot takes the seams it is told, the welder still loads', async () => {
  const { answer } = await replaced('station:weld-1', 'weld', 'kuka-kr8-r1440-2-arc-hw', await shop());
  expect(answer.problems).toEqual([]);
  expect(answer.cellTimeS!).toBeGreaterThan((8 * 0.06) / 0.01);
  expect(answer.differences!.cycleTimeS.difference!).not.toBeNull();
}, 60_000);

test('a palletizer stacks what was packed by hand', async () => {
  const around = await shop();
  const { answer } = await replaced('station:pack', 'palletize', 'yaskawa-mpl80', around);
  expect(answer.problems).toEqual([]);
  const station = answer.changes.find(({ id }) => id === 'station:pack')!.record;
  const work = station?.kind === 'station' ? station.operations['*']!.work : null;
  expect(work?.type === 'palletizing' && work.pattern.layer.length * work.pattern.layers).toBe(24);
  expect(answer.differences!.headcountPerDay.difference!).toBeLessThan(0);
}, 60_000);

test('a model that is too weak is refused with the reason', async () => {
  const around = await shop();
  const heavy = Object.fromEntries(
    Object.entries(around.document.shared).map(([id, record]) => [id, record.kind === 'product' ? { ...record, massKg: 90 } : record]),
  );
  const { answer } = await replaced('station:press', 'tend', 'kawasaki-rs020n', {
    ...around,
    document: { ...around.document, shared: heavy },
  });
  expect(answer.differences).toBeNull();
  expect(answer.problems.map(({ code }) => code)).toContain('robot.payload');
}, 60_000);
