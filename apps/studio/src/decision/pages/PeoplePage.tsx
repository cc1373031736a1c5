import type { ManualStep } from '@taktwerk/business';
import { economicsOf } from '../../panels/business/economics.ts';
import type { InputField } from '../../panels/business/input-fields.ts';
import { useProject } from '../../session/project.ts';
import { nameOf } from '../../session/record-names.ts';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';
import { PeopleChart } from '../charts/PeopleChart.tsx';
import { FieldGroup } from '../inputs/FieldGroup.tsx';
import { FieldRow } from '../inputs/FieldRow.tsx';
import { RegionPreset } from '../inputs/RegionPreset.tsx';

/** Who does what as it is and as it would be, what becomes of those who are no longer needed, and what people cost. */
export function PeoplePage() {
  const { t } = useText();
  const decided = useStudy((study) => study.decided);
  const staffing = decided?.decision.business.people.staffing;
  return (
    <div className="tw-columns">
      <div className="tw-column">
        {staffing?.before != null && staffing.after !== null && (
          <section className="tw-sheet" data-testid="people-chart">
            <PeopleChart before={staffing.before} after={staffing.after} />
          </section>
        )}
        <HeadTable />
        <StepTable />
      </div>
      <div className="tw-column">
        <RegionPreset />
        <WageRows />
        <FieldGroup title={t('business:group.labour')} fields={['labour.']} />
      </div>
    </div>
  );
}

/** From posts to whole people, and from saved posts to released, redeployed and leaving people. */
function HeadTable() {
  const { t, number, money } = useText();
  const decided = useStudy((study) => study.decided);
  if (decided === null) return null;
  const { business } = decided.decision;
  const { people } = business;
  const { before, after } = people.staffing;
  const posts = (side: typeof before) => side?.roles.reduce((sum, role) => sum + role.posts * role.shifts, 0) ?? null;
  const load = (side: typeof before) => {
    if (side === null || side.roles.some(({ workload }) => workload === null)) return null;
    return side.roles.reduce((sum, role) => sum + (role.workload ?? 0) * role.shifts, 0);
  };
  const write = (value: number | null, decimals: number) => (value === null ? '—' : number(value, decimals));
  const rows: readonly (readonly [string, string, string])[] = [
    ['load', write(load(before), 2), write(load(after), 2)],
    ['posts', write(posts(before), 0), write(posts(after), 0)],
    ['relief', write(decided.before.relief ?? null, 2), write(decided.after.relief ?? null, 2)],
    ['fractional', write(before?.fractionalPerDay ?? null, 2), write(after?.fractionalPerDay ?? null, 2)],
    ['whole', write(before?.perDay ?? null, 0), write(after?.perDay ?? null, 0)],
    ['perShift', write(before?.perShift ?? null, 0), write(after?.perShift ?? null, 0)],
  ];
  const outcomes: readonly (readonly [string, string])[] = [
    ['released', number(people.released, 1)],
    ['redeployed', number(people.redeployed, 1)],
    ['dismissed', number(people.dismissed, 1)],
    ['kept', number(people.keptWithoutPost, 1)],
    ['severance', money(people.severance)],
  ];
  return (
    <section className="tw-sheet">
      <table className="tw-table" data-testid="people-table">
        <thead>
          <tr>
            <th />
            <th className="tw-right">{t('decision:people.asIs')}</th>
            <th className="tw-right">{t('decision:people.toBe')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, from, to]) => (
            <tr key={key} className={key === 'whole' ? 'tw-strong' : ''}>
              <th scope="row" title={t(`decision:people.${key}.how`)}>
                {t(`decision:people.${key}`)}
              </th>
              <td className="tw-right tw-figure">{from}</td>
              <td className="tw-right tw-figure">{to}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="tw-outcomes">
        {outcomes.map(([key, value]) => (
          <div key={key} title={t(`decision:people.${key}.how`)}>
            <dt>{t(`decision:people.${key}`)}</dt>
            <dd className="tw-figure">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Heads that each place binds, as it is and as it would be. */
function StepTable() {
  const { t, name, number } = useText();
  const document = useProject((project) => project.document);
  const layouts = useStudy((study) => study.layouts);
  const steps = useStudy((study) => study.decided?.steps ?? null);
  if (steps === null || document === null) return null;
  const ids = [...new Set([...steps.before, ...steps.after].map(({ id }) => id))];
  const heads = (side: readonly ManualStep[], id: string) => side.find((step) => step.id === id)?.heads ?? 0;
  const label = (id: string) => {
    const side = steps.before.some((step) => step.id === id) ? layouts.baseline : layouts.candidate;
    return side === null ? id : name(nameOf(document, side, id));
  };
  const rows = ids.map((id) => [id, heads(steps.before, id), heads(steps.after, id)] as const);
  rows.sort((one, other) => other[1] - one[1] || other[2] - one[2]);
  return (
    <section className="tw-sheet">
      <h3 className="tw-heading">{t('decision:people.steps')}</h3>
      <p className="tw-soft tw-hint">{t('decision:people.steps.how')}</p>
      <table className="tw-table">
        <tbody>
          {rows.map(([id, from, to]) => (
            <tr key={id}>
              <th scope="row">{label(id)}</th>
              <td className="tw-right tw-figure">{from === 0 ? '–' : number(from, 2)}</td>
              <td className="tw-right tw-figure">{to === 0 ? '–' : number(to, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Relief and the wages of single roles; a role without its own earns the common wage. */
function WageRows() {
  const { t } = useText();
  const document = useProject((project) => project.document);
  const decided = useStudy((study) => study.decided);
  const staffing = decided?.decision.business.people.staffing;
  if (decided === null || document === null) return null;
  const own = economicsOf(document)?.inputs ?? {};
  const roles = [...new Set([...(staffing?.before?.roles ?? []), ...(staffing?.after?.roles ?? [])].map(({ role }) => role))];
  const field = (place: string, value: number | null): InputField => {
    const given = own[place];
    const known = typeof given?.value === 'number' ? given.value : value;
    return { field: place, value: known, origin: given?.origin ?? 'assumed', source: given?.source, note: given?.note };
  };
  return (
    <section className="tw-sheet">
      <h3 className="tw-heading">{t('decision:people.wages')}</h3>
      <p className="tw-soft tw-hint">{t('decision:people.wages.how')}</p>
      <FieldRow field={field('reliefFactor', decided.before.relief ?? null)} />
      {roles.map((role) => (
        <FieldRow key={role} field={field(`labour.wageByRole.${role}`, null)} />
      ))}
    </section>
  );
}
