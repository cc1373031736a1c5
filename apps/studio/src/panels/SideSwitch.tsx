import { Segmented } from 'antd';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { type Side, useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';

/** Which layout a panel speaks of; absent when the project has one layout only. */
export function SideSwitch() {
  const { t, name } = useText();
  const side = useView((view) => view.side);
  const showSide = useView((view) => view.showSide);
  const layouts = useStudy((study) => study.layouts);
  const document = useProject((project) => project.document);
  if (layouts.baseline === null || layouts.candidate === null) return null;
  const labelOf = (of: Side) => {
    const layout = document?.layouts[layouts[of] ?? ''];
    return layout === undefined ? t(`studio:side.${of}`) : name(layout.name);
  };
  return (
    <Segmented<Side>
      block
      size="small"
      className="tw-side-switch"
      aria-label={t('studio:side.choose')}
      value={side}
      onChange={showSide}
      options={[
        { value: 'baseline', label: labelOf('baseline') },
        { value: 'candidate', label: labelOf('candidate') },
      ]}
    />
  );
}
