import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../reading/repository.ts';
import type { Context } from './context.ts';
import { type PolicyOptions, policyCommand } from './policy.ts';

const root = repositoryRoot(import.meta.dirname);
const FILE = join(root, 'models/lines/arc-welding-bracket.line.json');

function call(action: string, target?: string, typed: PolicyOptions = {}, json = true, language: Context['language'] = 'en') {
  const said: string[] = [];
  const channel = { out: (text: string) => void said.push(text), err: () => {}, watched: false };
  const context: Context = {
    ...{ language, json, channel, root, signal: { aborted: false } },
    openExecutor: () => {
      throw new Error('policies need no engine');
    },
  };
  const code = policyCommand(context, action, target, typed);
  const text = said.join('\n');
  return { code, text, answer: json ? JSON.parse(text) : null };
}

describe('policy list and show', () => {
  it('lists the five packs, all of them expired', () => {
    const { code, answer } = call('list');
    expect(code).toBe(0);
    expect(answer.packs.map((pack: { id: string; expired: boolean }) => [pack.id, pack.expired])).toEqual(
      ['chongqing-2021', 'jiaxing-2017', 'jiaxing-2019', 'shaoxing-2021', 'zhejiang-2018'].map((id) => [id, true]),
    );
  });

  it('reads every cell back', () => {
    const rows = call('show', 'jiaxing-2019').answer.tables[0].rows;
    expect(rows.find((row: { district: string }) => row.district === '海宁市')).toMatchObject({ invest_2021: 76, robots_end_2020: 2550 });
    expect(call('show', 'shaoxing-2021', {}, false).text).toContain('31 of 31 hold');
    expect(call('show', 'shaoxing-2021', {}, false, 'zh').text).toContain('该政策已到期');
  });

  it('an unknown pack is a wrong call that names the known ones', () => {
    const { code, answer } = call('show', 'atlantis-2030');
    expect(code).toBe(2);
    expect(answer.problems[0]).toMatchObject({ code: 'policy.unknown', expected: expect.arrayContaining(['jiaxing-2019']) });
  });
});

describe('policy check', () => {
  it('names what is missing, says that the plan has ended, and credits the investor with nothing', () => {
    const { code, answer } = call('check', FILE, { pack: 'jiaxing-2019', fact: 'year=2020' });
    expect(code).toBe(0);
    expect(answer).toMatchObject({ expired: true, toInvestor: 0, facts: { technology: 110_000, year: 2020 } });
    expect(answer.toInvestorIfMet).toBeCloseTo(0.1 * answer.facts.equipment + 0.2 * answer.facts.technology, 6);
    const missing = answer.missing.map(({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`);
    expect(missing).toEqual(expect.arrayContaining(['inForce jiaxing-2019', 'condition jx19-demo-grant:1', 'base workshops', 'base rank']));
    expect(missing).not.toContain('period year');
  });

  it('speaks both languages', () => {
    expect(call('check', FILE, { pack: 'jiaxing-2017', fact: 'totalInvestment=6000000' }, false, 'zh').text).toMatch(
      /totalInvestment 为 6,000,000，要求 <= 5000000/,
    );
    expect(call('check', FILE, { pack: 'jiaxing-2019' }, false, 'en').text).toMatch(/never credited to the investor/);
    expect(call('check', FILE, { pack: 'jiaxing-2019' }, false, 'en').text).not.toMatch(/business:|\{\{/);
  });

  it('takes a rule that the user wrote for his city', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'pack-')), 'city.json');
    const docs = /```json\n([\s\S]*?)```/.exec(readDocs())?.[1] ?? '';
    writeFileSync(path, docs);
    const facts = { pack: path, fact: 'year=2026', confirm: 'equipment-grant:1' };
    const { answer } = call('check', FILE, facts);
    expect(answer.expired).toBe(false);
    expect(answer.toInvestor).toBeCloseTo(Math.min(0.08 * answer.facts.equipment, 2_000_000), 6);
  });

  it('a wrong option is told', () => {
    expect(call('check', FILE, {}).code).toBe(2);
    expect(call('check', FILE, { pack: 'jiaxing-2019', fact: 'year' }).code).toBe(2);
    expect(call('fly').code).toBe(2);
  });
});

function readDocs(): string {
  return readFileSync(join(root, 'docs/policies.md'), 'utf8');
}
