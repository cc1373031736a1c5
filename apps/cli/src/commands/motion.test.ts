import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../program.ts';
import { repositoryRoot } from '../reading/repository.ts';

const root = repositoryRoot();
const LINE = join(root, 'models/lines/arc-welding-bracket.line.json');

async function call(...args: readonly string[]): Promise<{ readonly exit: number; readonly out: string }> {
  const out: string[] = [];
  const channel = { out: (text: string) => void out.push(text), err: () => {}, watched: false };
  return { exit: await main(args, { channel, root, signal: { aborted: false } }), out: out.join('\n') };
}

interface Phase {
  readonly startS: number;
  readonly durationS: number;
  readonly waypoints: readonly { readonly timeS: number; readonly joints: readonly number[]; readonly verdict: string }[];
}

describe('motion', () => {
  it('answers with phases that follow each other, and joints that meet where phases meet', async () => {
    const { exit, out } = await call('motion', LINE, '--layout', 'to-be', '--station', 'station:weld-1', '--json');
    const answer = JSON.parse(out);
    expect(exit).toBe(0);
    expect(answer.verdict).toBe('reachable');
    const [program] = answer.programs;
    const phases: readonly Phase[] = program.phases;
    let clock = 0;
    let at: readonly number[] | undefined;
    for (const { startS, durationS, waypoints } of phases) {
      expect(startS).toBeCloseTo(clock, 5);
      clock += durationS;
      if (waypoints.length === 0) continue;
      expect(waypoints[0]!.timeS).toBeCloseTo(startS, 5);
      expect(waypoints.at(-1)!.timeS).toBeCloseTo(clock, 4);
      if (at !== undefined) waypoints[0]!.joints.forEach((value, axis) => void expect(value).toBeCloseTo(at![axis]!, 6));
      at = waypoints.at(-1)!.joints;
    }
    expect(clock).toBeCloseTo(program.totalS, 4);
    const cell = answer.cells.find(({ rule }: { rule: string }) => rule === 'arcWelding');
    const kinds = new Set(cell.phases.map(({ kind }: { kind: string }) => kind));
    for (const kind of ['motion', 'handshake', 'process', 'service']) expect(kinds).toContain(kind);
  });

  it("gives a carrying robot's ways, in either language", async () => {
    const zh = await call('motion', LINE, '--layout', 'to-be', '--station', 'station:press');
    const en = await call('motion', LINE, '--layout', 'to-be', '--station', 'robot:tending', '--lang', 'en');
    expect(zh.out).toContain('位置之间的移动');
    expect(en.out).toMatch(/robot:tending +home → source:blanks .* reachable/);
  });

  it('refuses a seam out of reach with the place and the remedy', async () => {
    const document = JSON.parse(readFileSync(LINE, 'utf8'));
    document.layouts['to-be'].records['station:weld-1'].operations['*'].work.seams[0].points[1][0] = 9;
    const file = join(await mkdtemp(join(tmpdir(), 'motion-')), 'far.line.json');
    await writeFile(file, JSON.stringify(document));
    const { exit, out } = await call('motion', file, '--layout', 'to-be', '--station', 'station:weld-1', '--json');
    expect(exit).toBe(1);
    const problem = JSON.parse(out).problems.find(({ code }: { code: string }) => code === 'reach.tooFar');
    expect(problem).toMatchObject({ at: 'station:weld-1', field: expect.stringContaining('seams[0]') });
    expect(problem.remedy).not.toBe('');
  });

  it('refuses a station that is not there', async () => {
    const { exit, out } = await call('motion', LINE, '--layout', 'to-be', '--station', 'station:nope', '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out).problems[0]).toMatchObject({ code: 'station.unknown', expected: expect.arrayContaining(['station:weld-1']) });
  });
});

describe('catalog', () => {
  it('lists every entry, or those of a class', async () => {
    const all = JSON.parse((await call('catalog', 'list', '--json')).out).entries;
    expect(all.filter(({ type }: { type: string }) => type === 'robot')).toHaveLength(147);
    const scara = JSON.parse((await call('catalog', 'list', '--class', 'scara', '--json')).out).entries;
    expect(scara).toHaveLength(5);
    expect((await call('catalog', 'list', '--class', 'nothing')).exit).toBe(2);
  });
  it('shows an entry with every origin, and what is unknown', async () => {
    const { out } = await call('catalog', 'show', 'ur-ur5e', '--lang', 'en');
    expect(out).toMatch(/payloadKg +5 +read/);
    expect(out).toMatch(/maxAcceleration +unknown/);
    expect(JSON.parse((await call('catalog', 'show', 'ur-ur5e', '--json')).out)).toMatchObject({ type: 'robot', inverse: 'parallelWrist' });
    expect((await call('catalog', 'show', 'ur5', '--json')).exit).toBe(2);
  });
});
