/// <reference types="node" />
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type CatalogFile, openCatalog } from '@taktwerk/catalog';
import { parseLineText, type Robot, type Station } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { prepareLayout } from '../study-layout.ts';
import { withChanges } from './change.ts';
import { movedBase, secondFixture } from './place-proposals.ts';
import type { AdviceGround } from './proposals-of.ts';

const models = join(import.meta.dirname, '../../../../models');
const jsonBelow = (folder: string): CatalogFile[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return jsonBelow(path);
    return name.endsWith('.json') ? [{ path: path.slice(path.indexOf('models/')), json: JSON.parse(readFileSync(path, 'utf8')) }] : [];
  });
const catalog = openCatalog(['machines', 'people', 'processes', 'vehicles', 'robots'].flatMap((name) => jsonBelow(join(models, name))));
const parsed = parseLineText(readFileSync(join(models, 'lines/arc-welding-bracket.line.json'), 'utf8'), 'template');
if (!parsed.ok) throw new Error('the template is no line');
const document = parsed.value;
const records = document.layouts['to-be']?.records ?? {};
const ground = { document, layout: 'to-be', catalog, records } as unknown as AdviceGround;

test('a robot that waits while its only fixture is loaded gets a second one, which runs; one with two is left alone', () => {
  const [found] = secondFixture(records['station:weld-2'] as Station);
  expect(found?.code).toBe('secondFixture');
  expect(secondFixture(records['station:weld-1'] as Station)).toEqual([]);
  const prepared = prepareLayout(withChanges(document, 'to-be', found?.changes ?? []), 'to-be', catalog);
  expect(prepared.ok ? [] : prepared.problems).toEqual([]);
});

test('a moved base has a shorter round and reaches everything', { timeout: 120_000 }, () => {
  const robots = Object.values(records).filter((record): record is Robot => record.kind === 'robot');
  const found = robots.flatMap((robot) => movedBase(ground, robot));
  expect(found.length).toBeGreaterThan(0);
  for (const { values, changes, code } of found) {
    expect(code).toBe('movedBase');
    expect(Number(values.to)).toBeLessThanOrEqual(Number(values.from) * 0.98 + 0.05);
    const prepared = prepareLayout(withChanges(document, 'to-be', changes), 'to-be', catalog);
    expect(prepared.ok ? [] : prepared.problems).toEqual([]);
  }
});
