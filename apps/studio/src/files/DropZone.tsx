import { type DragEvent, type ReactNode, useState } from 'react';
import { bringPlan } from '../plans/bring-plan.ts';
import { isPlanFile } from '../plans/read-plan.ts';
import { useText } from '../text/use-text.ts';
import { openFile } from './open-file.ts';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** A project dropped anywhere is opened; a floor plan is laid under the layout. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const { t } = useText();
  const [over, setOver] = useState(false);
  return (
    <div
      className="tw-drop"
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) void (isPlanFile(file.name) ? bringPlan(file) : openFile(file));
      }}
    >
      {children}
      {over && <div className="tw-drop-veil">{t('studio:file.drop')}</div>}
    </div>
  );
}
