/** The five policy packs: they parse, say that they have ended, and the sums that hold in the documents hold in the packs. */
import { readFileSync } from 'node:fs';
import { checkPolicy, checkSums, districtsOf, grantOf, type PolicyPack, parsePolicy, trackedTargets } from '@taktwerk/business';
import { describe, expect, it } from 'vitest';

function packOf(id: string): PolicyPack {
  const json: unknown = JSON.parse(readFileSync(new URL(`../../models/policies/${id}.json`, import.meta.url), 'utf8'));
  const pack = parsePolicy(json);
  if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
  return pack.value;
}

/** Sum of a column over the districts, and the city's own row. */
function districtsAndCity(pack: PolicyPack, column: string): [number, number] {
  const rows = pack.tables[0]?.rows ?? [];
  const districts = rows.filter((row) => row.district !== '全市' && row.district !== '合计');
  const city = rows.find((row) => row.district === '全市' || row.district === '合计');
  return [districts.reduce((sum, row) => sum + Number(row[column]), 0), Number(city?.[column])];
}

const IDS = ['jiaxing-2017', 'zhejiang-2018', 'jiaxing-2019', 'shaoxing-2021', 'chongqing-2021'];

describe('policy packs', () => {
  it.each(IDS)('%s has ended, and quotes a section for every target and instrument', (id) => {
    const pack = packOf(id);
    expect(pack.id).toBe(id);
    expect(pack.status).toBe('expired');
    expect(pack.targets.length).toBeGreaterThan(2);
    for (const { section, quote } of [...pack.targets, ...pack.instruments, ...pack.tables]) {
      expect(section.length).toBeGreaterThan(0);
      expect(quote.length).toBeGreaterThan(0);
    }
  });

  it('Jiaxing 2017: the districts add up to the city', () => {
    const pack = packOf('jiaxing-2017');
    expect(pack.tables[0]?.rows).toHaveLength(10);
    for (const column of ['invest_2017', 'invest_2018', 'invest_2019', 'robots_2017', 'robots_2019', 'projects_2018']) {
      const [sum, city] = districtsAndCity(pack, column);
      expect(`${column} ${sum}`).toBe(`${column} ${city}`);
    }
    expect(districtsAndCity(pack, 'invest_2017')[1]).toBe(600);
  });

  it('Jiaxing 2019: the districts add up to the city, the fall of one district is kept', () => {
    const pack = packOf('jiaxing-2019');
    for (const column of ['invest_total_3y', 'robots_end_2019', 'robots_end_2020', 'robots_end_2021', 'smart_factories_3y']) {
      const [sum, city] = districtsAndCity(pack, column);
      expect(`${column} ${sum}`).toBe(`${column} ${city}`);
    }
    const port = pack.tables[0]?.rows.find((row) => row.district === '嘉兴港区');
    expect([port?.robots_end_2019, port?.robots_end_2020, port?.robots_end_2021]).toEqual([500, 450, 520]);
  });

  it('Shaoxing 2021: 21 rows, the mean growth of row 21 is not the one stated and is kept so', () => {
    const rows = packOf('shaoxing-2021').tables[0]?.rows ?? [];
    expect(rows).toHaveLength(21);
    expect(rows[0]).toMatchObject({ '2021': 2, '2025': 2, target_5y: 10 });
  });

  it('the 2019 grant is capped, needs its conditions, and goes to the investor; the diagnosis reward does not', () => {
    const pack = packOf('jiaxing-2019');
    const conditions = pack.instruments.find((instrument) => instrument.id === 'jx19-demo-grant')?.conditions ?? [];
    const bases = { equipment: 2e8, technology: 5e7 };
    expect(grantOf(pack, 'jx19-demo-grant', bases, conditions)).toMatchObject({
      expired: true,
      grant: { amount: 15e6, toInvestor: 15e6, capped: true },
    });
    expect(grantOf(pack, 'jx19-demo-grant', bases, [])?.conditionsMissing).toEqual(conditions);
    const reward = pack.instruments.find((instrument) => instrument.id === 'jx19-diag-workshop');
    expect(grantOf(pack, 'jx19-diag-workshop', { workshops: 3 }, reward?.conditions ?? [])?.grant).toMatchObject({
      amount: 150_000,
      toInvestor: 0,
    });
  });

  it('every sum that holds in the documents holds in the packs', () => {
    const checked = IDS.flatMap((id) => checkSums(packOf(id)).map((sum) => ({ id, ...sum })));
    expect(checked.filter(({ holds }) => !holds)).toEqual([]);
    const counts = (id: string) => checked.filter((sum) => sum.id === id).length;
    expect([counts('jiaxing-2017'), counts('jiaxing-2019'), counts('shaoxing-2021')]).toEqual([20, 32, 31]);
  });

  it('a project of 5 m passes the simplified route of 2017, one of 5.01 m does not; either way the plan has ended', () => {
    const check = (totalInvestment: number) =>
      checkPolicy(packOf('jiaxing-2017'), { totalInvestment, year: 2018 }, []).instruments.find(
        ({ instrument }) => instrument === 'jx17-simplified',
      )?.checks ?? [];
    const limit = (total: number) => check(total).find(({ kind }) => kind === 'limit')?.state;
    expect([limit(5_000_000), limit(5_010_000)]).toEqual(['met', 'failed']);
    expect(check(1).filter(({ kind }) => kind === 'condition')).toHaveLength(6);
    expect(check(1).find(({ kind }) => kind === 'inForce')?.state).toBe('failed');
  });

  it.each(IDS)('%s: nothing that service companies or regions get is credited to the investor', (id) => {
    const facts = { equipment: 2e8, technology: 5e7, workshops: 3, factories: 2, rank: 1, premium: 1e5, localVatIncrease: 1e8, year: 2019 };
    const { instruments, toInvestor } = checkPolicy(packOf(id), facts, []);
    expect(toInvestor).toBe(0);
    for (const { recipient, grantIfMet } of instruments) {
      if (recipient === 'serviceCompany' || recipient === 'region') expect(grantIfMet?.toInvestor).toBe(0);
      if (recipient === 'serviceCompany') expect(grantIfMet?.amount).toBeGreaterThan(0);
    }
  });

  it('targets of the tables are read by district and year, in our units', () => {
    const found = (id: string, indicator: string, district: string | null, year: number | null) =>
      trackedTargets(packOf(id)).filter((target) => target.indicator === indicator && target.district === district && target.year === year);
    expect(found('jiaxing-2017', 'investment', '海宁市', 2018).map(({ value }) => value)).toEqual([144e8]);
    expect(found('jiaxing-2017', 'employeesPer100Million', '平湖市', 2019).map(({ value }) => value)).toEqual([expect.closeTo(-0.21, 12)]);
    expect(found('jiaxing-2019', 'robotsInService', '嘉兴港区', 2020).map(({ value }) => value)).toEqual([450]);
    expect(found('jiaxing-2019', 'investment', null, null).map(({ value }) => value)).toEqual([1000e8, 1000e8]);
    expect(found('shaoxing-2021', 'projects', '诸暨市', null).map(({ value }) => value)).toEqual([1145]);
    expect(found('shaoxing-2021', 'robotDensity', null, 2023).map(({ value }) => value)).toEqual([320]);
    expect(districtsOf(packOf('jiaxing-2019'))).toHaveLength(9);
    expect(districtsOf(packOf('shaoxing-2021'))).toHaveLength(6);
  });
});
