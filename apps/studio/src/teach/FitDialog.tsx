import { type DistributionFit, FEWEST_VALUES, fitDistributions } from '@taktwerk/experiments';
import type { DistributionField } from '@taktwerk/line';
import { Input, Modal, Radio } from 'antd';
import { useMemo, useState } from 'react';
import type { Path } from '../edits/paths.ts';
import { fromScreen, screenUnitOf, toScreen } from '../edits/screen-unit.ts';
import { useText } from '../text/use-text.ts';
import { DensityPlot } from './DensityPlot.tsx';
import { pastedValues } from './measured-values.ts';
import './teach.css';

interface FitDialogProps {
  readonly title: string;
  /** Where the distribution stands in its record: decides the unit that values are pasted in. */
  readonly path: Path;
  readonly onUse: (distribution: DistributionField, values: number) => void;
  readonly onClose: () => void;
}

/** Fits distributions to pasted times, shows how well each fits, and takes the chosen one. */
export default function FitDialog({ title, path, onUse, onClose }: FitDialogProps) {
  const { t } = useText();
  const [text, setText] = useState('');
  const [chosen, choose] = useState<string | null>(null);
  const screen = screenUnitOf([...path, 'mean']);
  const { scale } = screen;
  const { values, ignored } = useMemo(() => {
    const pasted = pastedValues(text);
    return { ...pasted, values: pasted.values.map((value) => fromScreen(value, { unit: null, scale })) };
  }, [text, scale]);
  const fits = useMemo(() => fitted(values), [values]);
  const use = fits.find(({ distribution }) => distribution.type === chosen) ?? fits[0];
  return (
    <Modal
      open
      width={640}
      title={t('insight:fit.title', { name: title })}
      okText={t('insight:fit.use')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: use === undefined, 'data-testid': 'fit-use' } as never}
      onOk={() => use !== undefined && onUse(rounded(use.distribution), values.length)}
      onCancel={onClose}
    >
      <p className="tw-soft">{t('insight:fit.about', { fewest: FEWEST_VALUES, unit: screen.unit ?? '1' })}</p>
      <Input.TextArea
        rows={4}
        value={text}
        data-testid="fit-values"
        aria-label={t('insight:fit.values')}
        placeholder="52.1  49.8  55.0 …"
        onChange={(event) => setText(event.target.value)}
      />
      <p className="tw-foot tw-figure">
        {t('insight:fit.count', { count: values.length })}
        {ignored.length > 0 && ` · ${t('insight:fit.ignored', { words: ignored.slice(0, 5).join(', ') })}`}
      </p>
      {use !== undefined && (
        <>
          <DensityPlot field={use.distribution} values={values} screen={screen} width={580} height={120} />
          <FitTable fits={fits} path={path} chosen={use.distribution.type} onChoose={choose} />
          <p className="tw-foot">{t('insight:fit.ranking')}</p>
        </>
      )}
    </Modal>
  );
}

function FitTable({
  fits,
  path,
  chosen,
  onChoose,
}: {
  readonly fits: readonly DistributionFit[];
  readonly path: Path;
  readonly chosen: string;
  readonly onChoose: (type: string) => void;
}) {
  const { t, number } = useText();
  const best = fits[0]?.aicc ?? 0;
  return (
    <table className="tw-table" data-testid="fits">
      <thead>
        <tr>
          <th scope="col">{t('insight:fit.distribution')}</th>
          <th scope="col" className="tw-right">
            ΔAICc
          </th>
          <th scope="col" className="tw-right">
            {t('insight:fit.distance')}
          </th>
          <th scope="col" className="tw-right">
            A²
          </th>
          <th scope="col" className="tw-right">
            {t('insight:fit.parameters')}
          </th>
        </tr>
      </thead>
      <tbody>
        {fits.map(({ distribution, aicc, distance, andersonDarling }) => (
          <tr key={distribution.type}>
            <td>
              <Radio checked={distribution.type === chosen} onChange={() => onChoose(distribution.type)}>
                {t(`studio:choice.${distribution.type}`)}
              </Radio>
            </td>
            <td className="tw-right tw-figure">{number(aicc - best, 1)}</td>
            <td className="tw-right tw-figure">{number(distance, 3)}</td>
            <td className="tw-right tw-figure">{andersonDarling > 99 ? '> 99' : number(andersonDarling, 2)}</td>
            <td className="tw-right tw-figure">
              {Object.entries(distribution)
                .filter(([name]) => name !== 'type')
                .map(
                  ([name, value]) => `${t(`studio:field.${name}`)} ${number(toScreen(value as number, screenUnitOf([...path, name])), 2)}`,
                )
                .join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function fitted(values: readonly number[]): readonly DistributionFit[] {
  if (values.length < FEWEST_VALUES || values.every((value) => value === values[0])) return [];
  return fitDistributions(values);
}

/** Parameters to four digits: more were not measured. */
export function rounded<T extends object>(distribution: T): T {
  return Object.fromEntries(
    Object.entries(distribution).map(([name, value]) => [name, typeof value === 'number' ? Number(value.toPrecision(4)) : value]),
  ) as T;
}
