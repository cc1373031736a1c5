import { Button, InputNumber, Slider } from 'antd';
import { useTool } from '../session/tool.ts';
import { useText } from '../text/use-text.ts';

/** Heights that the slider reaches, m. */
const LEAST_M = 0.1;
const MOST_M = 6;
/** Where the cut begins: through machines, under hoods. */
const FIRST_M = 1.2;

/** The height at which the hall is cut. */
export function SectionForm() {
  const { t } = useText();
  const sectionM = useTool((tool) => tool.sectionM);
  const cut = (metres: number | null) => useTool.setState({ sectionM: metres });
  const shown = sectionM ?? FIRST_M;
  return (
    <div className="tw-section-form">
      <Slider
        min={LEAST_M}
        max={MOST_M}
        step={0.05}
        value={shown}
        ariaLabelForHandle={t('draw:section')}
        tooltip={{ open: false }}
        onChange={cut}
      />
      <InputNumber<number>
        size="small"
        data-testid="section-height"
        aria-label={t('draw:section')}
        min={LEAST_M * 1000}
        max={100_000}
        step={50}
        suffix="mm"
        value={Math.round(shown * 1000)}
        onChange={(next) => next !== null && cut(next / 1000)}
      />
      {sectionM === null ? (
        <Button size="small" type="primary" data-testid="section-on" onClick={() => cut(FIRST_M)}>
          {t('draw:section.on')}
        </Button>
      ) : (
        <Button size="small" data-testid="section-off" onClick={() => cut(null)}>
          {t('draw:section.off')}
        </Button>
      )}
    </div>
  );
}
