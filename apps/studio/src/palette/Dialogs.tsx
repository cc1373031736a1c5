import { lazy, Suspense } from 'react';
import { useDialog } from './dialogs.ts';

const WINDOWS = {
  palette: lazy(() => import('./Palette.tsx')),
  shortcuts: lazy(() => import('./Shortcuts.tsx')),
  welcome: lazy(() => import('../welcome/Welcome.tsx')),
  preferences: lazy(() => import('../welcome/Preferences.tsx')),
  teach: lazy(() => import('../teach/operation/OperationDialog.tsx')),
};

/** The window that is open now. */
export function Dialogs() {
  const open = useDialog((dialog) => dialog.open);
  if (open === null) return null;
  const Window = WINDOWS[open];
  return (
    <Suspense fallback={null}>
      <Window />
    </Suspense>
  );
}
