import { InputNumber } from 'antd';
import { SideSwitch } from '../panels/SideSwitch.tsx';
import { useProject } from '../session/project.ts';
import { nameOf } from '../session/record-names.ts';
import { useStudy } from '../session/study.ts';
import { useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { type Disagreement, disagreements, REAL_FIGURES, type RealFigure, type RealFigures } from './calibration.ts';
import { realFiguresOf, useRealLine } from './calibration-store.ts';

/** Rates are typed as percent. */
const SCREEN: Readonly<Record<RealFigure, { readonly scale: number; readonly unit: string; readonly decimals: number }>> = {
  throughputPerHour: { scale: 1, unit: 'common:unit.partsPerHour', decimals: 1 },
  downShare: { scale: 100, unit: 'insight:calibration.percent', decimals: 1 },
  scrapRate: { scale: 100, unit: 'insight:calibration.percent', decimals: 2 },
  defectRate: { scale: 100, unit: 'insight:calibration.percent', decimals: 2 },
  wip: { scale: 1, unit: 'common:unit.parts', decimals: 1 },
};

/** The real line's figures beside the model's: which inputs disagree, and by how much. */
export default function Calibration() {
  const { t, number, name } = useText();
  const side = useView((view) => view.side);
  const result = useStudy((study) => study.results[side]);
  const document = useProject((project) => project.document);
  const key = `${document?.id ?? ''} ${result?.layout ?? ''}`;
  const real = useRealLine((line) => realFiguresOf(line, key));
  const setReal = (figures: RealFigures) => useRealLine.getState().put(key, figures);
  if (result === null || document === null) return <p className="tw-quiet">{t('studio:numbers.empty')}</p>;
  const found = disagreements(result, real);
  const limit = result.bottleneck === null ? '' : name(nameOf(document, result.layout, result.bottleneck.element));
  return (
    <section data-testid="calibration">
      <SideSwitch />
      <p className="tw-soft tw-quiet">{t('insight:calibration.about')}</p>
      <table className="tw-table">
        <tbody>
          {REAL_FIGURES.map((figure) => (
            <tr key={figure}>
              <th scope="row">{t(`insight:calibration.${figure}`, { name: limit })}</th>
              <td className="tw-right">
                <InputNumber<number>
                  size="small"
                  min={0}
                  controls={false}
                  value={real[figure] === null ? null : Number((real[figure] * SCREEN[figure].scale).toPrecision(10))}
                  aria-label={t(`insight:calibration.${figure}`, { name: limit })}
                  onChange={(value) => setReal({ ...real, [figure]: value === null ? null : value / SCREEN[figure].scale })}
                />
              </td>
              <td>{t(SCREEN[figure].unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.map((entry) => (
        <Verdict key={entry.figure} entry={entry} limit={limit} />
      ))}
      {found.length > 0 && <p className="tw-foot">{t('insight:calibration.note', { n: number(result.options.replications, 0) })}</p>}
    </section>
  );
}

function Verdict({ entry, limit }: { readonly entry: Disagreement; readonly limit: string }) {
  const { t, number, percent } = useText();
  const { figure, real, model, halfWidth, relative, agrees, inputFactor } = entry;
  const { scale, decimals, unit } = SCREEN[figure];
  const written = (value: number) => number(value * scale, decimals);
  return (
    <div className="tw-card" data-testid={`verdict-${figure}`}>
      <strong className={agrees ? 'tw-better' : 'tw-worse'}>
        {t(agrees ? 'insight:calibration.agrees' : 'insight:calibration.disagrees')}
      </strong>{' '}
      {t(`insight:calibration.${figure}`, { name: limit })}
      <p className="tw-figure">
        {t('insight:calibration.values', { real: written(real), model: written(model), width: written(halfWidth), unit: t(unit) })}
        {relative !== null && !agrees && ` (${relative > 0 ? '+' : '−'}${percent(Math.abs(relative), 0)})`}
      </p>
      {inputFactor !== null && (
        <p className="tw-quiet">{t(`insight:calibration.${figure}.factor`, { name: limit, factor: number(inputFactor, 2) })}</p>
      )}
    </div>
  );
}
