import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inlineHost } from '../hosts/inline-host.ts';
import { repositoryRoot } from '../reading/repository.ts';
import { type PortfolioOptions, portfolioCommand } from './portfolio.ts';

const root = repositoryRoot(import.meta.dirname);
const TEMPLATE = join(root, 'models/lines/arc-welding-bracket.line.json');
const SHORT = { replications: '2', hours: '2', warmUp: '0', seed: '1' };

/** The template as a project of a district. */
function projectIn(district: string, year: number): string {
  const document = JSON.parse(readFileSync(TEMPLATE, 'utf8'));
  const economics = Object.values(document.shared).find((record) => (record as { kind: string }).kind === 'economics');
  const own = { district, year, employeesBefore: 120, addedValueBefore: 24e6, robotsBefore: 2 };
  const given = Object.entries(own).map(([name, value]) => [`plant.${name}`, { value, origin: 'measured', source: 'test' }]);
  Object.assign((economics as { inputs: object }).inputs, Object.fromEntries(given));
  const path = join(mkdtempSync(join(tmpdir(), 'project-')), `${district}-${year}.line.json`);
  writeFileSync(path, JSON.stringify(document));
  return path;
}

async function call(files: readonly string[], typed: PortfolioOptions, json = true) {
  const said: string[] = [];
  const channel = { out: (text: string) => void said.push(text), err: () => {}, watched: false };
  const signal = { aborted: false };
  const code = await portfolioCommand({ language: 'zh', json, channel, root, signal, openExecutor: inlineHost }, files, {
    ...SHORT,
    ...typed,
  });
  return { code, text: said.join('\n') };
}

it('rolls two projects up against the plan of 2019, with what is missing', async () => {
  const files = [projectIn('海宁市', 2020), projectIn('桐乡市', 2021), TEMPLATE];
  const { code, text } = await call(files, { pack: 'jiaxing-2019' });
  expect(code).toBe(0);
  const answer = JSON.parse(text);
  expect(answer).toMatchObject({ pack: 'jiaxing-2019', expired: true });
  const haining = answer.groups.find((group: { district: string; year: number }) => group.district === '海宁市' && group.year === 2020);
  const investment = haining.targets.find((found: { target: { indicator: string } }) => found.target.indicator === 'investment');
  expect(investment.target.value).toBe(68e8);
  expect(investment.missing).toBeCloseTo(68e8 - haining.numbers.investment, 3);
  expect(haining.numbers.robotsAdded).toBe(4);
  expect(answer.total.numbers).toMatchObject({ projects: 3, labourProductivity: { after: null } });
  expect(answer.incomplete).toHaveLength(1);
  expect(answer.incomplete[0].missing).toContain('plant.district');
  const only = await call(files.slice(0, 2), { pack: 'jiaxing-2019', district: '海宁市' }, false);
  expect(only.text).toContain('1 个项目');
  expect(only.text).toContain('已到期');
  expect(only.text).not.toMatch(/business:|\{\{/);
}, 60_000);

it('a wrong call is told before anything runs', async () => {
  expect((await call([TEMPLATE], {})).code).toBe(2);
  expect((await call([TEMPLATE], { pack: 'nowhere' })).code).toBe(2);
  expect((await call([TEMPLATE], { pack: 'jiaxing-2019', year: 'soon' })).code).toBe(2);
  expect((await call(['no-such-file.line.json'], { pack: 'jiaxing-2019' })).code).toBe(2);
});
