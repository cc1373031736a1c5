import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../program.ts';
import { repositoryRoot } from '../reading/repository.ts';

const root = repositoryRoot();
const TEMPLATE = join(root, 'models/lines/arc-welding-bracket.line.json');
const folder = mkdtempSync(join(tmpdir(), 'taktwerk-case-'));
const SHORT = ['--baseline', 'as-is', '--candidate', 'to-be', '--replications', '2', '--hours', '2', '--warm-up', '3600', '--runs', '200'];

async function call(...args: readonly string[]): Promise<{ readonly exit: number; readonly out: string }> {
  const out: string[] = [];
  const channel = { out: (text: string) => void out.push(text), err: () => {}, watched: false };
  const exit = await main(args, { channel, root, signal: { aborted: false } });
  return { exit, out: out.join('\n') };
}

function written(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

/** The template with one price of the user's own. */
function lineWith(field: string, value: number): string {
  const document = JSON.parse(readFileSync(TEMPLATE, 'utf8'));
  document.shared['economics:bracket'].inputs[field] = { value, origin: 'measured', source: 'test' };
  return written(`${field}.line.json`, document);
}

const required: readonly string[] = JSON.parse(readFileSync(join(root, 'models/schema/results.schema.json'), 'utf8')).$defs.businessCase
  .required;

describe('business-case', () => {
  it('answers with offers, policy, indicators, claims, diagnosis and uncertainty; writes cash flow and report', async () => {
    const loan = { id: 'bank', kind: 'loan', share: 0.7, rate: 0.045, years: 3, periodsPerYear: 12, repayment: 'equalPayments' };
    const claims = {
      totals: [
        {
          id: 'b',
          parts: [
            { name: 'x', value: 250 },
            { name: 'y', value: 470 },
          ],
          stated: 670,
        },
      ],
    };
    const [csv, html] = [join(folder, 'flow.csv'), join(folder, 'report.html')];
    const files = ['--financing', written('loan.json', loan), '--claims', written('claims.json', claims), '--csv', csv, '--html', html];
    const pack = ['--pack', 'jiaxing-2019', '--instruments', 'jx19-demo-grant', '--target-years', '3'];
    const { exit, out } = await call('business-case', TEMPLATE, ...SHORT, ...files, ...pack, '--json');
    const answer = JSON.parse(out);
    expect(exit).toBe(0);
    expect(Object.keys(answer)).toEqual(expect.arrayContaining([...required]));
    expect(answer.financing[0].result.effectiveRate).toBeCloseTo((1 + 0.045 / 12) ** 12 - 1, 9);
    expect(answer.policy).toMatchObject({ counted: ['jx19-demo-grant'], check: { expired: true, toInvestor: 0 } });
    expect(answer.grant).toBe(0);
    expect(answer.claims).toEqual([{ code: 'total-does-not-add-up', at: 'b', claimed: 670, follows: 720 }]);
    expect(answer.uncertainty).toMatchObject({ runs: 200, replications: 2, inTime: { targetYears: 3 } });
    expect(answer.diagnosis.steps.map(({ id }: { id: string }) => id)).toContain('station:weld-1');
    expect(answer.inputs.labour.wagePerYear.origin).toBe('read');
    const rows = readFileSync(csv, 'utf8').trim().split('\r\n');
    expect(rows).toHaveLength(answer.horizonYears + 2);
    expect(Number(rows[1]?.split(',').at(-1))).toBe(answer.financing[0].result.years[0].cashFlow);
    expect(readFileSync(html, 'utf8')).toMatch(/来自未证实的数值/);
  });

  it.each([
    ['labour.wagePerYear', -5, /wagePerYear.*-5/s],
    ['horizonYears', 0, /horizonYears.*0/s],
    ['discountRate', 9, /discountRate.*9/s],
  ])('%s of %d is refused in a sentence', async (field, value, sentence) => {
    for (const language of ['zh', 'en']) {
      const { exit, out } = await call('business-case', lineWith(field, value), ...SHORT, '--lang', language);
      expect(exit).toBe(1);
      expect(out).toMatch(sentence);
      expect(out).not.toMatch(/problems:|\{\{/);
    }
  });

  it('prices what the simulation uses up, and names what has no price', async () => {
    const file = lineWith('consumables.prices.weldWireKg', 8);
    const { out } = await call('business-case', file, ...SHORT, '--json');
    const { consumables, sides, soldPerYear, notCounted, inputs } = JSON.parse(out);
    const wire = consumables.uses.find(({ use }: { use: string }) => use === 'weldWireKg');
    expect(wire).toMatchObject({ unit: 'kg', price: 8 });
    expect(wire.before).toBeGreaterThan(0);
    expect(wire.costBefore).toBeCloseTo(wire.before * 8, 12);
    expect(consumables).toMatchObject({ basis: 'simulated', perPart: { before: wire.costBefore, after: wire.costAfter } });
    expect(sides.before[0].consumables).toBeCloseTo(wire.costBefore * soldPerYear.before, 6);
    expect(inputs.consumables.prices.weldWireKg.origin).toBe('measured');
    expect(notCounted.find(({ effect }: { effect: string }) => effect === 'consumables').unknown).toContain('consumables.prices.weldWireM');
    const told = await call('business-case', file, ...SHORT, '--lang', 'en');
    expect(told.out).toMatch(/consumables \(no price: .*welding wire \(by length\)/);
  });

  it('a lease without rate leaves the case standing and says what it lacks', async () => {
    const lease = written('lease.json', [{ id: 'lease', kind: 'financeLease', periods: 36, periodsPerYear: 12, timing: 'arrears' }]);
    const { exit, out } = await call('business-case', TEMPLATE, ...SHORT, '--financing', lease, '--json');
    const answer = JSON.parse(out);
    expect(exit).toBe(1);
    expect(answer.financing[0]).toMatchObject({ result: null, problems: [{ code: 'field.missing', field: 'rate' }] });
    expect(answer.npv).toBeGreaterThan(0);
  });

  it('wrong options are a wrong call', async () => {
    expect((await call('business-case', TEMPLATE, ...SHORT, '--target-years', '0')).exit).toBe(2);
    expect((await call('business-case', TEMPLATE, ...SHORT, '--financing', join(folder, 'nowhere.json'))).exit).toBe(2);
  });
});

describe('claims', () => {
  it('finds every contradiction of the example in docs/business.md', async () => {
    const [, example = ''] =
      /## Claims file[\s\S]*?```json\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs/business.md'), 'utf8')) ?? [];
    const { exit, out } = await call('claims', written('example.json', JSON.parse(example)), '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out).findings.map(({ code }: { code: string }) => code)).toEqual([
      'total-does-not-add-up',
      'output-falls',
      'capacity-above-cycle',
      'capacity-above-demand',
      'bottleneck-elsewhere',
      'efficiency-above-simulated',
      'points-taken-for-per-cent',
    ]);
  });

  it('says that nothing was found, and refuses what is no claim', async () => {
    const fine = written('fine.json', { totals: [{ id: 'a', parts: [{ name: 'x', value: 1 }], stated: 1 }] });
    expect(await call('claims', fine, '--lang', 'en')).toMatchObject({ exit: 0, out: expect.stringContaining('No contradiction') });
    expect((await call('claims', written('wrong.json', { rumours: [] }))).exit).toBe(2);
  });
});
