import type { LineDocument } from '@taktwerk/line';
import { type RefObject, useEffect, useState } from 'react';
import { useProject } from '../session/project.ts';

/** The present document while its hall can be seen; a hidden hall keeps what it showed last and is not built anew at every edit. */
export function useShownDocument(box: RefObject<HTMLElement | null>): LineDocument | null {
  const [shown, setShown] = useState(() => useProject.getState().document);
  useEffect(() => {
    const follow = () => {
      const element = box.current;
      if (element === null || element.offsetParent !== null) setShown(useProject.getState().document);
    };
    follow();
    const stop = useProject.subscribe(follow);
    const observer = new ResizeObserver(follow);
    if (box.current !== null) observer.observe(box.current);
    return () => {
      stop();
      observer.disconnect();
    };
  }, [box]);
  return shown;
}
