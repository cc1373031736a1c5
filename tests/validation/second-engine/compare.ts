import { buildModel, type ModelSpec, type RunResult, runToEnd, STATES } from '@taktwerk/engine';
import type { Line, LineOptions } from './line.ts';
import { operatorName } from './operators.ts';
import { runSecond } from './run.ts';

/** Every number that both engines give, by name. Whole microseconds and counts are compared exactly, ratios to 1e-9. */
export type Figures = Record<string, number>;

const seconds = (microseconds: number): number => microseconds / 1e6;
const sumOf = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0);

function secondMoment({ leadTime: { n, mean, variance } }: RunResult): number {
  return n === 0 ? 0 : mean! ** 2 + ((variance ?? 0) * (n - 1)) / n;
}

export function figuresOfFirst(result: RunResult): Figures {
  const f: Figures = {
    released: result.released,
    good: result.good,
    bad: result.bad,
    scrapped: result.scrapped,
    lost: result.lost,
    reworked: result.reworked,
    firstPass: result.firstPass,
    merged: result.merged,
    defective: result.defective,
    flowTimeSumS: result.flowTimeSumS,
    leads: result.leadTime.n,
    leadMax: result.leadTime.max ?? 0,
    leadMin: result.leadTime.min ?? 0,
    leadSecondMoment: secondMoment(result),
    wip: result.wip.mean,
  };
  for (const [n, share] of result.wip.histogram.slice(0, 5).entries()) f[`wip is ${n}`] = share;
  for (const p of result.products) {
    f[`product ${p.id} released`] = p.released;
    f[`product ${p.id} good`] = p.good;
    f[`product ${p.id} bad`] = p.bad;
    f[`product ${p.id} scrapped`] = p.scrapped;
  }
  for (const e of result.elements) {
    if (e.kind === 'source') {
      f[`${e.id} left`] = e.left;
      continue;
    }
    f[`${e.id} entered`] = e.entered;
    if (e.kind === 'sink') continue;
    f[`${e.id} left`] = e.left;
    f[`${e.id} level`] = e.level.mean;
    f[`${e.id} stays`] = e.stay.n;
    f[`${e.id} stay`] = e.stay.mean ?? 0;
    if (e.kind === 'buffer') for (const [n, share] of e.level.histogram.slice(0, 4).entries()) f[`${e.id} level is ${n}`] = share;
    if (e.kind !== 'station') continue;
    f[`${e.id} cycles`] = e.cycles;
    f[`${e.id} starts`] = e.starts;
    f[`${e.id} scrapped`] = e.scrapped;
    f[`${e.id} reworked`] = e.reworked;
    f[`${e.id} found`] = e.found;
    f[`${e.id} falseAlarms`] = e.falseAlarms;
    f[`${e.id} made`] = sumOf(Object.values(e.defectsMade));
    f[`${e.id} failures`] = e.failures;
    e.perServer.forEach((shares, i) => {
      for (const state of STATES) f[`${e.id}#${i + 1} ${state}`] = shares[state];
    });
  }
  for (const p of result.pools) {
    if (p.count === 0) continue;
    f[`pool ${p.id} working`] = p.working;
    f[`pool ${p.id} walking`] = p.walking;
  }
  return f;
}

export function figuresOfSecond(line: Line): Figures {
  const { history: h, spec } = line;
  const leads = h.amounts('lead').map(seconds);
  const f: Figures = {
    released: h.number('released'),
    good: h.number('good'),
    bad: h.number('bad'),
    scrapped: h.number('scrapped'),
    lost: h.number('lost'),
    reworked: h.number('reworked'),
    firstPass: h.number('firstPass'),
    merged: h.number('merged'),
    defective: h.number('defective'),
    flowTimeSumS: sumOf(h.amounts('lead')) / 1e6,
    leads: leads.length,
    leadMax: Math.max(0, ...leads),
    leadMin: leads.length > 0 ? Math.min(...leads) : 0,
    leadSecondMoment: leads.length > 0 ? sumOf(leads.map((x) => x * x)) / leads.length : 0,
    wip: h.meanLevel('wip'),
  };
  for (let n = 0; n < 5; n++) f[`wip is ${n}`] = h.levelShare('wip', n);
  for (const { id } of spec.products)
    for (const what of ['released', 'good', 'bad', 'scrapped']) f[`product ${id} ${what}`] = h.number(`${what} product ${id}`);
  for (const element of line.elements) {
    const { id } = element.spec;
    if (element.kind === 'source') {
      f[`${id} left`] = h.number(`left ${id}`);
      continue;
    }
    f[`${id} entered`] = h.number(`entered ${id}`);
    if (element.kind === 'sink') continue;
    f[`${id} left`] = h.number(`left ${id}`);
    f[`${id} level`] = h.meanLevel(`level ${id}`);
    f[`${id} stays`] = h.number(`stay ${id}`);
    f[`${id} stay`] = h.number(`stay ${id}`) > 0 ? seconds(h.sum(`stay ${id}`)) / h.number(`stay ${id}`) : 0;
    if (element.kind === 'buffer') for (let n = 0; n < 4; n++) f[`${id} level is ${n}`] = h.levelShare(`level ${id}`, n);
    if (element.kind !== 'station') continue;
    for (const what of ['cycles', 'starts', 'scrapped', 'reworked', 'found', 'falseAlarms', 'made', 'failures'])
      f[`${id} ${what}`] = h.number(`${what} ${id}`);
    const units = element.spec.servers === null ? element.servers.slice(0, 1) : element.servers;
    units.forEach((server, i) => {
      for (const state of STATES) f[`${id}#${i + 1} ${state}`] = h.stateShare(server.id, state);
    });
  }
  for (const { id, count } of spec.pools) {
    const own = line.operators.filter((o) => o.pool.id === id);
    for (const what of ['working', 'walking'])
      if (count > 0) f[`pool ${id} ${what}`] = sumOf(own.map((o) => h.stateShare(operatorName(line, o), what))) / count;
  }
  return f;
}

/** What differs, in words; empty when both engines agree. Only figures that both give are compared. */
export function differences(first: Figures, second: Figures): readonly string[] {
  const found: string[] = [];
  for (const [name, b] of Object.entries(second)) {
    const a = first[name];
    if (a === undefined) {
      if (b !== 0 && !name.includes(' is ')) found.push(`${name}: missing from the engine, second engine ${b}`);
    } else if (!(Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)))) {
      found.push(`${name}: engine ${a}, second engine ${b}`);
    }
  }
  return found;
}

/** Runs a line by both engines. @throws when the engine refuses the line: the generator must make valid ones */
export function compareEngines(spec: ModelSpec, options: LineOptions): readonly string[] {
  const model = buildModel(spec);
  if (!model.ok) throw new Error(`refused: ${JSON.stringify(model.problems)}`);
  const second = figuresOfSecond(runSecond(spec, options));
  try {
    return differences(figuresOfFirst(runToEnd(model.value, options)), second);
  } catch (fault) {
    return [`the engine threw: ${String(fault)}`];
  }
}
