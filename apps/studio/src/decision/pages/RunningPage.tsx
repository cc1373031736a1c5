import type { Effect, SideYear } from '@taktwerk/business';
import { notCountedName } from '@taktwerk/i18n';
import { YearTable } from '../../panels/business/YearTable.tsx';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';
import { ConsumablePrices, ConsumablesTable } from '../inputs/Consumables.tsx';
import { FieldGroup } from '../inputs/FieldGroup.tsx';
import { NumberList } from '../inputs/NumberList.tsx';
import { TariffRows } from '../inputs/TariffRows.tsx';
import { EffectBars } from '../overview/EffectBars.tsx';

const COSTS = [
  'labour',
  'quality',
  'energy',
  'maintenance',
  'consumables',
  'overhaul',
  'overheads',
  'contribution',
] as const satisfies readonly (keyof SideYear)[];

/** What both layouts cost to run, year by year, and the prices behind it. */
export function RunningPage() {
  const { t } = useText();
  const business = useStudy((study) => study.decided?.decision.business ?? null);
  return (
    <div className="tw-columns">
      <div className="tw-column">
        <SideTable />
        <ConsumablesTable />
        {business !== null && (
          <section className="tw-sheet">
            <EffectBars business={business} />
          </section>
        )}
        {business !== null && (
          <section className="tw-sheet">
            <YearTable years={business.years} />
          </section>
        )}
      </div>
      <div className="tw-column">
        <FieldGroup title={t('business:group.general')} fields={['horizonYears', 'discountRate', 'ramp.']} />
        <NumberList field="ramp.levels" label={t('decision:ramp.levels')} testId="ramp-levels" scale={100} />
        <FieldGroup title={t('business:group.demand')} fields={['demand.', 'quality.']} />
        <FieldGroup title={t('business:group.energy')} fields={['energy.']} />
        <TariffRows />
        <ConsumablePrices />
        <FieldGroup title={t('business:group.upkeep')} fields={['upkeep.']} />
        <NumberList field="upkeep.overhaulYears" label={t('decision:overhaul.years')} testId="overhaul-years" />
        <FieldGroup title={t('business:group.overheads')} fields={['overheads.']} />
      </div>
    </div>
  );
}

/** Effects that make up a row: when none of them is counted, the row is unknown, not nothing. */
const EFFECTS_OF: Partial<Record<keyof SideYear, readonly Effect[]>> = {
  quality: ['scrap', 'rework', 'warranty'],
  energy: ['energy'],
  consumables: ['consumables'],
  overhaul: ['overhaul'],
  overheads: ['floorSpace', 'recruiting', 'injuries', 'fees'],
  contribution: ['throughput'],
};

/** Costs of the first year of each complete case, before the ramp; what is not known is not counted and says so. */
function SideTable() {
  const { t, money, number, language } = useText();
  const business = useStudy((study) => study.decided?.decision.business ?? null);
  if (business === null) return null;
  const { before, after } = business.sides;
  const [from, to] = [before[0], after[0]];
  if (from === undefined || to === undefined) return null;
  const sold = business.soldPerYear;
  const left = new Set(business.notCounted.map(({ effect }) => effect));
  const unknown = (key: keyof SideYear) => EFFECTS_OF[key]?.every((effect) => left.has(effect)) === true;
  const write = (key: keyof SideYear, value: number) => (unknown(key) && value === 0 ? '—' : money(value).replace('-', '−'));
  return (
    <section className="tw-sheet">
      <h3 className="tw-heading">{t('decision:running.title')}</h3>
      <table className="tw-table" data-testid="running-sides">
        <thead>
          <tr>
            <th />
            <th className="tw-right">{t('decision:people.asIs')}</th>
            <th className="tw-right">{t('decision:people.toBe')}</th>
            <th className="tw-right">{t('decision:running.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {COSTS.map((key) => (
            <tr key={key}>
              <th scope="row">{t(`decision:running.${key}`)}</th>
              <td className="tw-right tw-figure">{key === 'maintenance' && left.has('maintenanceBefore') ? '—' : write(key, from[key])}</td>
              <td className="tw-right tw-figure">{write(key, to[key])}</td>
              <td className="tw-right tw-figure">{write(key, to[key] - from[key])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('decision:running.sold')}</th>
            <td className="tw-right tw-figure">{sold.before === null ? '—' : number(sold.before, 0)}</td>
            <td className="tw-right tw-figure">{sold.after === null ? '—' : number(sold.after, 0)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      <p className="tw-soft tw-hint">
        {t('decision:notCounted', {
          list: business.notCounted.map((entry) => notCountedName(language, entry)).join(t('studio:list.and')),
        })}
      </p>
    </section>
  );
}
