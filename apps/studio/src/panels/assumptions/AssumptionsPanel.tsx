import type { Assumption } from '@taktwerk/compile';
import { useProject } from '../../session/project.ts';
import { nameOf } from '../../session/record-names.ts';
import { useStudy } from '../../session/study.ts';
import { useView } from '../../session/view.ts';
import { OriginTag } from '../../text/OriginTag.tsx';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../Panel.tsx';
import { SideSwitch } from '../SideSwitch.tsx';
import { type Leaf, LISTED_LEAVES, leavesOf } from './compact-value.ts';

/** Figures that nobody has confirmed yet: measure these first. */
export default function AssumptionsPanel() {
  const { t, name } = useText();
  const side = useView((view) => view.side);
  const select = useView((view) => view.select);
  const compiled = useStudy((study) => study.compiled[side]);
  const document = useProject((project) => project.document);
  if (compiled === null || document === null) return <Panel empty={t('studio:assumptions.empty')} />;
  const groups = groupsOf(compiled.assumptions);
  return (
    <Panel>
      <SideSwitch />
      <p className="tw-soft">{t(compiled.assumptions.length === 0 ? 'studio:assumptions.none' : 'studio:assumptions.hint')}</p>
      {[...groups].map(([at, assumptions]) => (
        <section key={at} className="tw-card">
          <header className="tw-card-head">
            <button type="button" className="tw-plain-button tw-strong" onClick={() => select({ side, id: at })}>
              {name(nameOf(document, compiled.layout, at))}
            </button>
          </header>
          <ul className="tw-assumptions">
            {assumptions.map((assumption) => (
              <AssumptionRow key={assumption.field} assumption={assumption} />
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}

function AssumptionRow({ assumption }: { readonly assumption: Assumption }) {
  const { t, tOr, number } = useText();
  const { field, value, unit } = assumption;
  const leaves = leavesOf(value);
  const figure = (of: number) => number(of, of !== 0 && Math.abs(of) < 10 ? 2 : 0);
  const leaf = ({ name, value: of }: Leaf) =>
    `${name === '' ? '' : `${tOr(`studio:field.${name}`, name)} `}${typeof of === 'number' ? figure(of) : of}`;
  const written = (() => {
    if (leaves === null) return typeof value === 'number' ? figure(value) : value;
    return leaves.length > LISTED_LEAVES ? t('studio:assumptions.several', { figures: leaves.length }) : leaves.map(leaf).join(' · ');
  })();
  return (
    <li>
      <span>{tOr(`assumptions:${field}`, field)}</span>
      <span className="tw-figure tw-right">
        {written}
        <span className="tw-unit">{unit === '1' || leaves !== null ? '' : unit}</span>
      </span>
      <OriginTag origin={assumption.origin} source={assumption.source} />
    </li>
  );
}

function groupsOf(assumptions: readonly Assumption[]): ReadonlyMap<string, readonly Assumption[]> {
  const groups = new Map<string, Assumption[]>();
  for (const assumption of assumptions) groups.set(assumption.at, [...(groups.get(assumption.at) ?? []), assumption]);
  return groups;
}
