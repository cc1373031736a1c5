import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packProject } from '@taktwerk/line';
import { describe, expect, it } from 'vitest';
import type { ExitCode } from './exit.ts';
import { main } from './program.ts';
import { repositoryRoot } from './reading/repository.ts';

const root = repositoryRoot();
const LINE = join(root, 'tests/validation/lines/packaging-line.line.json');
const HOURS = String(100_000 / 3600);

async function call(
  args: readonly string[],
  aborted = false,
): Promise<{ readonly exit: ExitCode; readonly out: string; readonly err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const channel = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), watched: false };
  const exit = await main(args, { channel, root, signal: { aborted } });
  return { exit, out: out.join('\n'), err: err.join('') };
}

const RUN = ['run', LINE, '--layout', 'case', '--hours', HOURS, '--warm-up', '0', '--replications', '2'];

const schema = JSON.parse(readFileSync(join(root, 'models/schema/results.schema.json'), 'utf8')).$defs;
const required = (name: string): string[] => schema[name].required;

describe('run', () => {
  it('answers with indicators, shares that sum to 1, a bottleneck and its effort (P8)', async () => {
    const { exit, out } = await call([...RUN, '--json']);
    const answer = JSON.parse(out);
    expect(exit).toBe(0);
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(required('layout')));
    expect(Object.keys(answer.kpis).sort()).toEqual([...required('kpis')].sort());
    for (const element of [...answer.elements, ...answer.places])
      expect(Object.keys(element)).toEqual(expect.arrayContaining(required('place')));
    expect(answer.kpis.throughputPerHour.mean).toBeCloseTo(449.892, 9);
    expect(answer.kpis.throughputPerHour).toMatchObject({ halfWidth: 0, n: 2 });
    expect(answer.kpis.partsPerPersonHour.mean).toBeNull();
    expect(answer.notes).toContainEqual({ kpi: 'partsPerPersonHour', code: 'noPeople' });
    expect(answer.elements.map(({ id }: { id: string }) => id)).toContain('station:m3');
    for (const { shares } of answer.elements) {
      expect(Object.values<number>(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
    const oee = (id: string) => answer.elements.find((element: { id: string }) => element.id === id).oee;
    expect(oee('station:m3')).toMatchObject({ availability: 1, quality: 1, oee: answer.kpis.oee.mean, teep: answer.kpis.oee.mean });
    expect(oee('station:m2').performance).toBeCloseTo(0.625, 3);
    expect(answer.bottleneck.element).toBe('station:m3');
    expect(answer.bottleneck.upstreamBlocked).toBeCloseTo(0.374, 2);
    expect(Object.keys(answer.statistics)).toEqual(expect.arrayContaining(required('statistics')));
    expect(Object.keys(answer.bottleneck)).toEqual(expect.arrayContaining(required('bottleneck')));
    expect(answer.bottleneck.overTime).toHaveLength(24);
    for (const { element } of answer.bottleneck.overTime) expect(element).toBe('station:m3');
    expect(answer.bottleneck.overTime.at(-1).toS).toBeCloseTo(Number(HOURS) * 3600, 6);
    expect(answer.statistics.throughput.perHour).toBeCloseTo(449.892, 9);
    expect(answer.line.leadTime.mean).toBeCloseTo(answer.kpis.leadTimeS.mean, 6);
    expect(answer.line.wip.mean).toBeCloseTo(answer.kpis.wip.mean, 9);
    expect(Math.abs(answer.line.littleResidual)).toBeLessThan(1e-9);
    expect(answer.run.events).toBeGreaterThan(100_000);
    expect(answer.run.eventsPerCpuSecond).toBeCloseTo(answer.run.events / answer.run.cpuSeconds, 6);
  });
  it('prints tables in either language', async () => {
    const short = [...RUN.map((word) => (word === HOURS ? '2' : word))];
    const [zh, en] = [await call(short), await call([...short, '--lang', 'en'])];
    expect(zh.out).toContain('小时产出');
    expect(zh.out).toContain('瓶颈：station:m3');
    expect(en.out).toMatch(/Throughput +4\d\d\.\d\d +± 0\.00 +1\/h/);
  });
  it('stops when asked', async () => expect((await call(RUN, true)).exit).toBe(3));
});

describe('compare and business-case', () => {
  const sides = [LINE, '--baseline', 'case', '--candidate', 'case', '--hours', '2', '--warm-up', '0', '--replications', '2', '--json'];
  it('of a layout with itself differ in nothing', async () => {
    const { exit, out } = await call(['compare', ...sides]);
    expect(exit).toBe(0);
    expect(JSON.parse(out).differences.throughputPerHour).toMatchObject({ difference: 0, halfWidth: 0, relative: 0, significant: false });
  });
  it('price the change', async () => {
    const answer = JSON.parse((await call(['business-case', ...sides])).out);
    for (const key of ['investment', 'annualSaving', 'npv', 'irr', 'paybackYears', 'discountedPaybackYears', 'headcountReduction']) {
      expect(answer).toHaveProperty(key);
    }
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(required('businessCase')));
    expect(answer.headcountReduction).toBe(0);
    expect(answer.cycleTimeChange.relative).toBe(0);
  });
});

describe('validate and refusals', () => {
  const file = async (text: string): Promise<string> => {
    const path = join(await mkdtemp(join(tmpdir(), 'taktwerk-')), 'x.line.json');
    writeFileSync(path, text);
    return path;
  };
  it('finds nothing wrong with a good line', async () =>
    expect(JSON.parse((await call(['validate', LINE, '--json'])).out)).toEqual({ problems: [] }));

  it('says what to look at in the language asked for, though the line runs', async () => {
    const line = join(root, 'models/lines/bobbin-handling.line.json');
    const { out } = await call(['validate', line, '--lang', 'zh']);
    expect(out).toContain('在急停（3 m/s²）时会移动');
    expect((await call(['validate', line, '--lang', 'en'])).out).toContain('in an emergency stop');
  });

  it.each([
    ['not there', async () => '/no/such.line.json'],
    ['cut short', async () => file('{ "format": "taktwerk-line", "version": 1, "id": ')],
    ['of another kind', async () => file('{ "format": "something-else" }')],
    ['from the future', async () => file('{ "format": "taktwerk-line", "version": 999 }')],
  ])('a file %s cannot be read: exit 2, with a sentence in each language', async (_what, path) => {
    const [zh, en] = [await call(['validate', await path(), '--json']), await call(['validate', await path(), '--json', '--lang', 'en'])];
    expect([zh.exit, en.exit]).toEqual([2, 2]);
    const [problem] = JSON.parse(zh.out).problems;
    expect(Object.keys(problem).sort()).toEqual(['at', 'code', 'expected', 'field', 'got', 'remedy']);
    expect(problem.remedy).toMatch(/\p{Script=Han}/u);
    expect(JSON.parse(en.out).problems[0].remedy).toMatch(/^[A-Z]/);
  });

  it('a line with faults is refused with all of them: exit 1', async () => {
    const broken = readFileSync(LINE, 'utf8').replace('"capacity": 5', '"capacity": 0').replace('"value": 8', '"value": -8');
    const { exit, out } = await call(['validate', await file(broken), '--json']);
    const places = JSON.parse(out).problems.map(({ at }: { at: string }) => at);
    expect(exit).toBe(1);
    expect(places).toEqual(expect.arrayContaining(['buffer:b1', 'station:m3']));
  });

  it.each([
    [['run', LINE, '--layout', 'none'], 'layout.unknown'],
    [['run', LINE, '--layout', 'case', '--seed', 'x'], 'option.value'],
    [['run', LINE], 'call.missing'],
    [['frobnicate'], 'call.unknown'],
    [['verify', '--only', 'NOPE'], 'option.value'],
  ])('a wrong call %j: exit 2', async (args, code) => {
    const { exit, out } = await call([...args, '--json']);
    expect(exit).toBe(2);
    expect(JSON.parse(out).problems[0].code).toBe(code);
  });

  it('help is no fault', async () => expect((await call(['--help', '--lang', 'en'])).exit).toBe(0));
});

describe('verify', () => {
  it('answers with a row per measure', async () => {
    const { exit, out } = await call(['verify', '--only', 'F01,KIN-M01,K07', '--json']);
    const report = JSON.parse(out);
    expect(exit).toBe(0);
    expect(report).toMatchObject({ passed: 14, failed: 0 });
    expect(report.cases[0]).toEqual({
      id: 'F01',
      group: 'deterministic',
      measure: 'makespan',
      expected: 132,
      got: 132,
      halfWidth: null,
      pass: true,
    });
    expect(report.cases.at(-1).id).toBe('kin/KIN-M01');
  });
});

describe('archives', () => {
  it('a .taktwerk archive answers like the line file in it; one that is cut off cannot be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'taktwerk-archive-'));
    const archive = packProject(readFileSync(LINE));
    writeFileSync(join(folder, 'line.taktwerk'), archive);
    writeFileSync(join(folder, 'cut.taktwerk'), archive.subarray(0, archive.length - 30));
    const packed = await call(['validate', join(folder, 'line.taktwerk'), '--json']);
    const plain = await call(['validate', LINE, '--json']);
    expect(packed.exit).toBe(plain.exit);
    expect(JSON.parse(packed.out)).toEqual(JSON.parse(plain.out));
    expect((await call(['validate', join(folder, 'cut.taktwerk')])).exit).toBe(2);
  });
});
