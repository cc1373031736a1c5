import { useText } from '../text/use-text.ts';
import { useProject } from './project.ts';
import { sidesOf } from './sides.ts';
import { useStudy } from './study.ts';
import type { Side } from './view.ts';

/** What a side is called: as-is and to-be for the two a project opens with, else by the name of its layout. */
export function useSideName(): (side: Side) => string {
  const { t, name } = useText();
  const document = useProject((project) => project.document);
  const layouts = useStudy((study) => study.layouts);
  return (side) => {
    const id = layouts[side];
    const layout = id === null ? undefined : document?.layouts[id];
    if (document === null || layout === undefined) return t(`studio:side.${side}`);
    const usual = sidesOf(document);
    const isUsual = usual.baseline === layouts.baseline && usual.candidate === layouts.candidate && layouts.baseline !== null;
    return isUsual ? t(`studio:side.${side}`) : name(layout.name);
  };
}
